//! Portuguese.

use super::Table;

pub(super) const TABLE: Table = Table {
    code: "pt",
    yes: "sim claro claro_que_sim com_certeza certamente por_favor_sim gostaria sim_gostaria quero sim_quero eu_quero \
          com_prazer pode_ser porque_não por_que_não seria_ótimo seria_bom simm aceito por_favor se_faz_favor",
    agreed: "ok okay tá_bom tá está_bem está_bom tudo_bem beleza certo de_acordo perfeito ótimo blz bom",
    no: "não nao não_obrigado não_obrigada não_precisa não_é_necessário não_quero agora_não por_enquanto_não \
         ainda_não hoje_não mais_tarde talvez_mais_tarde melhor_não deixa deixa_pra_lá deixe_estar de_jeito_nenhum nunca \
         não_preciso não_é_preciso não_tenho_interesse n",
    courtesy: "obrigado obrigada muito_obrigado muito_obrigada brigado brigada valeu por_favor pfv se_faz_favor olá oi bom_dia \
               boa_tarde boa_noite tchau adeus até_logo desculpe desculpa ah oh então",
    understood: "entendi entendido percebi compreendo compreendi já_entendi excelente fantástico \
                 maravilhoso legal bacana bom_saber muito_útil útil ajudou isso_ajuda certinho \
                 exato sem_problema show fixe claro",
    nothing_more: "é_só é_só_isso só_isso era_só_isso isso_é_tudo é_tudo nada_mais mais_nada \
                   nada sem_mais_perguntas não_tenho_mais_perguntas por_enquanto_é_só",
    before: "não sim obrigado obrigada mas desculpe desculpa infelizmente lamento bom bem ok e olá oi hm hmm \
             ainda já_tentei_mas já_tentei_isso_mas tentei_mas muito_obrigado muito_obrigada sinceramente \
             continua obrigado_mas",
    after: "infelizmente também desculpe obrigado obrigada de_todo realmente muito",
    classes: &[
        ("it", "isso isto aquilo o_que_você_disse"),
        (
            "answer",
            "a_sua_resposta sua_resposta a_tua_resposta tua_resposta a_resposta essa_resposta esta_resposta as_respostas \
             suas_respostas as_suas_respostas sua_explicação a_explicação o_link seu_link este_link esse_link seu_conselho \
             sua_sugestão o_bot este_bot esse_bot o_chatbot este_chat o_artigo_de_ajuda",
        ),
        ("adv", "realmente ainda nada muito de_todo mesmo em_nada também sequer nem"),
        ("me", "me nos"),
        (
            "question",
            "à_minha_pergunta a_minha_pergunta minha_pergunta à_pergunta a_pergunta minhas_perguntas às_minhas_perguntas",
        ),
    ],
    pointing: &[
        "[{it}] [{adv}]* não [{me}] [{adv}]* ajuda|ajudou|resolve|resolveu|adiantou|adianta|serviu [{adv}]* [de_nada|nada|em_nada|muito]",
        "[{it}] não [{me}] tem_ajudado|está_ajudando|está_a_ajudar",
        "[{it}] não [{me}] é|foi|era [{adv}]* útil|de_ajuda|de_grande_ajuda|de_muita_ajuda|muito_útil",
        "nada útil",
        "[isso|isto] não funcionou|deu_certo|resultou",
        "[{it}] não é|foi|era [{adv}]* [{it}] [o_que|que|aquilo_que] [eu] [te|lhe]* perguntei|pergunto|perguntava|queria_saber|quero_saber|queria_dizer|quis_dizer|quero_dizer",
        "[eu] não perguntei|perguntava|disse isso|isto",
        "[eu] não me_referia|estava_me_referindo|estava_a_falar|me_refiro a_isso|disso|a_isto",
        "[{it}] não resolve|resolveu meu_problema|o_meu_problema|o_problema",
    ],
    named: &[
        "[{it}|{answer}] não [me] responde|respondeu|respondem [{adv}]* {question}",
        "[você|vocês|tu|o_senhor] não [me] respondeu|respondeste|responderam|entendeu|entendeste|entende|entendes|compreendeu|compreendeste|compreende|leu|leste|responde|percebeu|percebeste [{adv}]* {question}",
        "você|vocês|tu não [me] está_ajudando|estão_ajudando|ajuda|ajudou|ajudaste|estás_a_ajudar|está_me_ajudando [{adv}]* [em_nada|nada]",
        "{answer} [{adv}]* não [{me}] ajuda|ajudou|serve|serviu|ajudam|resolve [{adv}]* [de_nada|em_nada|nada]",
        "{answer} é|foi|era|está [muito|completamente|totalmente] inútil|errada|incorreta|ruim|incorrecta",
        "{answer} não é|foi|era [muito] útil|correta|certa|boa|a_correta",
        "resposta errada|incorreta|inútil|incorrecta",
        "[essa|esta|esse|isso|isto] não é|era|foi [{adv}]* a_minha_pergunta|minha_pergunta|a_pergunta|a_resposta|uma_resposta|a_resposta_certa|a_resposta_à_minha_pergunta|resposta_à_minha_pergunta|a_resposta_da_minha_pergunta",
        "[{it}] não tem [nada] a_ver|nada_a_ver|nada_que_ver|relação com_a_minha_pergunta|com_minha_pergunta|com_a_pergunta|com_o_que_perguntei|com_o_que_eu_perguntei",
        "[{it}] nada_a_ver com_a_minha_pergunta|com_minha_pergunta|com_o_que_perguntei",
        "[a_minha|minha] pergunta é|era|foi outra",
        "[eu] perguntei outra_coisa",
    ],
    leading: &[
        "[eu|já]* tentei|fiz|li|testei|experimentei [já] [isso|isto|tudo|tudo_isso|o_artigo]",
    ],
    turning: "quando onde aonde quem porque porquê por_que por_quê quanto quanta quantos quantas não nunca sem nenhum nenhuma",
};
