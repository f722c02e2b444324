//! German.

use super::Table;

pub(super) const TABLE: Table = Table {
    code: "de",
    yes: "ja jo jep jup jawohl klar na_klar natürlich sicher gern gerne sehr_gern sehr_gerne ja_gerne ja_gern \
          ja_bitte auf_jeden_fall unbedingt das_wäre_gut das_wäre_nett das_wäre_super das_wäre_schön wäre_super \
          wäre_gut wäre_nett bitte_ja mach_das machen_sie_das warum_nicht einverstanden bitte",
    agreed: "ok okay okey alles_klar gut in_ordnung passt super perfekt prima",
    no: "nein nö nee ne nicht_nötig nein_danke lieber_nicht nicht_jetzt jetzt_nicht noch_nicht heute_nicht brauche_ich_nicht \
         brauch_ich_nicht muss_nicht_sein auf_keinen_fall keinesfalls vielleicht_später später passt_schon \
         schon_gut kein_interesse nicht_notwendig kein_bedarf das_ist_nicht_nötig ist_nicht_nötig",
    courtesy: "bitte danke dankeschön danke_schön vielen_dank danke_sehr besten_dank herzlichen_dank danke_dir danke_ihnen hallo \
               hi guten_tag guten_morgen guten_abend moin servus grüezi tschüss ciao auf_wiedersehen sorry entschuldigung ach oh \
               mal doch schon sehr dann jetzt",
    understood: "verstanden ich_verstehe verstehe ach_so achso aha klasse toll wunderbar \
                 sehr_gut ausgezeichnet gut_zu_wissen alles_gut das_hilft das_hat_geholfen \
                 hat_geholfen das_hilft_mir hilfreich sehr_hilfreich jetzt_ist_es_klar \
                 das_ist_gut das_ist_klar klar genau richtig stimmt kein_problem interessant \
                 schön sehr_schön geht_klar",
    nothing_more: "das_war_alles das_wars das_war's das_war_es das_ist_alles das_wär's das_wärs \
                   das_wäre_alles mehr_nicht nichts_mehr nichts_weiter sonst_nichts nichts \
                   keine_fragen keine_weiteren_fragen keine_fragen_mehr nein_das_war_alles \
                   ich_bin_fertig fertig",
    before: "nein nö nee ja danke vielen_dank aber leider sorry entschuldigung tut_mir_leid hm hmm also naja na_ja \
             doch und oh ok okay gut hallo immer_noch ehrlich_gesagt danke_aber hab_ich_schon_probiert \
             habe_ich_schon_probiert schon_probiert hab_ich_probiert habe_ich_versucht schon_versucht",
    after: "leider auch wirklich gar überhaupt so sorry danke trotzdem bisher ganz",
    classes: &[
        ("it", "das dies es dieses was_sie_schreiben was_du_schreibst"),
        (
            "answer",
            "ihre_antwort deine_antwort die_antwort diese_antwort ihre_antworten deine_antworten die_antworten \
             ihre_auskunft die_auskunft ihre_info die_info diese_info ihr_link der_link dein_link ihr_tipp der_tipp \
             dein_tipp ihr_hinweis der_hinweis der_hilfeartikel die_hilfeseite die_erklärung ihr_vorschlag \
             der_vorschlag der_bot dieser_bot der_chatbot dieser_chatbot dieser_chat der_chat",
        ),
        (
            "adv",
            "leider immer_noch auch noch wirklich so aber mir uns jetzt trotzdem gar überhaupt einfach ja halt auch_nicht",
        ),
        ("not", "nicht kein_bisschen nichts nix null kaum net ned"),
        ("very", "wirklich sehr besonders so gerade ganz genau"),
        ("question", "meine_frage die_frage meine_fragen"),
    ],
    pointing: &[
        "[{it}] hilft|half|bringt|nützt|nutzt|nutzte|nützte|brachte [{adv}]* {not} [weiter]",
        "{it} hat [{adv}]* {not} geholfen|genützt|genutzt|gebracht|weitergeholfen",
        "hat [{adv}]* {not} geholfen|genützt|gebracht|weitergeholfen",
        "[{adv}]* {not} geholfen|weitergeholfen",
        "das|es hat [{adv}]* nicht funktioniert|geklappt",
        "hat [{adv}]* nicht funktioniert|geklappt",
        "[{it}] [ist|war] [{adv}]* {not} [{very}]* hilfreich|nützlich|zielführend",
        "{it} [ist|war] [{adv}]* keine_hilfe|keine_große_hilfe|unbrauchbar",
        "keine_hilfe|keine_große_hilfe",
        "das|danach|so_etwas|sowas habe|hab|hatte|wollte [ich] [{adv}]* nicht gefragt|gemeint|wissen",
        "das meinte|meine|wollte ich [{adv}]* nicht [wissen]",
        "das ist|war [{adv}]* nicht das|was [was] ich [{adv}]* gefragt|gemeint|wissen [habe|hatte|hab|wollte|will]",
        "das ist|war [{adv}]* nicht [das] was ich wissen|gefragt|gemeint|meinte wollte|habe|hatte|hab|will",
        "ich [{adv}]* habe|hab|hatte [{adv}]* etwas|was anderes gefragt|gemeint",
        "so|damit|das_so komme_ich|kann_ich [{adv}]* nicht|nichts weiter|anfangen",
        "damit ist|war mir|uns [{adv}]* nicht geholfen",
        "das löst mein_problem|das_problem [{adv}]* nicht",
    ],
    named: &[
        "{it}|{answer} beantwortet|beantwortete [{adv}]* {question} [{adv}]* nicht",
        "{it}|{answer} hat {question} [{adv}]* nicht beantwortet",
        "[{it}] [ist|war] [{adv}]* keine antwort auf {question}",
        "{it} [ist|war] [{adv}]* nicht {question}",
        "sie|du|ihr haben|hast|habt {question} [{adv}]* nicht|falsch beantwortet|verstanden|gelesen",
        "sie|du|ihr|der_bot verstehen|verstehst|versteht|beantworten|beantwortest|beantwortet {question}|mich [{adv}]* nicht|falsch",
        "sie|du|ihr helfen|hilfst|helft|haben|hast|habt|können|kannst mir|uns [{adv}]* nicht [geholfen|helfen|weitergeholfen|weiterhelfen|weiter]",
        "{answer} hilft|half|bringt|nützt|nutzt|helfen|bringen [{adv}]* {not} [weiter]",
        "{answer} hat|haben [{adv}]* {not} geholfen|gebracht|weitergeholfen|genützt",
        "{answer} ist|war|sind [{adv}]* {not} [{very}]* hilfreich|nützlich|richtig|brauchbar",
        "{answer} ist|war|sind [{adv}]* [{very}]* falsch|nutzlos|unbrauchbar|sinnlos",
        "falsche|unbrauchbare|nutzlose|sinnlose antwort",
        "{it} ist|war [{adv}]* die_falsche antwort",
        "{it} hat [{adv}]* mit {question}|meiner_frage|der_frage [{adv}]* nichts zu_tun",
        "{it} hat [{adv}]* nichts mit {question}|meiner_frage|der_frage zu_tun",
        "ich habe|hab [{adv}]* keine antwort auf {question} [bekommen|erhalten]",
        "bitte|lesen_sie|lies {question} [nochmal|noch_einmal|richtig] [lesen]",
    ],
    leading: &[
        "[ich] habe|hab [ich] [das|es|alles|beides] [schon|bereits|alles|gerade|auch|so]* [probiert|versucht|gemacht|gelesen|ausprobiert|getan]",
        "das|alles|beides habe|hab ich [schon|bereits|alles|gerade|auch|so]* probiert|versucht|gemacht|gelesen|ausprobiert|getan",
        "[schon|bereits]* probiert|versucht|gemacht|ausprobiert",
    ],
    turning: "wann wo wohin woher wer wem wen wessen warum wieso weshalb wieviel wie_viel wie_viele wie_lange wie_oft \
              nicht kein keine keinen nie ohne",
};
