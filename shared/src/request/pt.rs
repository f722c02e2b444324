//! Portuguese, of Brazil and of Portugal.

use super::fold::Scripts;
use super::grammar::Language;

pub(super) const LANGUAGE: Language = Language {
    scripts: Scripts::LATIN,
    prefixes: &[],
    classes: &[
        (
            "person~",
            "atendente atendentes atendete humano humana humanos umano pessoa pessoas agente \
             agentes operador operadora operadores representante representantes assistente \
             consultor consultora consultores funcionário funcionária funcionários ser_humano \
             seres_humanos especialista colaborador colaboradora assessor gente_de_verdade \
             técnico membro_da_equipe atendimento_humano suporte_humano ajuda_humana chat_ao_vivo \
             atendimento_pessoal membro_da_equipa gente gestor analista pesoa um_vendedor \
             atendente_humano agente_humano contato_humano chat_humano moderador técnica \
             atendimento_real atendimento_pessoalmente alguém_de_verdade alguém_real \
             colaboradores funcionaria atednente pessoa_real pessoa_humana atendente_real \
             operador_humano assistente_humano",
        ),
        (
            "chief~",
            "supervisor supervisora gerente chefe responsável encarregado superior coordenador \
             colega_seu diretor colega um_colega seu_colega colega_teu superiores encarregada \
             gestora",
        ),
        (
            "someone~",
            "alguém alguem algum_de_vocês algúem alguen alg um_de_vocês algum_de_vcs \
             alguém_da_equipe alguém_da_equipa alguém_do_time um_de_vcs alguém_mais alguma_pessoa",
        ),
        (
            "team~",
            "atendimento suporte suporte_técnico apoio_ao_cliente serviço_de_apoio equipe equipa \
             sac atendimento_ao_cliente recepção serviço_ao_cliente central apoio \
             serviço_de_atendimento central_de_atendimento suporte_ao_cliente \
             atendimento_ao_consumidor setor departamento faturação time setor_financeiro \
             apoio_técnico linha_de_apoio assistência_técnica serviço_de_clientes",
        ),
        (
            "talk~",
            "falar fala falr conversar contatar contactar contato contacto comunicar tratar \
             bater_um_papo trocar_ideia falo_com entrar_em_contato entrar_em_contacto conversa \
             dialogar lidar papear teclar acionar trocar_uma_ideia localizar flar como_falo_com \
             como_falo como_entro_em_contato como_entro_em_contacto como_contato pra_falar \
             para_falar para_conversar pra_conversar chat contatar_com conversar_com \
             comunicação_com bate_papo entro_em_contato discutir tratar_disso falar_sobre \
             tirar_dúvida_com comunicar_me comunicar_com dialogar_com bater_papo resolver_com \
             prosear trocar_uma_palavra",
        ),
        (
            "want~",
            "quero queria quer keru gostaria_de preciso desejo prefiro preferia preferiria exijo \
             solicito peço me_dá me_da me_dê me_dá_um me_passa me_passe me_arruma me_arranja \
             chama chame bota coloca coloque cadê põe me_vê manda mande arranjem_me dê_me dêem_me \
             tragam posso_ter traz me_chama_um preciso_d dá_me qro gostava_de gostaria precisava \
             queremos me_manda arranja_me precisaria desejava queríamos me_arrume arrume_me \
             dá_me_um poderia_ter pode_me_dar podem_me_dar passa_me arranje_me chamem traga \
             tô_precisando_de quer_o quéro presiso prefiria exigimos necessitava arruma_um \
             necessito_d necessito_de arranja_me_um quria qeuro querro me_mande me_envie mande_me",
        ),
        (
            "pass~",
            "passa passe passar passem transfira transferir transferem transfiram transferido \
             transferida conecta conecte conectar conectem ligar_me liga_me encaminha encaminhe \
             encaminhar encaminhem encaminhado redireciona redirecione redirecionar direciona \
             direcione direcionar põe põe_me ponha coloca coloque coloquem colocar passe_me \
             pass_me transfira_me ligue_me reencaminhe reencaminhar reencaminhem direcionado \
             repassa escalar escala escale escalem encaminha_me encaminhe_me transfiram_me \
             passem_me conecta_me conecte_me direcione_me ligar_a liga_com ligue_com \
             transferência transfer_ir encaminhamento passar_me reencaminhem_me ligação_com \
             ponham_me me_transfere me_transfira transfere_me me_transferir me_encaminhe \
             me_encaminha me_transfiram me_redireciona transferir_me transfere",
        ),
        ("me", "me mim nos"),
        ("prep", "para pra pro ao à a com em no p pros num"),
        (
            "fill",
            "com um uma uns o a os as de do da dos das d ao à para pra pro em no na seu sua seus \
             suas teu tua vosso vossa verdadeiro verdadeira real reais de_verdade de_carne_e_osso \
             vivo viva por_favor pfv pf porfavor pls agora já ja imediatamente diretamente \
             directamente outro outra algum alguma qualquer olá ola oi bom boa dia tarde noite \
             obrigado obrigada que urgente urgentemente eu logo aí ai lá tá hein mesmo direto \
             gentileza por_gentileza vocês vcs se faz favor faz_favor humano humana competente \
             capacitado ei pô mano cara né só apenas sim ok okay então responsável rápido rapido \
             hoje pessoalmente poder capaz normal merda porra aqui meu caso ser pelo amor deus \
             viu pra_mim ta tudo bem c ctg amigo prezados senhores por_telefone favorzinho \
             finalmente ne moço moça por_fvr fvr telefone estou está problema ainda sra realmente \
             nem_que isso disso sobre sobre_isso com_isso p por_aqui da_empresa alguma_coisa \
             um_pouco tchê uai moça_ véi velho brother bro caramba caralho pfvr urgência exmos \
             caros boas na_linha comigo nisso",
        ),
        ("stop", "e mas porque quando se como onde quanto ou sem"),
        ("neg", "não nao nunca ninguém nenhum nenhuma n nem"),
        ("without", "sem"),
        (
            "bot~",
            "robô robos robôs robo bot bots máquina máquinas maquina chatbot ia computador \
             automático resposta_automática respostas_automáticas assistente_virtual programa \
             inteligência_artificial mensagem_automática mensagens_automáticas chat_bot \
             sistema_automático",
        ),
        (
            "fedup",
            "chega_de cansei_de cansado_de cansada_de farto_de farta_de basta_de nada_de odeio \
             em_vez_de ao_invés_de sem_mais cansei_desse cansei_do chega_desse farto_do \
             me_recuso_a me_recuso recuso_me_a recuso_me cansado cansada farto farta chega \
             parem_com para_com detesto enjoei_de cansei saco_cheio_de de_saco_cheio_de",
        ),
        ("wish", "quero queria gosto desejo pretendo vou falo converso aguento gostaria preciso"),
        (
            "can",
            "pode podem poderia poderiam poderá possível posso podes podiam podia consegue \
             conseguem dá tem_como quero gostaria preciso queria",
        ),
        (
            "callme~",
            "ligue ligar ligasse liguem ligam telefonar telefone contate contacte contatar \
             retorne retornar ligue_me contactar contactem me_chamar me_contatar chamar telefonem \
             telefonasse ligassem contatem contata ligará retornar_a_ligação contacta",
        ),
        (
            "callimp",
            "me_liguem me_liga me_ligue me_liguem_ liguem_me ligue_para_mim me_telefonem \
             ligue_me_de_volta telefonem_me me_ligar_de_volta",
        ),
        (
            "callback",
            "ligação_de_volta retorno retornem_a_ligação retornar_a_ligação retorno_telefônico \
             telefonema ligação chamada_de_volta retornassem chamada",
        ),
        (
            "is",
            "há tem existe têm ha está estão haveria tem_algum tem_alguma haveria_ teria existem \
             trabalha tá haverá",
        ),
        (
            "there",
            "disponível disponíveis aí online livre atendendo de_plantão por_aí ai conectado \
             no_chat por_ai atrás do_outro_lado trabalhando acordado por_perto online_agora",
        ),
        (
            "whom",
            "com_quem com_que com_o_qual que_possa que_me que_pode para_me pra_me com_a_qual \
             para_falar pra_falar para_conversar pra_conversar que_saiba que_entenda que_nos \
             com_quem_eu",
        ),
        (
            "treat",
            "atendido atendida atenda atendam atender ajude ajudem ajudar ajudado ajudada atende \
             responda responder atendesse me_atende assumir falasse auxiliado auxiliada ajudasse \
             tratado contatado contactado contactada contatada atendem atende_me me_atender \
             atender_me assumida assumido analisado resolvido tratada",
        ),
        ("by", "por"),
        (
            "am",
            "estou_falando estou_a_falar falo_com tô_falando to_falando estava_falando \
             estou_conversando tava_falando",
        ),
        (
            "must",
            "tenho_que_ tenho_de preciso_falar_para quanto quantos qual quais por_que_tenho \
             é_necessário devo quando que_horas horário é_obrigatório é_preciso",
        ),
        ("if", "se quando antes_de depois_de"),
        ("my", "meu minha meus nosso"),
        (
            "per",
            "duas três quatro cinco outra segunda terceira nova cada primeira adicionar quantas \
             incluir",
        ),
        (
            "thing~",
            "imobiliário imobiliária imobiliários viagem viagens móvel celular física jurídica \
             idosa secreto telefônico turístico deficiente lógico telefónico seguros de_viagens \
             de_viagem de_seguros logístico idosas",
        ),
        (
            "about",
            "recursos direitos corpo comissão taxa número preço desconto ser_ tarifa horário \
             custo virar",
        ),
        ("obj", "wifi impressora internet dinheiro conta banco rede bluetooth pix"),
        ("withcon", "com"),
        ("need", "precisa necessário necessidade preciso"),
        (
            "are",
            "você_é voce_é vc_é é_um és é_uma tu_és vocês_são c_é você_e voce_e vc_e és_um isto_é \
             isso_é vc_e_ é_mesmo tu_é será_que_é",
        ),
        (
            "who",
            "com_quem_posso com_quem_eu_posso com_quem_eu_falo com_quem_falo com_quem_devo \
             com_quem_poderia a_quem_posso com_quem_consigo",
        ),
        ("rather", "melhor prefiro preferia preferiria antes"),
        ("help", "ajuda assistência apoio auxílio intervenção resposta"),
        ("de", "de d da por"),
        (
            "take",
            "assumir ver olhar verificar analisar intervir veja olhe analise verifique ajudar_me \
             me_ajudar dar_uma_olhada entrar rever resolver cuidar revisar",
        ),
        (
            "passme",
            "me_transfere me_transfira transfira_me transfere_me me_transferir me_encaminhe \
             me_encaminha me_passe_para me_transfiram transfiram_me me_redireciona transferir_me",
        ),
        ("let", "deixa deixe deixem deixem_me deixe_me me_deixa me_deixe"),
        ("be", "ser"),
        ("called", "contactado contactada contatado contatada chamado"),
        ("receive", "receber agendar solicitar marcar"),
        ("cancel", "cancelar perdida perdi caiu gravada gravar perdidas"),
        (
            "seller",
            "vendedor vendedores entregador motorista anfitrião transportadora estafeta \
             proprietário locador",
        ),
        (
            "admin",
            "adicionar adiciono convidar convido remover remove atribuir contratar virar \
             trabalhar presentear incluir enviar",
        ),
        (
            "goods",
            "dinheiro ingresso ingressos bilhete passagem reserva assinatura contrato pacote \
             domínio saldo pontos presente titularidade mesa quarto conta",
        ),
        ("access", "acesso permissão permissões licença licenças"),
        ("por", "por"),
        ("que", "que"),
        ("know", "dizer explicar sabe informar"),
        (
            "noot",
            "human falei falou falamos transferred conversations conversation transfer the \
             necesito necesita contatei liguei ligou passou passei want contacted connect person \
             hable an your my with for fale falam quiero",
        ),
        ("please", "por_favor pfv favor já agora por_gentileza"),
        (
            "whospeak",
            "com_quem_eu_falo_pra com_quem_falo_pra com_quem_eu_falo_para com_quem_falo_para \
             com_quem_eu_falo_sobre com_quem_falo_sobre com_quem_falo_de",
        ),
        ("phone", "ao_telefone no_telefone por_telefone na_linha"),
        ("vivo", "real de_verdade humano verdadeiro"),
        ("ter", "ter conseguir encontrar achar consigo arrumo acho"),
        ("promise", "prometeu prometeram ia iam ficou ficaram disse disseram devia combinou"),
        ("complain", "reclamar reclamação queixa queixar_me queixar"),
        ("onde", "onde cadê"),
        ("estao", "estão está"),
        ("involve", "chamar incluir trazer envolver colocar adicionar_um_colega"),
        ("reachv", "chego chegar acesso_a"),
        ("when", "quando"),
        ("able", "poder posso conseguir vou finalmente consigo"),
        ("past2", "entrei entramos fiz tive estive falei"),
        ("fui", "fui foi fomos já_fui sendo_ontem"),
        (
            "person~",
            "assessora funcionárias teleoperador teleatendente recepcionista telefonista \
             secretária empregado empregada balconista coordenadora trabalhador pessoa_viva \
             pessoa_de_verdade pessoa_de_carne_e_osso pessoa_competente humano_real \
             humano_de_verdade ser_humano_real atendimento_ao_vivo suporte_ao_vivo \
             atendimento_com_humano representante_humano consultor_humano apoio_humano \
             assistência_humana atendimento_personalizado membro_do_time membro_da_vossa_equipa \
             membro_da_sua_equipe um_especialista um_perito operador_real agente_real \
             atendente_de_verdade atendente_ao_vivo atentende atendnete atendennte antedente \
             humanu pssoa peçoa pessoinha gerente_de_conta gestor_de_conta gestor_de_cliente \
             colaborador_humano funcionário_humano",
        ),
        (
            "someone~",
            "alguém_humano alguém_de_carne_e_osso alguém_da_empresa alguém_da_loja \
             alguém_do_suporte alguém_do_atendimento alguém_do_apoio alguém_competente \
             alguém_que_saiba alguém_que_entenda algum_humano um_cara um_cara_de_verdade um_gajo \
             um_tipo_a_sério uma_alma_viva alguma_alma_viva um_dos_seus um_dos_vossos \
             um_dos_vossos_colegas um_dos_seus_colegas algum_de_vós um_de_vós \
             qualquer_um_de_vocês algm algeum aluguém alguéim alguém_aí uma_pessoa_a_sério",
        ),
        (
            "talk~",
            "palavrinha trocar_uma_palavrinha uma_palavrinha falaria falarmos conversarmos \
             conversaria contatá_los contactá_los contatar_alguém dialogaria comunicaria \
             entrar_em_comunicação entrar_em_ligação ter_uma_conversa ter_contato ter_contacto \
             trocar_umas_palavras trocar_algumas_palavras dar_uma_palavrinha dar_uma_palavra \
             ter_uma_palavrinha bater_um_lero levar_um_papo dar_um_toque cavaquear conversinha \
             papo faler falarr flaar faalr flalar converssar tc tcl expor_meu_caso explicar_a \
             explicar_para resolver_isso_com resolver_isto_com tratar_disto tratar_disto_com \
             tratar_isso_com recorrer dirigir_me me_dirigir me_comunicar pôr_me_em_contacto \
             estar_em_contacto estar_em_contato interagir ser_atendido_por em_contato em_contacto",
        ),
        (
            "want~",
            "qero qro desejamos desejaria exigia solicitamos pedimos preferimos preferíamos \
             necessitamos precisamos precisamos_de precisava_de precisaria_de gostaríamos \
             gostaríamos_de tem_como_ter seria_possível_ter dava_para_ter dá_pra_ter dá_para_ter \
             posso_obter poderia_me_dar podem_arranjar_me podem_me_arrumar me_arranjem me_arrumem \
             me_consegue me_consiga tragam_me traga_me tragam_um chama_um chamem_um chama_aí \
             chama_lá bota_um põe_um bora_falar_com tô_querendo estou_querendo \
             estou_precisando_de ando_à_procura_de procuro estou_à_procura_de aguardo_um quiria \
             quereria kero kro kria presico pressiso percizo me_bota me_coloca me_coloque me_põe \
             manda_um manda_alguém mandem_me me_mandem",
        ),
        (
            "pass~",
            "transferia transferiria transfeririam passaria passariam passava passavam \
             encaminharia encaminhariam encaminhava conectaria conectariam ligava_me ligavam_me \
             redirecionaria redirecionem direcionem reencaminha repasse repassem repassar \
             encaminhar_me encaminhem_me conectar_me conectem_me me_conecta me_conecte \
             me_conectem me_conectar me_direcione me_direciona me_direcionem me_redirecione \
             me_redirecionem me_encaminhem me_encaminhar me_transferem me_passem me_passar \
             me_repassa me_joga joga_pra transfira_nos passe_nos encaminhe_nos reencaminhe_me \
             reencaminhar_me direcione_nos transfiram_nos transfirame pasa pase transfirir \
             tranferir tranfere tranfira transfira_pra",
        ),
        (
            "fill",
            "boas senhor senhora doutor estimados prezado prezada pfvor porfa pls please plis \
             se_possível se_for_possível se_puder se_puderem quanto_antes o_quanto_antes \
             o_mais_rápido_possível assim_que_possível o_mais_depressa_possível com_urgência \
             na_hora neste_momento nesse_momento neste_instante agorinha já_já rapidinho depressa \
             amanhã sinceramente sério a_sério honestamente francamente encarecidamente \
             cordialmente educadamente preferencialmente de_preferência talvez quem_sabe \
             porventura acaso novamente de_novo outra_vez ao_menos pelo_menos nem_que_seja \
             por_amor_de_deus meu_deus nossa puxa caraca cacete pá epá fogo chiça mana irmão \
             galera gente_boa parceiro chefia patrão querida querido flor sobre_meu_pedido \
             sobre_o_meu_pedido do_meu_pedido sobre_minha_conta sobre_a_minha_conta \
             sobre_minha_fatura sobre_a_minha_fatura sobre_meu_caso do_meu_caso do_meu_problema \
             capacitada qualificado qualificada formado experiente preparado preparada \
             profissional inteligente pensante fisicamente por_chat por_telefone pelo_telefone \
             de_viva_voz da_empresa da_loja da_vossa_empresa da_sua_empresa da_equipe da_equipa \
             do_suporte do_apoio a_respeito a_propósito relativamente simplesmente somente",
        ),
        ("is", "há_aí encontra_se se_encontra teriam tens tendes trabalham atende_aqui"),
        (
            "there",
            "presente presentes de_serviço ao_vivo no_ar de_turno atrás_da_tela atrás_do_ecrã \
             desse_lado do_lado_de_lá acordada livres à_escuta",
        ),
        (
            "who",
            "quem_eu_posso quem_posso quem_devo com_quem_podia com_quem_é_que_posso a_quem_devo \
             a_quem_me_posso a_quem_me_devo a_quem_recorro com_quem_se_pode com_quem_dá_pra \
             com_quem_a_gente com_que_pessoa a_quem_eu_posso quem_pode_me_atender \
             quem_me_pode_atender quem_me_atende",
        ),
        ("whom", "que_perceba que_resolva que_me_possa que_pudesse que_percebe"),
        (
            "hoursw",
            "sábado sábados domingo domingos feriados feriado fim_de_semana fins_de_semana 24 \
             natal segunda horas madrugada final_de_semana",
        ),
        ("inperson", "pessoalmente diretamente directamente"),
        (
            "passwith",
            "me_ligarem_com me_ligar_com me_liga_com me_ligue_com me_liguem_com ligar_me_com",
        ),
        ("wri", "me_escrever escrever_me me_responder responder_me"),
    ],
    asks: &[
        "^ .6 person .5 $",
        "^ .4 chief .3 $",
        "talk .6 person|chief|someone|team",
        "talk ~6 withcon .4 person|chief|someone",
        "want .5 person",
        "want .3 chief",
        "want .2 someone",
        "me .2 pass .6 person|chief|someone|team",
        "pass .2 me? .2 prep .4 person|chief|someone|team",
        "pass .2 me .5 person|chief|someone|team",
        "treat .1 by .3 person|someone|chief",
        "want ~2 person|someone|chief ~1 treat",
        "can ~2 person|someone|chief|team ~2 callme",
        "want ~2 person|someone|chief|team ~2 callme",
        "person|someone|chief|team .1 can ~2 callme",
        "can .1 me .1 callme",
        "person|someone|chief can .2 me? .1 treat",
        "callimp",
        "want ~4 callback",
        "can ~3 callback",
        "is .4 person|someone|chief ~2 whom",
        "is .4 person|someone|chief .3 there",
        "is .3 someone .2 $",
        "is .3 person .2 $",
        "!neg ~2 wish ~4 bot",
        "!fedup ~3 bot",
        "!neg .1 talk ~2 bot",
        "^ .4 person .3 person .3 $",
        "who ~4 talk",
        "rather .3 person",
        "help .2 de .4 person|someone",
        "person|chief .2 can .2 me? ~2 take",
        "can ~3 person|chief ~1 take",
        "^ .4 passme .4 $",
        "can .2 me .1 passme .3 $",
        "me .1 callme .3 person|someone|chief|team",
        "pass ~3 prep .3 person|chief|someone",
        "can|let .1 talk .4 person|someone|chief",
        "talk .1 who .3 $",
        "^ .2 someone .2 there .2 $",
        "is ~2 there .3 person|someone .3 $",
        "can ~2 be .1 called",
        "want .3 be .1 called",
        "^ .3 team .3 talk? .1 person .3 $",
        "want ~2 take .3 person|someone",
        "want .2 que .3 person|someone|chief ~1 take",
        "want ~2 receive .3 callback",
        "person|someone .3 de .2 team .2 can ~2 take",
        "want .2 que .2 me .1 callme",
        "want .2 que .2 person|someone|chief .2 me? .1 callme",
        "^ .2 passme .4 $",
        "want .1 treat .2 by .3 person|someone",
        "!^ .2 neg .2 bot .3 $",
        "can ~2 take .3 person|chief",
        "^ .3 team .2 please .2 $",
        "whospeak",
        "can .2 callme .1 me",
        "person|someone .3 neg .2 bot",
        "^ .2 someone .2 vivo .3 $",
        "ter .3 person|someone .2 phone",
        "can .3 me .1 callme",
        "complain .3 person|chief",
        "onde estao? .4 person .3 $",
        "can ~2 involve .3 chief|person|someone",
        "reachv .3 person|someone",
        "!when ~3 able .1 talk .4 person|someone|chief",
        "^ .4 person .2 team .3 $",
        "^ .2 team .1 person .3 $",
        "someone|person|chief .3 is .1 there",
        "who inperson",
        "someone|person|chief|team ~2 can ~2 callme",
        "someone|person .1 whom .1 talk",
        "who .2 callme",
        "passwith .4 person|chief|someone|team",
        "^ .3 person .1 there .2 $",
        "person|chief|someone .2 can .1 wri",
        "can ~2 person|chief|someone .1 wri",
    ],
    voids: &[
        "neg .2 wish|want|can|talk|pass ~4 person|chief|someone|team|callback|treat|callme|neg",
        "neg .2 me? .1 pass|callme|callimp ~3 person|chief|someone|team|neg",
        "neg .2 me? .2 pass|callme|callimp",
        "neg ~3 need ~4 person|chief|someone|team|neg",
        "neg .2 person|chief|someone",
        "without ~4 person|chief|someone|team",
        "am .4 person|bot|someone",
        "must ~6 person|chief|someone|team",
        "if ~3 talk ~3 person|chief|someone|team",
        "my .2 person|chief|someone",
        "per .2 person",
        "person|team thing",
        "about .4 person|team",
        "pass|talk ~5 obj",
        "are ~2 person",
        "neg ~3 called|callback|receive",
        "cancel ~3 callback",
        "talk .4 seller",
        "seller ~4 talk|callme|me",
        "admin .5 person|someone|chief",
        "goods ~3 person|someone|chief",
        "access .4 person|someone|chief",
        "por person",
        "someone ~1 can? .2 me? ~1 know",
        "promise ~4 callme|callback|callimp",
        "my ~3 callme",
        "past2 ~2 talk .5 person|team|chief|someone",
        "fui ~2 treat .1 by .3 person|someone",
        "is ~4 person|someone|chief|team ~5 hoursw",
        "person|someone|team|chief ~3 is .1 there ~4 hoursw",
    ],
};
