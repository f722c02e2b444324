//! French.

use super::Table;

pub(super) const TABLE: Table = Table {
    code: "fr",
    yes: "oui ouais ouaip oui_oui ui bien_sûr volontiers avec_plaisir absolument certainement tout_à_fait \
          je_veux_bien oui_je_veux_bien pourquoi_pas ce_serait_bien ça_serait_bien ce_serait_super carrément \
          évidemment s'il_vous_plaît s'il_te_plaît svp stp s_il_vous_plait oui_j'aimerais_bien j'aimerais_bien",
    agreed: "ok okay d'accord daccord dac entendu parfait très_bien bien super ça_marche ca_marche",
    no: "non nan nope pas_la_peine non_merci pas_maintenant pas_besoin pas_nécessaire ce_n'est_pas_nécessaire \
         c'est_pas_la_peine ce_n'est_pas_la_peine pas_pour_le_moment pas_pour_l'instant plus_tard \
         peut-être_plus_tard jamais surtout_pas ça_ira ca_ira c'est_bon je_ne_préfère_pas je_préfère_pas \
         pas_vraiment pas_encore sans_façon laissez_tomber laisse_tomber inutile",
    courtesy: "merci merci_beaucoup merci_bien bonjour bonsoir salut coucou au_revoir s'il_vous_plaît svp stp \
               s'il_te_plaît désolé désolée pardon ah oh alors beaucoup d'avance à_vous",
    understood: "compris j'ai_compris je_vois je_comprends ah_d'accord excellent génial \
                 formidable merveilleux top nickel c'est_clair c'est_bon c'est_parfait \
                 c'est_noté noté bon_à_savoir ça_m'aide utile très_utile exactement c'est_ça \
                 aucun_problème pas_de_problème ok_compris",
    nothing_more: "c'est_tout ce_sera_tout ce_sera_tout_pour_moi rien_d'autre rien_de_plus rien \
                   plus_de_questions pas_d'autre_question pas_d'autres_questions aucune_question \
                   non_c'est_tout j'ai_fini",
    before: "non oui merci mais désolé désolée je_suis_désolé je_suis_désolée pardon malheureusement bah ben hm hmm \
             ok et bonjour alors euh franchement toujours merci_mais en_fait j'ai_essayé_mais déjà_essayé \
             j'ai_déjà_essayé_mais",
    after: "malheureusement non_plus désolé désolée merci du_tout vraiment hélas pour_autant beaucoup",
    classes: &[
        ("it", "ça cela ceci ca sa ce_que_vous_dites ce_que_tu_dis"),
        (
            "answer",
            "votre_réponse ta_réponse la_réponse cette_réponse vos_réponses tes_réponses ces_réponses votre_explication \
             l'explication votre_lien le_lien ton_lien votre_conseil ce_conseil votre_suggestion le_bot ce_bot le_chatbot \
             ce_chatbot ce_chat cet_article_d'aide l'article_d'aide la_page_d'aide",
        ),
        (
            "adv",
            "vraiment toujours du_tout trop tellement malheureusement même encore franchement absolument",
        ),
        ("no", "pas rien guère aucunement"),
        (
            "question",
            "ma_question mes_questions la_question à_ma_question à_mes_questions à_la_question",
        ),
    ],
    pointing: &[
        "{it} ne|n [me|m|nous] aide|avance|sert|aidait [{adv}]* {no} [{adv}]* [à_rien|à_grand-chose|beaucoup]",
        "{it} [ne|n] [me|m|nous] a|avait [{adv}]* {no} [{adv}]* aidé|aidée|aidés|été_utile|avancé|avancée|servi|fonctionné|marché",
        "{it} [ne] [me|m|nous] aide|avance|sert [{adv}]* {no} [{adv}]* [à_rien|à_grand-chose|beaucoup]",
        "[{it}] a [{adv}]* {no} [{adv}]* aidé|aidée|marché|fonctionné",
        "ne|n [me|m|nous] aide|a {no} [aidé|aidée]",
        "ce|c|{it} [ne|n] est|était|a_été|fut [{adv}]* pas [{adv}]* utile|très_utile|d'une_grande_aide|pertinent|d'aucune_aide",
        "pas [{adv}]* utile|pertinent",
        "ce|c|{it} [ne|n] est|était [{adv}]* pas [{adv}]* ce_que|ce_dont|ce_qu [je|j|moi] [vous|te|t]* ai_demandé|demande|demandais|voulais_dire|voulais_savoir|veux_dire|veux_savoir|avais_demandé|cherche_à_savoir|ai_dit",
        "pas ce_que|ce_dont [je|j] ai_demandé|demande|demandais|voulais_dire|voulais_savoir",
        "ce|c [ne|n] est|était [{adv}]* pas|aucune aucune_aide|d'aucune_aide",
        "je|j [n|ne] ai|avais pas demandé ça|cela",
        "ce|c|{it} est|était inutile_comme_réponse|hors_sujet|à_côté_de_la_plaque",
    ],
    named: &[
        "{it}|{answer} [ne|n] répond|répondent|répondait [{adv}]* pas [{adv}]* {question}",
        "{it}|{answer} [n|ne] a|ont [{adv}]* pas [{adv}]* répondu {question}",
        "ce|c [ne|n] est|était [{adv}]* pas [{adv}]* ma_question|la_question|une_réponse_à_ma_question|la_réponse_à_ma_question|la_bonne_réponse|une_réponse",
        "vous|tu [ne|n] avez|as [{adv}]* pas [{adv}]* répondu|compris|lu {question}",
        "vous|tu [ne|n] répondez|réponds|comprenez|comprends|lisez|lis [{adv}]* pas [{adv}]* {question}",
        "vous|tu [ne|n] [me|m|nous] aidez|aides|avez|as [{adv}]* pas [{adv}]* [aidé|aidée|aidés]",
        "{answer} [ne|n] [me|m|nous] aide|aident|sert|avance [{adv}]* {no} [{adv}]* [à_rien]",
        "{answer} [ne|n] [me|m|nous] a|ont [{adv}]* pas [{adv}]* aidé|aidée|servi",
        "{answer} est|était|sont [{adv}]* inutile|inutiles|fausse|hors_sujet|incorrecte|à_côté",
        "{answer} [ne|n] est|était [{adv}]* pas [{adv}]* utile|bonne|correcte|pertinente|la_bonne",
        "mauvaise|fausse réponse",
        "réponse inutile|fausse|incorrecte|hors_sujet",
        "{it} [n|ne] a [{adv}]* rien à_voir_avec ma_question|la_question",
        "rien à_voir_avec ma_question|la_question",
        "ma_question [ne|n] était|est [{adv}]* pas celle-là|là|celle-ci|ça",
        "j ai_demandé|parlais|demandais [d|de] autre_chose",
    ],
    leading: &[
        "[j|je] [l] ai [déjà|bien|tout|juste]* essayé|fait|lu|testé|suivi [ça|cela|tout_ça|l'article|vos_conseils]",
        "[déjà] essayé|testé|fait [ça|cela]",
    ],
    turning: "quand où d'où qui pourquoi combien pas jamais aucun aucune sans",
};
