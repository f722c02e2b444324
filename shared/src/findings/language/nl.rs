//! Dutch.

use super::Table;

pub(super) const TABLE: Table = Table {
    code: "nl",
    yes: "ja jaa jawel zeker zeker_weten graag ja_graag heel_graag natuurlijk tuurlijk ja_hoor jazeker absoluut \
          waarom_niet dat_zou_fijn_zijn dat_zou_mooi_zijn dat_is_goed dat_zou_ik_graag_willen doe_maar ga_je_gang \
          alsjeblieft alstublieft aub",
    agreed: "ok oké okay okee goed prima is_goed akkoord perfect top mooi",
    no: "nee neen nee_dank_je nee_dank_u nee_bedankt niet_nodig hoeft_niet dat_hoeft_niet nee_hoor liever_niet nu_niet nog_niet \
         niet_nu vandaag_niet misschien_later later laat_maar geen_behoefte geen_interesse is_niet_nodig \
         dat_is_niet_nodig absoluut_niet zeker_niet nooit",
    courtesy: "dank_je dank_u dankjewel dankuwel dank_je_wel dank_u_wel bedankt heel_erg_bedankt hartelijk_dank \
               alsjeblieft alstublieft aub a_u_b hallo hoi goedemorgen goedemiddag goedenavond goedendag dag doei tot_ziens sorry ach oh \
               dan maar",
    understood: "begrepen ik_begrijp_het ik_snap_het snap_ik duidelijk helder aha geweldig \
                 fantastisch uitstekend heel_goed goed_om_te_weten handig dat_helpt nuttig super \
                 leuk geen_probleem klopt precies mooi_zo fijn",
    nothing_more: "dat_is_alles dat_was_alles dat_was_het dat_is_het niets_meer verder_niets \
                   niets anders_niets geen_vragen_meer geen_verdere_vragen geen_vragen \
                   ik_ben_klaar klaar",
    before: "nee ja bedankt dank_je dank_u maar sorry helaas het_spijt_me spijtig jammer hm hmm nou tja ok oké en hallo hoi \
             eerlijk_gezegd nog_steeds bedankt_maar dank_je_maar al_geprobeerd heb_ik_al_geprobeerd",
    after: "helaas ook echt sorry bedankt hoor dus jammer_genoeg",
    classes: &[
        ("it", "dat dit het wat_je_zegt wat_u_zegt"),
        (
            "answer",
            "uw_antwoord je_antwoord jouw_antwoord het_antwoord dit_antwoord dat_antwoord uw_antwoorden je_antwoorden uw_uitleg \
             je_uitleg de_uitleg uw_link je_link de_link deze_link uw_advies je_advies dat_advies uw_tip je_tip de_tip \
             de_bot deze_bot de_chatbot deze_chatbot deze_chat het_helpartikel",
        ),
        (
            "adv",
            "helaas echt nog ook me mij ons nog_steeds helemaal absoluut gewoon verder maar zo erg heel",
        ),
        ("not", "niet niks niets geen_moer"),
        ("question", "mijn_vraag de_vraag mijn_vragen"),
    ],
    pointing: &[
        "[{it}] helpt|hielp|baat [{adv}]* {not} [{adv}]*",
        "helpt|hielp {it} [{adv}]* niet [{adv}]*",
        "[{it}] heeft [{adv}]* niet [{adv}]* geholpen|gewerkt",
        "dat|dit werkte [{adv}]* niet",
        "[{it}] is|was [{adv}]* niet|weinig [{adv}]* nuttig|behulpzaam|handig|bruikbaar",
        "niet [{adv}]* nuttig|behulpzaam",
        "daar|hier heb|had ik [{adv}]* niks|niets|weinig [{adv}]* aan",
        "dat|dit vroeg|bedoel|bedoelde|vraag|zei ik [{adv}]* niet",
        "dat|dit heb ik [{adv}]* niet gevraagd|bedoeld",
        "dat|dit is|was [{adv}]* niet wat ik [{adv}]* vroeg|bedoel|bedoelde|vraag|gevraagd_heb|wilde_weten|wil_weten|heb_gevraagd|gevraagd_had",
        "niet wat ik vroeg|bedoel|bedoelde|gevraagd_heb|wilde_weten",
        "ik bedoel|bedoelde|vroeg [{adv}]* iets_anders|wat_anders",
        "daar|hier|zo kom|kan ik [{adv}]* niet|niets|niks [mee] verder|mee|beginnen",
        "dat|dit lost mijn_probleem|het_probleem [{adv}]* niet op",
    ],
    named: &[
        "{it}|{answer} beantwoordt|beantwoordde {question} [{adv}]* niet",
        "{it}|{answer} is|was|geeft [{adv}]* geen antwoord op {question}",
        "[{it}] geen antwoord op {question}",
        "{it} is|was [{adv}]* niet {question}|het_antwoord|het_goede_antwoord|het_juiste_antwoord|het_antwoord_op_mijn_vraag",
        "u|je|jij|jullie heeft|hebt|hebben {question} [{adv}]* niet|verkeerd [{adv}]* beantwoord|begrepen|gelezen",
        "u|je|jij|jullie begrijpt|begrijp|snapt|snap|leest|beantwoordt|begrijpen {question}|me|mij [{adv}]* niet|verkeerd",
        "u|je|jij|jullie geeft|geven [{adv}]* geen antwoord op {question}",
        "u|je|jij|jullie helpt|hielp|helpen [{adv}]* niet [{adv}]*",
        "u|je|jij|jullie hebt|heeft|hebben [{adv}]* niet [{adv}]* geholpen",
        "{answer} helpt|hielp|helpen [{adv}]* niet|niks|niets [{adv}]*",
        "{answer} heeft|hebben [{adv}]* niet [{adv}]* geholpen",
        "{answer} is|was|klopt [{adv}]* fout|verkeerd|nutteloos|niet_nuttig|onjuist|onbruikbaar|niet|niet_behulpzaam",
        "verkeerd|fout|nutteloos|onbruikbaar antwoord",
        "{it} is|was het_verkeerde antwoord",
        "{it} heeft|had [{adv}]* niets|niks te_maken met {question}",
        "{it} heeft|had [{adv}]* niets|niks met {question} te_maken",
        "mijn_vraag was|is [een] andere|anders",
        "ik heb [{adv}]* geen antwoord op {question} [gekregen]",
    ],
    leading: &[
        "[ik] heb [ik] [dat|dit|het|alles] [al|allemaal|net|ook]* geprobeerd|gedaan|gelezen",
        "dat|dit|alles heb ik [al|allemaal|net|ook]* geprobeerd|gedaan|gelezen",
        "[al] geprobeerd|gedaan",
    ],
    turning: "wanneer waar waarheen waarvandaan wie waarom hoeveel hoe_lang hoelang hoe_vaak niet geen nooit zonder",
};
