//! Polish.

use super::Table;

pub(super) const TABLE: Table = Table {
    code: "pl",
    yes: "tak tak_proszę tak_poproszę poproszę chętnie oczywiście jasne pewnie bardzo_chętnie z_przyjemnością \
          czemu_nie dlaczego_nie byłoby_miło byłoby_świetnie chciałbym chciałabym tak_chcę chcę no_tak \
          jak_najbardziej zdecydowanie proszę",
    agreed: "ok okay okej dobrze dobra w_porządku zgoda super świetnie spoko może_być",
    no: "nie nie_dziękuję nie_dzięki nie_trzeba nie_potrzeba nie_potrzebuję nie_chcę nie_teraz jeszcze_nie dziś_nie \
         na_razie_nie może_później później raczej_nie lepiej_nie nie_ma_potrzeby nieważne obejdzie_się absolutnie_nie nigdy \
         nie_jestem_zainteresowany nie_jestem_zainteresowana",
    courtesy: "proszę dziękuję dzięki dziękuję_bardzo bardzo_dziękuję wielkie_dzięki dziekuje prosze cześć hej witam witaj dzień_dobry \
               dobry_wieczór do_widzenia pa przepraszam oj ach to bardzo",
    understood: "rozumiem zrozumiałem zrozumiałam zrozumiano jasne aha wspaniale doskonale \
                 fantastycznie ekstra fajnie bardzo_dobrze dobrze_wiedzieć pomogło to_pomogło \
                 przydatne dokładnie zgadza_się nie_ma_problemu no_dobrze",
    nothing_more: "to_wszystko to_już_wszystko to_tyle nic_więcej nic nic_już \
                   nie_mam_więcej_pytań nie_mam_pytań brak_pytań już_nie",
    before: "nie tak dzięki dziękuję ale przepraszam niestety przykro_mi no cóż hm hmm ok i a dzień_dobry szczerze_mówiąc wciąż \
             nadal dalej dziękuję_ale dzięki_ale już_próbowałem już_próbowałam próbowałem_ale próbowałam_ale",
    after: "niestety wcale w_ogóle też dziękuję dzięki przepraszam nadal",
    classes: &[
        ("it", "to tamto"),
        (
            "answer",
            "twoja_odpowiedź pana_odpowiedź pani_odpowiedź wasza_odpowiedź ta_odpowiedź odpowiedź twoje_odpowiedzi te_odpowiedzi \
             wasze_odpowiedzi twoje_wyjaśnienie to_wyjaśnienie twój_link ten_link twoja_rada ta_rada ten_bot bot ten_chatbot \
             chatbot ten_czat",
        ),
        (
            "adv",
            "niestety wcale w_ogóle też wciąż nadal jeszcze naprawdę mi nam zbytnio zupełnie nic bardzo",
        ),
        ("question", "moje_pytanie pytanie moje_pytania mojego_pytania pytania"),
        ("on_question", "na_moje_pytanie na_pytanie na_moje_pytania na_to_pytanie"),
    ],
    pointing: &[
        "[{it}] [{adv}]* nie [{adv}]* pomogło|pomaga|pomogla|pomogł|pomoglo|rozwiązuje_problemu [{adv}]* [{it}]",
        "[{it}] [{adv}]* nie [{adv}]* zadziałało|podziałało [{adv}]*",
        "{it} nic nie dało|daje|pomogło",
        "nic [{it}] nie dało|pomogło",
        "[{it}] [{adv}]* nie [{adv}]* jest|było [{adv}]* pomocne|przydatne|zbyt_pomocne",
        "[{it}] mało|nie pomocne|przydatne",
        "[ja] nie o_to [mi] [ja] pytałem|pytałam|pytam|chodziło|chodzi [mi]",
        "nie o_to [mi] chodziło|chodzi",
        "nie [{it}] [ja] miałem|miałam|mam na_myśli",
        "[{it}] nie to|jest_to|jest_tym o_co|co [ja] [mi] pytałem|pytałam|pytam|chciałem_wiedzieć|chciałam_wiedzieć|miałem_na_myśli|miałam_na_myśli|mi_chodziło",
        "pytałem|pytałam|pytam o coś_innego",
        "tego nie chciałem|chciałam wiedzieć",
    ],
    named: &[
        "[{it}] [{adv}]* nie [jest|była|było] [{adv}]* odpowiedź|odpowiedzią {on_question}",
        "{it}|{answer} [{adv}]* nie odpowiada [{adv}]* {on_question}",
        "[pan|pani|wy] nie odpowiedziałeś|odpowiedziałaś|odpowiedział|odpowiedziała|odpowiedzieliście|odpowiadasz|odpowiada|odpowiadacie [{adv}]* {on_question}",
        "[pan|pani|wy] nie zrozumiałeś|zrozumiałaś|zrozumiał|zrozumiała|rozumiesz|rozumie|przeczytałeś|przeczytałaś|rozumiecie [{adv}]* {question}|mnie",
        "nie pomagasz|pomogłeś|pomogłaś|pomagacie|pomogliście [{adv}]*",
        "{answer} [{adv}]* nie [{adv}]* pomaga|pomogła|pomagają|pomogły|pomógł|pomogło|pomogly [{adv}]*",
        "{answer} [{adv}]* jest|była|są [{adv}]* [zupełnie|całkowicie] bezużyteczna|błędna|zła|nieprzydatna|niepoprawna|bezużyteczne",
        "{answer} [{adv}]* nie [{adv}]* jest|była|są [{adv}]* pomocna|przydatna|poprawna|właściwa",
        "zła|błędna|bezużyteczna|niewłaściwa odpowiedź",
        "{it} [jest|była] zła|błędna odpowiedź",
        "[{it}] nie [jest|było|jest_to|było_to] moje|moim pytanie|pytaniem",
        "[{it}] nie ma nic_wspólnego|związku z_moim_pytaniem|z_pytaniem|z_tym_o_co_pytałem",
        "moje_pytanie było|jest [o] inne|coś_innego",
    ],
    leading: &[
        "[ja|już|to|tego|wszystko]* próbowałem|próbowałam|spróbowałem|spróbowałam|zrobiłem|zrobiłam|robiłem|robiłam|czytałem|czytałam|przeczytałem|przeczytałam|sprawdziłem|sprawdziłam [już|to|tego|wszystko]*",
    ],
    turning: "kiedy gdzie dokąd skąd kto kogo komu dlaczego czemu ile jak_długo jak_często nie nigdy bez",
};
