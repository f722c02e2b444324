//! Spanish.

use super::Table;

pub(super) const TABLE: Table = Table {
    code: "es",
    yes: "sí si_por_favor claro claro_que_sí por_supuesto seguro desde_luego cómo_no me_gustaría sí_me_gustaría \
          me_encantaría adelante sip sii siii con_gusto por_qué_no sería_genial estaría_bien sí_quiero quiero por_favor",
    agreed: "ok okay okey vale bueno bien muy_bien de_acuerdo perfecto está_bien genial dale",
    no: "no nop noo no_gracias no_hace_falta no_es_necesario no_quiero ahora_no por_ahora_no todavía_no aún_no hoy_no más_tarde \
         quizás_más_tarde tal_vez_después mejor_no para_nada de_ninguna_manera nunca no_me_interesa \
         no_lo_necesito déjalo no_necesito así_está_bien no_por_ahora",
    courtesy: "gracias muchas_gracias mil_gracias por_favor porfa porfavor hola buenos_días buenas_tardes buenas_noches \
               buenas adiós hasta_luego chao perdón lo_siento disculpe ah oh pues entonces muy_amable",
    understood: "entendido entiendo ya_entiendo ya_veo ya_entendí comprendo comprendido \
                 excelente estupendo fantástico maravilloso qué_bien muy_útil útil me_sirve \
                 eso_ayuda me_ayudó claro listo bueno_saberlo exacto correcto ningún_problema \
                 sin_problema guay",
    nothing_more: "eso_es_todo es_todo nada_más nada eso_era_todo sería_todo \
                   con_eso_es_suficiente no_tengo_más_preguntas ninguna_pregunta_más \
                   sin_más_preguntas ya_está",
    before: "no gracias pero lo_siento perdón disculpe disculpa lamentablemente desgraciadamente \
             desafortunadamente por_desgracia pues bueno ok vale y hola hm hmm todavía aún sigue \
             muchas_gracias la_verdad ya_lo_probé_pero lo_probé_pero ya_lo_intenté_pero gracias_pero",
    after: "tampoco lo_siento gracias lamentablemente la_verdad para_nada en_absoluto realmente mucho",
    classes: &[
        ("it", "eso esto ello lo_que_dices lo_que_dice"),
        (
            "answer",
            "su_respuesta tu_respuesta la_respuesta esa_respuesta esta_respuesta sus_respuestas tus_respuestas las_respuestas \
             su_explicación tu_explicación la_explicación el_enlace tu_enlace su_enlace ese_enlace su_consejo tu_consejo \
             ese_consejo su_sugerencia tu_sugerencia el_bot este_bot el_chatbot este_chatbot este_chat \
             el_artículo_de_ayuda",
        ),
        ("adv", "realmente todavía aún en_absoluto para_nada nada mucho tampoco ni"),
        ("me", "me nos"),
        (
            "question",
            "a_mi_pregunta mi_pregunta la_pregunta a_la_pregunta mis_preguntas a_mis_preguntas",
        ),
    ],
    pointing: &[
        "[{it}] [{adv}]* no [{me}] ayuda|ayudó|sirve|sirvió|soluciona|ayudo|sirvio [{adv}]* [de_nada|de_mucho|de_ayuda]",
        "[{it}] [{adv}]* no [{me}] ha|había ayudado|servido|sido_útil|sido_de_ayuda|funcionado [{adv}]* [de_nada|de_mucho]",
        "[{it}] [{adv}]* no [{me}] fue|es|era|ha_sido|resultó|resulta [{adv}]* [de] [muy] útil|ayuda|de_ayuda|mucha_ayuda|utilidad|ninguna_ayuda",
        "[eso|esto] no funcionó",
        "nada útil",
        "[{it}|esa|ese] no es|era|fue lo_que|la_que [yo] [te|le|os]* pregunté|he_preguntado|pregunto|preguntaba|quería_saber|quiero_saber|quería_decir|quise_decir|quiero_decir",
        "no es|era|fue eso|esto lo_que [yo] [te|le]* pregunté|he_preguntado|pregunto|preguntaba|quería_saber|quiero_saber",
        "[yo] no pregunté|he_preguntado|pregunto|preguntaba|dije eso|esto",
        "[yo] no me refería|refiero a_eso|a_esto",
        "eso|esto no soluciona|resuelve mi_problema|el_problema",
    ],
    named: &[
        "{it}|{answer} no [me] responde|contesta|respondió|contestó|responden|aclara [{adv}]* {question}",
        "no [me] responde|contesta|respondió|contestó [{adv}]* {question}",
        "{it}|{answer} no [me] ha|han respondido|contestado [{adv}]* {question}",
        "[usted|tú] no [me] has|ha|han respondido|contestado|entendido|leído|comprendido [{adv}]* {question}",
        "[usted|tú|ustedes] no [me] respondiste|respondió|contestaste|contestó|entendiste|entendió|entiendes|entiende|respondes|contestas|leíste|comprendes|comprende|comprendiste [{adv}]* {question}",
        "no me estás|está ayudando [{adv}]*",
        "[usted|tú] no me ayudas|ayudaste|has_ayudado [{adv}]* [en_nada|nada]",
        "{answer} [{adv}]* no [{me}] ayuda|ayudó|sirve|sirvió|ayudan|sirven [{adv}]* [de_nada]",
        "no [{me}] ayuda|ayudó|sirve|sirvió {answer}",
        "{answer} no [{me}] ha|han ayudado|servido [{adv}]*",
        "{answer} es|fue|era|está [muy|completamente|totalmente] inútil|incorrecta|equivocada|mala|errónea|mal",
        "{answer} no es|fue|era [muy] útil|correcta|buena|la_correcta",
        "respuesta equivocada|incorrecta|errónea|inútil",
        "mala respuesta",
        "[esa|esta|eso|esto] no es|era|fue mi_pregunta|la_pregunta|la_respuesta|una_respuesta|la_respuesta_a_mi_pregunta|una_respuesta_a_mi_pregunta|la_respuesta_correcta",
        "[{it}] no tiene nada_que_ver|relación con mi_pregunta|la_pregunta|lo_que_pregunté",
        "nada_que_ver con mi_pregunta|lo_que_pregunté",
        "mi_pregunta era|es otra",
        "[yo] pregunté|preguntaba|he_preguntado [por|sobre] otra_cosa",
    ],
    leading: &[
        "[ya|yo]* lo|los|la|eso|esto|todo [he] [ya]* probé|intenté|hice|leí|probado|intentado|hecho|leído",
        "[yo] [ya]* probé|intenté|hice|leí|he_probado|he_intentado|he_hecho eso|esto|todo|ello",
    ],
    turning: "cuándo dónde adónde quién quiénes cuánto cuánta cuántos cuántas por_qué no nunca sin ningún ninguna",
};
