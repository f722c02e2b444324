//! Italian.

use super::Table;

pub(super) const TABLE: Table = Table {
    code: "it",
    yes: "sì si_grazie certo certamente volentieri sicuramente assolutamente come_no mi_piacerebbe \
          sì_mi_piacerebbe con_piacere magari perché_no ovviamente sarebbe_ottimo sarebbe_bello sii per_favore per_piacere",
    agreed: "ok okay va_bene d'accordo bene benissimo perfetto ottimo vabbene",
    no: "no no_grazie nope non_ora non_adesso non_serve non_è_necessario non_importa non_voglio non_ancora per_ora_no \
         adesso_no ora_no meglio_di_no più_tardi forse_più_tardi lascia_stare lasci_stare niente \
         assolutamente_no non_mi_interessa sono_a_posto oggi_no",
    courtesy: "grazie grazie_mille molte_grazie tante_grazie ti_ringrazio la_ringrazio per_favore per_piacere ciao salve \
               buongiorno buonasera buona_giornata arrivederci scusa scusi mi_dispiace ah oh allora prego",
    understood: "capito ho_capito capisco chiaro tutto_chiaro eccellente fantastico meraviglioso \
                 stupendo buono_a_sapersi molto_utile utile mi_aiuta esatto giusto \
                 nessun_problema interessante grande",
    nothing_more: "è_tutto questo_è_tutto basta_così nient'altro niente_altro niente null'altro \
                   nessun'altra_domanda non_ho_altre_domande a_posto sono_a_posto ho_finito",
    before: "no sì grazie ma mi_dispiace scusa scusi purtroppo però beh mah ok allora e ciao hm hmm ancora \
             grazie_mille sinceramente onestamente grazie_ma ho_provato_ma ho_già_provato_ma",
    after: "purtroppo nemmeno neanche per_niente affatto grazie mi_dispiace davvero molto",
    classes: &[
        ("it", "questo ciò quello quel_che_dici quello_che_dici"),
        (
            "answer",
            "la_tua_risposta la_sua_risposta la_risposta questa_risposta quella_risposta la_vostra_risposta le_tue_risposte \
             le_risposte la_spiegazione il_link il_tuo_link questo_link il_suo_consiglio il_tuo_consiglio \
             il_tuo_suggerimento il_bot questo_bot il_chatbot questo_chatbot questa_chat l'articolo_di_aiuto \
             tua_risposta sua_risposta",
        ),
        (
            "adv",
            "davvero ancora proprio affatto per_niente per_nulla molto tanto neanche nemmeno granché",
        ),
        ("me", "mi ci"),
        (
            "question",
            "alla_mia_domanda la_mia_domanda mia_domanda alla_domanda la_domanda alle_mie_domande le_mie_domande",
        ),
    ],
    pointing: &[
        "[{it}] non [{me}] [{adv}]* aiuta|serve_a_nulla|serve_a_niente|aiutava [{adv}]*",
        "[{it}] non [{me}] ha [{adv}]* aiutato|aiutata|aiutati|funzionato",
        "[{it}] non [{me}] è [{adv}]* stato|stata|servito|servita [{adv}]* [utile|d'aiuto|di_aiuto|di_grande_aiuto|di_nessun_aiuto] [a_nulla|a_niente]",
        "[{it}] non [{me}] è|era [{adv}]* utile|d'aiuto|di_aiuto|molto_utile",
        "per_niente|poco|non utile",
        "[{it}] non è|era [{adv}]* quello|ciò|quel che|questo [io] [ti|le|vi]* ho_chiesto|chiedevo|intendevo|volevo_sapere|voglio_sapere|volevo_dire|avevo_chiesto|intendo",
        "[{it}] non è|era [{adv}]* quello_che|ciò_che|quel_che|questo_che [io] [ti|le|vi]* ho_chiesto|chiedevo|intendevo|volevo_sapere|voglio_sapere|volevo_dire|avevo_chiesto|intendo|sto_chiedendo",
        "[io] non ho_chiesto|intendevo|chiedevo|intendo questo|quello|ciò",
        "non risolve|ha_risolto il_mio_problema|il_problema",
    ],
    named: &[
        "[{it}|{answer}] non risponde|rispondono|rispondeva [{adv}]* {question}",
        "[{it}|{answer}] non ha|hanno [{adv}]* risposto {question}",
        "[tu|lei|voi] non hai|ha|avete [{adv}]* risposto|capito|letto|compreso {question}",
        "[tu|lei|voi] non capisci|capisce|capite|rispondi|risponde|rispondete|comprendi|leggi [{adv}]* {question}",
        "[tu|lei] non mi stai|sta [{adv}]* aiutando",
        "[tu] non mi aiuti|hai_aiutato|hai_aiutata [{adv}]*",
        "{answer} non [{me}] [{adv}]* aiuta|serve|aiutano|servono [{adv}]* [a_nulla|a_niente]",
        "{answer} non [{me}] ha|è|hanno|sono [{adv}]* aiutato|aiutata|servita|stata_utile|stata_d'aiuto|servite",
        "{answer} è|era|sono [{adv}]* [del_tutto|completamente] inutile|sbagliata|errata|inutili|sbagliate",
        "{answer} non è|era [{adv}]* utile|corretta|giusta|quella_giusta",
        "risposta sbagliata|errata|inutile",
        "non è|era [questa|quella|questo] [{adv}]* la_mia_domanda|la_domanda|una_risposta|la_risposta|la_risposta_giusta|una_risposta_alla_mia_domanda|la_risposta_alla_mia_domanda",
        "questa|quella|questo non è|era [{adv}]* la_mia_domanda|la_domanda|una_risposta|la_risposta|la_risposta_giusta|una_risposta_alla_mia_domanda|la_risposta_alla_mia_domanda",
        "[{it}] non c_entra|entra|ha_a_che_fare|c'entra_niente|c'entra_nulla|ha_niente_a_che_fare|ha_nulla_a_che_fare|ha_niente_a_che_vedere [niente|nulla] con la_mia_domanda|la_domanda",
        "la_mia_domanda era un'altra|un_altra|altra",
        "ho_chiesto|chiedevo un'altra_cosa|altro|qualcos'altro",
    ],
    leading: &[
        "[l|lo|li|questo]* ho [già|tutto|anche]* provato|fatto|letto|tentato|seguito [questo|quello|tutto|l'articolo|così]",
        "[già] provato|fatto",
    ],
    turning: "quando dove chi perché quanto quanta quanti quante non mai senza nessun nessuna",
};
