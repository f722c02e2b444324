//! Italian.

use super::fold::Scripts;
use super::grammar::Language;

pub(super) const LANGUAGE: Language = Language {
    scripts: Scripts::LATIN,
    prefixes: &[],
    classes: &[
        (
            "person~",
            "operatore operatrice operatori operatoer umano umana umani persona persone agente \
             agenti assistente consulente consulenti rappresentante addetto addetta addetti \
             essere_umano esseri_umani impiegato impiegata dipendente incaricato tecnico \
             specialista commesso centralinista chat_dal_vivo assistenza_umana funzionario \
             supporto_umano personale_umano contatto_umano aiuto_umano referente operatoree \
             presona un_venditore operatore_umano consulente_umano assistenza_reale \
             contatto_telefonico_umano chat_umana tizio_vero agente_umano opratore oepratore \
             operaotre addetto_umano supporto_reale oparatore umani_veri persona_vera \
             persona_reale operatore_reale un_esperto unoperatore unapersona unumano unaddetto \
             unconsulente unagente umanovero tipo_vero capo_servizio umno umnao uamno opertaore \
             operatroe umao persoan prsona pesona essere_pensante voce_umana voce_vera",
        ),
        (
            "chief~",
            "responsabile supervisore manager capo direttore superiore collega vostro_collega \
             titolare capoturno un_collega tuo_collega suo_collega responsabili dirigente \
             caporeparto colleghi boss pezzo_grosso capoccia",
        ),
        (
            "someone~",
            "qualcuno qualcun_altro qlcn qlcuno qualkuno qualchuno uno_di_voi uno_vero \
             qualcheduno uno_in_carne_e_ossa qualcuno_di_voi qualcuno_vero un_vostro_collega \
             qualcun uno_dei_vostri qulacuno un_cristiano anima_viva cristiano chi_comanda \
             chi_di_dovere chi_si_occupa chi_decide chi_se_ne_occupa chi_gestisce chi_ne_capisce \
             uno_che_ne_sappia uno_che_sappia uno_che_capisca uno_che_ne_capisca uno_dello_staff \
             uno_in_carne_ed_ossa uno_bravo uno_dei_tuoi uno_vivo uno_in_gamba uno_che_capisce \
             con_chi_comanda con_chi_si_occupa con_chi_di_dovere con_chi_decide con_chi_gestisce \
             con_chi_se_ne_occupa tizio qualcuno_di_vero qualcuno_di_reale qualcuno_di_umano \
             uno_con_la_testa tizia",
        ),
        (
            "team~",
            "servizio_clienti assistenza assistenza_clienti supporto assistenza_tecnica team \
             reparto reception customer_service customer_care ufficio_vendite centralino \
             servizio_assistenza ufficio_reclami ufficio_clienti supporto_clienti \
             supporto_tecnico amministrazione call_center servizio_tecnico assistenza_cliente \
             ufficio_commerciale",
        ),
        (
            "talk~",
            "parlare parlre parlar parlarne conversare contattare comunicare chattare contatto \
             discutere chiacchierare trattare parla_con avere_a_che_fare mettermi_in_contatto \
             in_contatto confrontarmi interagire raggiungere parlo_con_qualcuno \
             mettere_in_contatto sentire dialogare rivolgermi contattarvi scambiare_due_parole \
             interloquire parli come_parlo_con come_contatto per_parlare chat contattarlo \
             parlarci colloquio conversazione parlare_al sentirmi mettersi_in_contatto \
             entrare_in_contatto chiamare_un comunicazione_con scrivere_a discuterne discuterlo \
             parlare_di_persona parlarne_con chiarire sentirci vederlo_con parla_co \
             due_chiacchiere quattro_chiacchiere due_parole quattro_parole rivolgere rivolgermi \
             voglioparlare vorreiparlare parlarecon parlarcon possoparlare",
        ),
        (
            "want~",
            "voglio vorrei vorei volevo desidero desidererei bisogno_di bisogno_che preferisco \
             preferirei pretendo esigo chiedo gradirei datemi dammi mi_dia mi_dai mi_date passami \
             passatemi mi_passi mi_passa mi_passate chiamami_un serve mi_serve mi_servirebbe \
             cerco richiedo fammi_avere mandami mandatemi posso_avere potrei_avere necessito \
             esigo_ vojo vogliamo ho_bisogno_d_un trovami trovatemi si_può_avere volio vorrebbe \
             vorremmo mi_servirà ho_necessità_di mi_occorre mi_potete_dare mi_può_dare può_darmi \
             potete_darmi posso_avere_un chiamatemi mi_fate_avere avrei_bisogno_di \
             avrei_bisogno_d bisogno_d mi_piacerebbe preferisco_ chiamami chiamami_il dacci \
             mandaci mandate voglioun vogliouna vorreiun vorreiuna",
        ),
        (
            "pass~",
            "passami passatemi passi passa passate passarmi mettermi mettimi mettetemi mi_metta \
             mi_metti mi_mette mettere connettimi connettetemi connettermi connetta trasferirmi \
             trasferiscimi trasferitemi trasferisca trasferire trasferisci trasferisce \
             inoltratemi inoltrami inoltrarmi inoltra inoltri collegami collegatemi collegarmi \
             colleghi collegare reindirizzami reindirizzatemi indirizzami indirizzarmi dirottami \
             girami giratemi smistatemi messo messa trasferito trasferita escalation escalate \
             inoltrate inoltrare trasferisco passateci mettetemi_in_contatto mettermi_in_contatto \
             mettimi_in_contatto escala scalate smistare smistami indirizzatemi rimandami \
             passarci trasferirci collegarci deviatemi dirottatemi dirottare pasi pasami pasatemi \
             metti mettete metta colegate collegate trasferite connettete mettetemi mi_passi \
             mi_passa mi_passate mi_passeresti mi_passerebbe mi_passereste buttami",
        ),
        ("me", "mi me ci"),
        (
            "fill",
            "con un uno una il lo la gli i le di del della dello dei degli dal dalla da al alla a \
             allo ad agli d l vostro vostra vostri vostre tuo suo vero vera reale reali \
             in_carne_ed_ossa in_carne_e_ossa vivo viva per_favore perfavore per_piacere \
             cortesemente gentilmente grazie subito ora adesso immediatamente direttamente altro \
             altra qualche ciao salve buongiorno buonasera buon giorno sera che umano umana \
             competente io mi qui co tel telefonicamente urgente urgentemente dai ma si sì ok \
             okay quindi allora finalmente solo proprio anche presto mille cazzo cavolo qualsiasi \
             qualunque preparato prego qualificato disponibile personalmente gentile normale oggi \
             pf perpiacere quel nel dell caso mio essere voi lei essa telefono sua suoi fatemi \
             fare poter parte problema veramente davvero bravo cordiali saluti urgentissimo \
             perfavor favore ragazzi insomma almeno per_telefono telefonico vivente ecc stessa \
             fra bro zio oh ehi dottore immediato maledetto maledizione con_urgenza na raga tipo \
             scusi scusa scusate vere veri tuoi col coi su umanno conun conuna",
        ),
        ("stop", "e però perché perche se quando come dove quanto o senza invece"),
        (
            "neg",
            "non nessun nessuno nessuna mai evita evitate evitare smettila_di smettetela_di \
             smetti_di evitiamo",
        ),
        ("without", "senza"),
        (
            "bot~",
            "robot bot macchina macchine chatbot ia computer risponditore automatico \
             assistente_virtuale programma intelligenza_artificiale risposte_automatiche \
             sistema_automatico chat_bot risposta_automatica",
        ),
        (
            "fedup",
            "basta_con basta stufo_del stufo_di stanco_di stufa_di stufa_del stanco_del stanca_di \
             niente odio al_posto_di invece_di piantala_con mi_rifiuto_di mi_rifiuto stufo stufa \
             stanco stanca smettila_con smettetela_con non_ne_posso_più_di basta_coi detesto \
             piantatela",
        ),
        (
            "wish",
            "voglio vorrei desidero intendo parlo mi_piace parlerò piace mi_va ho_voglia tratto",
        ),
        (
            "can",
            "può puo possono potrebbe potrebbero potrei posso puoi potete potreste possa possiate \
             vorrei voglio che possibile",
        ),
        (
            "callme~",
            "richiamare richiamarmi chiamarmi chiamare chiami chiamino richiami richiamino \
             contattarmi contatti contattino richiama telefonarmi telefoni ricontatti \
             ricontattarmi ricontattare contattasse chiamasse richiamasse chiamarci contattare \
             telefonare richiamate chiamate contattate ricontattate contattarci",
        ),
        (
            "callimp",
            "richiamatemi richiamami chiamatemi mi_richiami mi_richiamate ricontattatemi \
             mi_richiamino",
        ),
        (
            "called",
            "richiamato richiamata ricontattato ricontattata contattato contattata chiamato \
             chiamata passato trasferito",
        ),
        ("be", "essere venire"),
        (
            "callback",
            "richiamata telefonata chiamata richiamo_telefonico squillo colpo_di_telefono \
             telefonatina",
        ),
        (
            "is",
            "c_è c_e è ci_sono avete esiste ce hai si_trova c'è ci_sarebbe ci_sta ci_sarà \
             esistono lavora risponde avreste",
        ),
        (
            "there",
            "disponibile disponibili lì online libero là connesso qui in_chat in_linea attivo \
             dietro al_lavoro in_servizio vivo",
        ),
        (
            "whom",
            "con_cui con_il_quale con_la_quale che_mi che_possa a_cui che_può con_chi che_parli \
             per_parlare che_sappia che_ci che_ne_capisca che_capisca che_ne_sappia \
             che_se_ne_intenda che_capisce",
        ),
        (
            "treat",
            "assistito assistita aiutato aiutata seguito seguita servito risponda rispondere \
             aiuti aiutarmi rispondermi assista seguirmi occuparsi occuparsene aiutare aiutato_da \
             gestito gestita supportato parli occupi preso_in_carico presa_in_carico gestito_da \
             presa preso",
        ),
        ("by", "da dal dalla"),
        ("am", "sto_parlando parlo_con stavo_parlando sto_chattando sto_scrivendo"),
        (
            "must",
            "devo_ devo_per_forza quanto quanti quali qual perché_devo bisogna si_deve dovrei \
             quando a_che_ora è_necessario devo_parlare orari",
        ),
        ("if", "se quando prima_di dopo"),
        ("my", "mio mia miei nostro"),
        ("per", "due tre quattro cinque altra seconda terza nuova prima aggiungere ogni quante"),
        (
            "thing~",
            "maggiorenne maggiorenni immobiliare immobiliari viaggio viaggi telefonico telefonici \
             telefonica mobile mobili fisica giuridica anziana disabile segreto turistico \
             assicurativo di_viaggio di_viaggi telefoniche logistico logico disabili anziane",
        ),
        (
            "about",
            "risorse diritti corpo commissione numero prezzo sconto diventa diventare ruolo \
             tariffa costo orari ser",
        ),
        ("obj", "wifi stampante internet soldi conto banca rete denaro bluetooth"),
        ("withcon", "con"),
        ("incontact", "in_contatto in_comunicazione in_linea"),
        ("need", "serve bisogno necessario occorre"),
        ("are", "sei siete lei_è è_un è_una sei_un sei_per_caso siete_un questo_è è_davvero"),
        (
            "who",
            "con_chi_posso con_chi_potrei a_chi_posso con_chi_devo con_chi_parlo chi_posso \
             con_chi_si_può a_chi_mi_posso a_chi_mi_devo con_chi_mi_posso a_chi_potrei a_chi_mi \
             con_chi_dovrei a_chi_dovrei chi_devo chi_dovrei con_chi_bisogna con_chi_è_meglio \
             chi_potrei",
        ),
        ("rather", "meglio preferisco preferirei piuttosto"),
        ("help", "aiuto assistenza supporto intervento risposta"),
        ("de", "di da del d dalla"),
        (
            "take",
            "guardare intervenire controllare verificare vedere prendere occuparsene aiutarmi \
             occupi guardi controlli verifichi aiutare subentrare dare assistermi esaminare \
             seguire veda",
        ),
        ("passme", "trasferitemi trasferiscimi collegatemi trasferirmi mi_trasferisca inoltratemi"),
        ("prep", "a al con ad all"),
        ("let", "fammi fatemi lasciami lasciatemi mi_faccia fate farmi farci"),
        ("receive", "ricevere prenotare richiedere avere"),
        ("cancel", "annullare persa perso perse disdire registrare caduta"),
        ("seller", "venditore venditori corriere fattorino proprietario host vettore autista"),
        (
            "admin",
            "aggiungere aggiungo invitare invito eliminare rimuovere assegnare assegno diventare \
             lavorare assumere regalare mandare",
        ),
        (
            "goods",
            "denaro soldi biglietto biglietti prenotazione abbonamento contratto pacco dominio \
             saldo punti regalo tavolo camera conto account",
        ),
        ("access", "accesso permesso permessi licenza licenze"),
        ("por", "a"),
        ("know", "dire spiegare sa dirmi spiegarmi indicarmi informare"),
        (
            "noot",
            "human chiamo the transfer parlato parlai contattai necesito necesita contacted \
             connect person want servizi operazione operazioni personale personali an to your my \
             with for parla parlano",
        ),
        ("que", "che"),
        ("queme", "che_mi che_ci"),
        ("please", "per_favore perfavore grazie per_piacere subito adesso ora"),
        ("callmi", "richiamarmi chiamarmi contattarmi telefonarmi ricontattarmi"),
        ("phone", "al_telefono in_linea per_telefono"),
        ("vivo", "reale vero umano vera vivo"),
        ("avere", "avere trovare ottenere raggiungere avere"),
        ("promise", "promesso doveva dovevano detto promise avrebbe avrebbero aveva"),
        ("complain", "lamentarmi reclamo lamentela reclamare"),
        ("dove", "dove"),
        ("sono", "sono stanno è"),
        ("involve", "coinvolgere chiamare inserire includere"),
        ("reachv", "arrivo arrivare accedo accedere raggiungo"),
        ("when", "quando"),
        ("able", "potrò posso finalmente poter"),
        ("past2", "contattato parlato avuto entrato preso"),
        ("sonostato", "sono_stato sono_stata è_stato è_stata siamo_stati stato"),
        ("finds", "trovo trovare trovi"),
        ("come", "dove come"),
        (
            "joined",
            "parlareconunoperatore parlareconoperatore parlareconqualcuno parlareconunapersona \
             parlareconunumano parlareconunaddetto parlarconqualcuno parlarconunoperatore \
             parlareconumano vorreiparlare* voglioparlare* parlareconun* parlareconqual* \
             passamiun* passamiqual* vogliounoperatore vogliounumano vogliounapersona \
             vogliounaddetto datemiun* dammiunoperatore dammiunapersona",
        ),
        ("tra", "tra fra differenza"),
        (
            "whynot",
            "perché_non_posso perche_non_posso perché_non_si_può come_mai_non_posso \
             perché_non_mi_fate perche_non_mi_fate",
        ),
        ("musttalk", "devo_parlare devo_assolutamente_parlare dovrei_parlare devo_poter_parlare"),
        ("ofx", "del della di dei riguardo sulla sul circa"),
        ("answers", "risponde risponda rispondete rispondermi rispondere"),
        ("a1", "un una uno"),
        (
            "sole",
            "operatore umano responsabile supervisore addetto consulente persona_reale \
             persona_vera operatore_umano essere_umano qualcuno_di_vero qualcuno_di_reale persona \
             umano_vero",
        ),
        (
            "person~",
            "assistente_umano assistente_reale consulente_reale receptionist impiegati \
             telefonista commessa persona_in_carne_e_ossa persona_in_carne_ed_ossa umano_vero \
             umano_reale vero_umano vera_persona agente_reale agente_vero assistenza_dal_vivo \
             supporto_dal_vivo membro_del_team membro_del_vostro_team membro_dello_staff \
             membro_del_personale personale_qualificato un_esperta incaricata interlocutore \
             interlocutrice operatori_umani operatrore operatoe operetore operarore \
             addetta_al_servizio addetto_al_servizio addetto_all_assistenza addetto_clienti \
             consulente_vero operatore_vero operatrice_vera operatrice_umana centralinisti \
             consulente_commerciale persona_competente persona_viva persona_umana essere_vivente",
        ),
        (
            "someone~",
            "qualcuno_dello_staff qualcuno_del_team qualcuno_dell_assistenza qualcuno_di_reale \
             qualcuno_di_vero qualcuno_in_carne_e_ossa qualcuno_in_gamba qualcuno_di_competente \
             qualcuno_competente qualcuno_di_umano qualcuno_umano uno_dei_vostri_operatori \
             uno_dei_vostri_ragazzi un_tizio uno_che_sappia uno_che_capisca uno_umano qualcuna \
             qualcno qualcuo quacuno qualquno un_cristiano un_vero_cristiano uno_del_team \
             qualcuno_che_sappia qualcuno_che_capisca uno_dei_tuoi uno_dei_vostri_colleghi \
             qualcuno_dell_azienda qualcuno_del_negozio",
        ),
        (
            "talk~",
            "parlerei parliamo discutere_con discuto confrontarsi chiacchierata due_chiacchiere \
             fare_due_chiacchiere quattro_chiacchiere scambiare_qualche_parola avere_un_contatto \
             avere_un_colloquio avere_una_conversazione mettersi_in_comunicazione \
             mettermi_in_comunicazione entrare_in_comunicazione interfacciarmi interfacciarsi \
             relazionarmi rapportarmi telefonare_a messaggiare scrivere_con spiegare_a \
             spiegarlo_a rivolgersi parlae palare parlrae aprlare risolvere_con vedermela_con \
             parlarre comunicare_direttamente conversazione_con parlare_cn parlaer colloquiare \
             discorrere sentire_a_voce essere_in_contatto",
        ),
        (
            "want~",
            "desideriamo preferiremmo richiediamo chiediamo esigiamo pretendiamo necessitiamo \
             avremmo_bisogno_di abbiamo_bisogno_di abbiamo_bisogno_d ci_serve ci_servirebbe \
             mi_ci_vuole mi_ci_vorrebbe mi_occorrerebbe potrei_ottenere posso_ottenere \
             è_possibile_avere sarebbe_possibile_avere si_potrebbe_avere potete_mandarmi \
             può_mandarmi mi_faccia_avere mi_trovi procuratemi chiamate_un chiama_un chiami_un \
             mi_chiama_un mi_chiamate_un mi_chiami_un portami portatemi dateci ci_dia voio volgio \
             vogio voglo aspetto_un sto_cercando sarei_grato_di mi_sa_che_serve avrei_piacere_di \
             ho_urgenza_di vorrei_avere fatevi_sentire_con mettimi_un mi_andrebbe \
             bisognerebbe_avere potrei_per_favore_avere",
        ),
        (
            "pass~",
            "passeresti passereste passerebbe passerebbero trasferireste trasferirebbe \
             trasferirebbero collegherebbe collegate collegheresti trasferiate inoltriate \
             inoltrerebbe mettereste metterebbe metteresti mettiate indirizzate indirizza \
             indirizzi indirizzare indirizzarci reindirizzare reindirizza reindirizzi \
             reindirizzate girarmi connettete connetti connettere connetterci deviarmi instradami \
             instradare instradatemi rimandatemi affidami affidatemi passame passateme passarmelo \
             trasferiamo metterci metteteci trasferiteci collegateci inoltrateci reindirizzarmi \
             smistarmi smisti",
        ),
        (
            "fill",
            "cortesia per_cortesia x_favore xfavore pls plis please appena_possibile possibile \
             al_più_presto prima_possibile quanto_prima più_presto rapidamente velocemente \
             tempestivamente domani stamattina pomeriggio stasera gentilissimi egregi spettabile \
             buona giornata cara caro signore signora signor signorina onestamente sinceramente \
             seriamente semplicemente possibilmente preferibilmente magari eventualmente forse \
             pure ancora nuovamente di_nuovo un_attimo attimo momento due_minuti minuto porca \
             miseria diamine accidenti porco dannato dannata benedetto cristo santo madonna vabbè \
             beh boh eh ehm mah dunque comunque esperto specializzato formato capace italiano \
             italiana fisicamente a_voce dal_vivo di_persona via_chat in_chat riguardo \
             del_mio_ordine sul_mio_ordine per_il_mio_ordine sulla_mia_fattura della_mia_fattura \
             del_mio_caso del_mio_problema sul_mio_conto di_questo su_questo questa_cosa \
             di_questa_cosa della_questione se_possibile se_è_possibile della_vostra_azienda \
             del_vostro_team del_vostro_staff del_negozio dello_staff intelligente pensante \
             autentico autentica effettivo santo_cielo per_la_miseria dottoressa ragazzo bello \
             amico",
        ),
        ("is", "trovo si_trovano sta_lavorando c_è_mica ci_fosse"),
        (
            "there",
            "reperibile reperibili raggiungibile presente presenti di_turno a_disposizione \
             dall_altra_parte sveglio in_ufficio da_quelle_parti",
        ),
        (
            "who",
            "a_chi_potrei a_chi_devo con_chi_dovrei con_chi_mi a_chi_mi_posso chi_devo chi_potrei \
             chi_dovrei a_quale_persona con_quale_persona chi_si_può",
        ),
        (
            "whom",
            "che_ne_capisca che_potrebbe che_capisca a_cui_rivolgermi che_si_occupi che_risolva",
        ),
        (
            "hoursw",
            "sabato domenica festivi weekend fine_settimana 24 notte natale ore lunedì pasqua \
             ferragosto festività",
        ),
        ("oneof", "uno_con uno_che uno_dei uno_di uno_umano"),
        ("makec", "mi_fate mi_fa mi_faccia mi_facciate mi_fai mi_fareste ci_fate"),
        (
            "callsub",
            "ricontatti richiami contatti chiami telefoni richiamasse chiamasse ricontattasse",
        ),
        ("inpiu", "in_più in_piu extra aggiuntiva aggiuntivo in_meno"),
        (
            "whoto",
            "a_chi_mi_rivolgo a_chi_ci_si_rivolge a_chi_devo_rivolgermi a_chi_posso_rivolgermi",
        ),
        ("convoi", "con_voi con_te_al_telefono"),
        (
            "title",
            "caposala perito geometra segretaria segretario commerciale ragioniere avvocato \
             dottore medico infermiere infermiera veterinario farmacista notaio istruttore \
             allenatore coordinatore coordinatrice liquidatore magazziniere custode portiere \
             parrucchiera estetista preside docente tutor gestore chef cuoco meccanico \
             elettricista idraulico contabile venditrice tecnica ingegnere",
        ),
        ("ufficio", "ufficio segreteria contabilità contabilita direzione sportello magazzino"),
        ("insteadof", "piuttosto_che invece_di anziché anziche"),
        ("fare", "fare diventare essere"),
        ("ticketw", "ticket pratica biglietto prenotazione pacco richiesta caso"),
        ("chatw", "chat conversazione"),
        ("nobody", "nessuno"),
        ("asked", "chiedermi chiedere domandarmi chiedendo"),
        ("chiesto", "chiesto"),
        ("wri", "scrivermi rispondermi scriverci risponderci"),
        ("casa", "casa domicilio"),
    ],
    asks: &[
        "^ .6 person .5 $",
        "^ .4 chief .3 $",
        "talk .6 person|chief|someone|team",
        "talk ~6 withcon .4 person|chief|someone",
        "want .5 person",
        "want .3 chief",
        "want .2 someone",
        "me? .1 pass .6 person|chief|someone|team",
        "pass .2 incontact .5 person|chief|someone|team",
        "treat .1 by .3 person|someone|chief",
        "want ~2 person|someone|chief|team ~2 callme",
        "can ~2 person|someone|chief|team ~2 callme",
        "person|someone|chief|team .1 can ~2 callme",
        "want .2 me .2 person|someone|chief ~2 callme",
        "can ~2 treat ~2 person|someone",
        "person|someone|chief can .2 treat",
        "callimp",
        "be ~1 called",
        "want ~4 callback",
        "can ~3 callback",
        "is .4 person|someone|chief ~2 whom",
        "is .4 person|someone|chief .3 there",
        "is .3 there .2 person|someone|chief",
        "is .3 someone .3 $",
        "is .3 person .1 $",
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
        "^ .3 me .1 callme",
        "me .1 can .1 callme",
        "can .1 me .1 callme",
        "want .2 que .1 me .1 callme",
        "let .2 callme .1 de .3 person|someone",
        "!^ .2 neg .2 bot .3 $",
        "can ~2 take .3 person|chief",
        "queme .1 callme",
        "^ .3 team .2 please .2 $",
        "can .3 callmi",
        "person|someone .3 neg .2 bot",
        "^ .2 someone .2 vivo .3 $",
        "avere .3 person|someone .2 phone",
        "can ~3 person|someone|chief|team ~1 callmi",
        "complain .3 person|chief",
        "dove sono .4 person .3 $",
        "can ~2 involve .3 chief|person|someone",
        "reachv .3 person|someone",
        "!when ~3 able .2 talk .4 person|someone|chief",
        "!when .1 able .2 talk .4 person|someone|chief",
        "^ .4 person .2 team .3 $",
        "can ~4 treat .3 by .3 person|someone|chief",
        "joined",
        "dove|come .1 finds .3 person",
        "^ .2 a1 .3 person ^",
        "^ .2 a1 .2 chief ^",
        "^ sole .2 ^",
        "!withcon .3 bot neg ~2 talk|wish",
        "person|someone|chief .2 can .2 treat",
        "someone .2 can? .2 answers .2 $",
        "let .1 callme .2 de .3 chief",
        "person|someone whom .1 talk .1 is",
        "!whynot .2 talk .5 person|someone|chief",
        "is .3 someone .3 team .2 $",
        "!^ .3 musttalk .4 person|someone|chief .3 $",
        "!musttalk .3 person|someone|chief ofx",
        "someone|person|chief .3 is .1 there",
        "pass|talk .3 oneof",
        "makec .1 callme|called",
        "person|someone|chief|team .1 me? .1 callsub",
        "can|come ~2 avere .3 person|chief",
        "whoto",
        "talk convoi",
        "talk .4 title",
        "pass .4 title",
        "can ~2 title ~2 callme",
        "makec .1 callme .3 title",
        "pass .4 ufficio",
        "talk .2 withcon .2 ufficio",
        "someone|person .1 whom .1 talk",
        "who ~3 callme",
        "^ .3 person .1 there .2 $",
        "!^ .3 is nobody .2 $",
        "person|chief|someone .1 can .1 wri",
        "can ~2 person|chief|someone .1 wri",
    ],
    voids: &[
        "neg .2 wish|want|can|talk|pass ~4 person|chief|someone|team|callback|treat|callme|neg",
        "neg .2 me? .1 pass|callme|callimp ~3 person|chief|someone|team|neg",
        "neg .2 me? .2 pass|callme|callimp",
        "neg ~3 need ~4 person|chief|someone|team",
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
        "someone ~1 can? .2 me? ~1 know",
        "por person",
        "if ~3 callme",
        "promise ~4 callmi|callme|callback|callimp",
        "my ~3 callmi|callme",
        "past2 ~2 talk .5 person|team|chief|someone",
        "sonostato ~2 treat .1 by .3 person|someone",
        "neg .1 is .1 want|need ~6 person|someone|chief|team|callme",
        "neg ~1 joined",
        "person is person",
        "tra ~5 person|chief",
        "is ~4 person|someone|chief|team ~5 hoursw",
        "person|someone|team|chief ~3 is .1 there ~4 hoursw",
        "insteadof .2 talk .4 person|chief|someone|team",
        "fedup .2 talk .4 person|chief|someone|team",
        "want|wish .1 fare .2 person|chief",
        "come .1 pass .2 ticketw ~3 person",
        "chatw is .4 person|bot",
        "person inpiu",
        "my ~2 title",
        "neg .2 makec .1 callme",
        "neg ~1 callsub",
        "neg ~1 asked if ~2 want ~3 person|someone",
        "neg ~1 chiesto ~5 person|someone|chief",
        "want .1 someone ~2 casa",
    ],
};
