//! Spanish.

use super::fold::Scripts;
use super::grammar::Language;

pub(super) const LANGUAGE: Language = Language {
    scripts: Scripts::LATIN,
    prefixes: &[],
    classes: &[
        (
            "person~",
            "agente agentes ajente humano humana humanos umano persona personas operador \
             operadora operadores representante representantes asesor asesora asesores ejecutivo \
             ejecutiva ser_humano seres_humanos asistente consultor consultora especialista \
             empleado empleada trabajador funcionario teleoperador teleoperadora \
             miembro_del_equipo miembro_de_su_equipo personal_humano técnico chat_en_vivo \
             atención_humana atención_personalizada persona_física gente agnte dependiente \
             atención_personal soporte_humano ayuda_humana gestor gestora un_vendedor \
             agente_humano asistencia_humana trato_humano contacto_humano asesor_humano \
             chat_humano moderador teleasesor comercial representate repre asezor asessor \
             operador_humano agente_real asesor_real",
        ),
        (
            "chief~",
            "encargado encargada supervisor supervisora gerente jefe jefa responsable manager \
             superior compañero_tuyo compañera director compa_tuyo compañero_suyo colega_suyo \
             un_compañero un_colega otro_compañero una_compañera encargao mandamás \
             uno_de_tus_compañeros uno_de_sus_compañeros uno_de_tus_colegas",
        ),
        (
            "someone~",
            "alguien alguno_de_ustedes alguno_de_vosotros álguien algien alguna_persona alguno \
             uno_de_ustedes algun_compañero alguien_más alguien_de_ustedes alguien_de_vosotros \
             algún_compañero uno_de_vosotros alguen",
        ),
        (
            "team~",
            "atención_al_cliente servicio_al_cliente soporte soporte_técnico servicio_técnico \
             equipo recepción departamento atencion_a_clientes ventas atención_a_clientes \
             servicio_de_atención centralita servicio_de_atención_al_cliente área_de_soporte \
             departamento_de_facturación soporte_al_cliente área centro_de_atención \
             atención_al_usuario servicio_de_soporte call_center administración",
        ),
        (
            "talk~",
            "hablar ablar hablarle conversar platicar comunicarme contactar charlar tratar \
             contacto dialogar hablo contactarme chatear contacto_ ponerme_en_contacto \
             en_contacto comunicarse hablr hbalar habalr entenderme contáctame localizar \
             comunicación_con hablemos preguntarle contactarse comunicar como_hablo_con \
             como_contacto_con como_hablo para_hablar comunicación chat ponerme_en_comunicación \
             en_comunicación platico hablemos_con conversación ponerse_en_contacto hablarlo \
             tratarlo escribirle llamar_a verme_con comentarlo discutirlo discutir verlo_con \
             tratar_esto platicarlo hablar_directamente conversarlo hablarme consultar_con \
             consultarlo_con comentar",
        ),
        (
            "want~",
            "quiero kiero quisiera necesito nesecito nececito quería querría deseo exijo prefiero \
             preferiría me_gustaría pido solicito requiero dame deme denme pásame pásenme páseme \
             póngame ponme pónganme tráeme llámame_a búscame consígueme busco me_das me_da me_dan \
             ocupo me_puede_dar me_puedes_dar puedo_tener me_urge qiero demando denos mándame \
             mándenme me_hace_falta queremos necesitamos puedes_llamar_a necesitaría quisieramos \
             me_pueden_dar me_podría_dar me_podrían_dar puede_darme pueden_darme quieroo nesesito \
             necisito quisiese me_encantaría exigimos tráiganme búsquenme denme_a consíganme \
             mándeme envíame envíenme póngame_a quiero_ya échame échenme mándenos tírame presta \
             présteme ponme_a quiseira quieor",
        ),
        (
            "pass~",
            "pásame pasame pasarme pásenme páseme pasas pasa pasan pasar comunícame comuníqueme \
             comuníquenme comunicarme transfiéreme transfiérame transfiéranme transferirme \
             transferir transfieran conéctame conécteme conéctenme conectarme conectar derívame \
             deríveme derívenme derivarme derivar ponme póngame pónganme ponerme redirígeme \
             redirigirme redirija redirigir enlázame enlazarme escalar escálame pasen pase \
             comunicas comunica comunicar transfieres transfiere transfieren conecta conectas \
             pasarías pones ponen pone desvíame remíteme escale escalen escala escalarlo \
             escalarme transfiérelo comuníquenos derivarlo deriven pasadme pónganos ponedme \
             transfiera transfieras conecten conecte redirigidme traspásame páselo pasarlo \
             pasarle",
        ),
        ("me", "me mi nos"),
        (
            "fill",
            "con un una unos uno el la los las de del al a su sus tu tus verdadero verdadera real \
             reales de_verdad de_carne_y_hueso vivo viva por_favor porfavor porfa favor xfa \
             porfis ya ahora ahora_mismo mismo inmediatamente directamente otro otra algún alguna \
             hola buenas buenos días tardes noches gracias muchas que urgente urgentemente por \
             lo_antes_posible sr señor señora amable amablemente humano humana competente \
             cualquiera cualificado rápido rapido inmediato si sí no_robot oye tío pues vamos yo \
             me nos le les aquí ya_mismo esto directo vuestro vuestros solo simplemente vale ok \
             okay capacitado disponible maldito puto maldita puta joder favorcito venga \
             personalmente telefónicamente hoy más mas mi caso ser ustedes usted gustaría bueno \
             che eh amigo señores puedan quién otra_vez lo en urgentísimo siquiera finalmente \
             nada_más directa realmente sea estas comunicado atento saludos tengo problema poder \
             normal cordial hagan hacer parte telefono teléfono vía hermano bro wey güey pana tía \
             tronco mano carajo coño pinche pronto ojalá",
        ),
        ("stop", "y pero porque cuando si donde como cuánto o sin para sobre pa"),
        ("neg", "no nunca tampoco nadie ningún ninguna ninguno"),
        ("without", "sin"),
        (
            "bot~",
            "robot robots bot bots máquina máquinas maquina chatbot chatbots ia contestadora \
             computadora ordenador respuestas_automáticas sistema_automático asistente_virtual \
             programa inteligencia_artificial chat_bot respuesta_automática maquinita robotito",
        ),
        (
            "fedup",
            "basta_de harto_de harta_de cansado_de cansada_de nada_de no_más no_mas \
             estoy_harto_del harto_del hasta_las_narices_del odio en_vez_de en_lugar_de \
             me_niego_a me_niego hasta_el_gorro_de harto harta cansado cansada deja_de dejen_de \
             dejen basta paren_con quita_el",
        ),
        (
            "wish",
            "quiero quisiera deseo necesito voy me_gusta kiero gustaría hace_falta hagas hable \
             hables me_interesa pienso puedo",
        ),
        (
            "can",
            "puede pueden podría podrían podrías puedes puedo podéis podríais quiero necesito \
             me_gustaría quisiera posible pueda que",
        ),
        (
            "callme~",
            "llame llamen llamar llamarme llama contacte contacten contactarme devolver llamara \
             llamase llamaran telefonee marque contactar llaméis llamaras marquen telefonear \
             llamando contactara marcar marcarme comunique_conmigo comuniquen_conmigo",
        ),
        (
            "callback",
            "llamada devuelvan_la_llamada devolver_la_llamada devuélvanme_la_llamada \
             devolverme_la_llamada llamada_de_vuelta devuélveme_la_llamada",
        ),
        ("callimp", "llámenme llámame llámeme llamadme márquenme contáctenme"),
        (
            "is",
            "hay habrá tienen tienes está están existe hay_ahí hay_algún hay_alguna habría \
             tendrán está_ahí queda trabaja atiende hay_acaso tendría tendrían",
        ),
        (
            "there",
            "disponible disponibles ahí conectado en_línea libre allí aquí por_ahí conectados \
             activo libres ahí_fuera acá trabajando en_el_chat en_turno atendiendo",
        ),
        (
            "whom",
            "con_quien con_quién con_el_que con_la_que que_pueda que_me que_me_pueda \
             que_hable_conmigo con_el_cual para_ayudarme para_hablar que_nos que_atienda que_sepa \
             con_quien_hablar para_atenderme",
        ),
        (
            "treat",
            "atendido atendida atienda atiendan atienden atendiera atendieran ayude ayuden \
             atenderme ayudado atender responda respondan conteste contestes ayudarme atendiese \
             hable_conmigo atiendes atiendan_por hablarme auxilie asista tomada revisado revisada",
        ),
        ("by", "por"),
        (
            "am",
            "estoy_hablando hablo_con hablando estaba_hablando estuve_hablando estoy_chateando \
             estoy_conversando",
        ),
        (
            "must",
            "tengo_que_ debo hay_que es_necesario cuánto cuánta cuál cuáles por_qué_tengo \
             por_qué_debo tengo_que_hablar tendría_que cuándo a_qué_hora es_obligatorio horario \
             tengo_que_ser hasta_qué_hora qué_días desde_qué_hora qué_horario",
        ),
        ("if", "si cuando antes_de después_de"),
        ("my", "mi mis nuestro nuestra"),
        (
            "per",
            "dos tres cuatro cinco seis otra segunda tercera nueva cada primera añadir agregar \
             cuántas varias",
        ),
        (
            "thing~",
            "inmobiliario inmobiliarios inmobiliaria viajes viaje móvil móviles económico física \
             jurídica mayor mayores secreto telefónico telefónicos discapacidad logístico \
             turístico seguros de_seguros de_viajes de_viaje lógico lógicos mayores_ externa",
        ),
        (
            "about",
            "recursos derechos cuerpo comisión tarifa número precio trabajar rol descuento \
             función coste costo horario ser_ permisos",
        ),
        ("obj", "wifi impresora internet dinero cuenta banco red fondos bluetooth"),
        (
            "are",
            "eres es_usted usted_es sois eres_tú eres_un es_un es_una eres_una es_esto_un \
             son_ustedes esto_es",
        ),
        ("withcon", "con"),
        ("que", "que"),
        ("vivo", "vivo real ahí"),
        ("need", "falta necesario necesidad hace_falta"),
        (
            "who",
            "con_quién_puedo con_quien_podría con_quién_tengo con_quién_debo a_quién_puedo \
             con_quién_me con_quién_hablo quién_me_puede_atender con_quien_puedo",
        ),
        ("rather", "mejor prefiero preferiría preferible"),
        ("help", "ayuda asistencia apoyo atención intervención respuesta"),
        ("de", "de por"),
        (
            "take",
            "tomar revisar ver mirar intervenir revise tome vea ayudarme hacerse_cargo encargarse \
             revisarlo atenderme ocuparse mire intervenga verlo tomarlo retomar",
        ),
        (
            "passme",
            "transfiéreme transfiérame transfiéranme comuníqueme comunícame derívame deríveme \
             pásenme transferirme comuníquenme conécteme transferidme redirígeme",
        ),
        ("prep", "a con al"),
        ("let", "déjame déjeme déjenme permítame permítanme dejadme hazme hágame"),
        ("be", "ser"),
        ("called", "llamado llamada contactado contactada"),
        ("receive", "recibir recibo agendar programar solicitar tener"),
        ("cancel", "cancelar perdida perdí colgó grabada perdidas programada grabar silenciar"),
        (
            "seller",
            "vendedor vendedores repartidor mensajero propietario anfitrión transportista \
             conductor proveedor",
        ),
        (
            "admin",
            "agregar agrego añadir añado invitar invito eliminar elimino asignar asigno quitar \
             quito contratar regalar convertirme trabajar enviar",
        ),
        (
            "goods",
            "dinero boleto billete entrada reserva suscripción contrato paquete dominio saldo \
             puntos regalo mesa habitación titular cuenta",
        ),
        ("access", "acceso permiso licencia licencias asientos plaza"),
        ("por", "por"),
        ("know", "decir explicar sabe decirme explicarme indicarme informar"),
        (
            "noot",
            "human hable habló hablé hablaron hablado contacté llamé llamó pasó pasé the transfer \
             atendió atendí want person contacted connect necessito pessoa conversation \
             conversations contactado an to your my with for habla hablan",
        ),
        ("queme", "que_me que_nos"),
        ("please", "favor por_favor porfa porfavor xfa ya ahora"),
        ("whospeak", "con_quién_hablo_para con_quién_hablo_de con_quién_hablo_sobre"),
        ("callmi", "llamarme contactarme telefonearme devolverme_la_llamada"),
        ("phone", "al_teléfono por_teléfono en_línea en_la_línea"),
        ("promise", "prometió prometieron iba iban quedó quedaron dijo dijeron debía"),
        ("tener", "tener conseguir encontrar obtener localizar consigo contacto"),
        ("noot", "haber pudo"),
        ("complain", "quejarme queja reclamar quejarse reclamo"),
        ("donde", "dónde"),
        ("estan", "están está"),
        ("involve", "sumar incorporar involucrar incluir traer llamar meter"),
        ("reachv", "llego llegar accedo acceder alcanzo"),
        ("when", "cuándo cuando"),
        ("able", "poder puedo podré van_a finalmente"),
        ("past2", "puse contacté estuve tuve"),
        ("si", "si"),
        ("fui", "fui fue he_sido ha_sido fuimos me_atendió atendida_ayer"),
        (
            "person~",
            "asesora_humana ejecutivos recepcionista trabajadora trabajadores empleados \
             teleoperadores coordinador coordinadora persona_real persona_viva persona_de_verdad \
             persona_de_carne_y_hueso humano_real atención_en_vivo representante_humano \
             asistente_humano soporte_en_vivo telefonista agente_en_vivo agente_comercial \
             operador_en_vivo operador_real persona_competente integrante_de_su_equipo \
             miembro_de_vuestro_equipo miembro_de_tu_equipo miembro_del_personal \
             miembro_de_la_plantilla un_experto una_experta un_ser_humano asesoría_humana \
             asesoría_personalizada ejecutivo_de_cuenta ejecutivo_de_atención \
             ejecutiva_de_atención teleasesora consejero agente_de_carne_y_hueso",
        ),
        (
            "someone~",
            "alguien_real alguien_humano alguien_de_verdad alguien_de_carne_y_hueso \
             alguien_del_equipo alguien_de_soporte alguien_de_la_tienda alguien_de_la_empresa \
             alguien_de_la_compañía alguien_de_atención_al_cliente alguien_competente \
             alguien_capacitado un_tío una_tía un_chavo un_pibe un_man un_pana algún_humano \
             cualquiera_de_ustedes alguein laguien aguien arguien uno_de_los_vuestros \
             alguien_que_sepa uno_que_sepa alguien_que_entienda uno_de_tus_jefes \
             uno_de_vuestros_agentes uno_de_sus_agentes",
        ),
        (
            "talk~",
            "hablaría conversemos conversaría platicaría platiquemos charlaría comunicarnos \
             contactarnos contactaros chatearía ponerme_al_habla tener_una_conversación \
             tener_una_charla tener_contacto mantener_una_conversación ablarr avlar jablar \
             dirigirme entrar_en_contacto resolverlo_con resolver_esto_con hablar_x hablar_kon \
             explicarle explicárselo contarle contárselo echar_una_charla intercambiar_palabras \
             que_me_hable conversar_telefónicamente ablar_kon entablar_conversación \
             entablar_contacto hacer_contacto",
        ),
        (
            "want~",
            "deseamos desearía solicitamos pedimos preferimos precisaría requerimos podría_tener \
             puedo_obtener podría_obtener sería_posible_tener puede_traerme traigan traedme dadme \
             buscadme consígame regáleme regálame me_regala facilíteme facilítame quiro qiero \
             kero qro nesesito nezesito ncesito ocupamos ocuparía exijo_ya exigiría me_consigue \
             me_consiguen me_pones_a me_pasas_a me_comunicas_a me_ponen_a prefiriría \
             preferiríamos me_vendría_bien estoy_buscando quiero_k neseito quisera quisiéramos \
             me_interesaría",
        ),
        (
            "pass~",
            "pásennos transfiérannos transferirnos comunicarnos comunicadme derivadme conectadme \
             direccione direcciónenme direccióname dirígeme diríjanme canalice canalícenme \
             canalizar canalizarme remitirme remítanme reenviarme reenvíame pasáme comunicáme \
             conectáme transferime pasaría pasarían transferirían transferiría comunicaría \
             comunicarían derivarían derivaría conectaría conectarían pasaran pasaras \
             transfirieran comunicaran derivaran conectaran canalizan redireccioname redireccione \
             redireccionar redireccionarme pondría pondrían pondrías pasarnos conectarnos \
             derivarnos comuniquen comunique transfirieras pasenos",
        ),
        (
            "fill",
            "señorita caballero estimados estimado buen buena tarde noche plis pls please porfaa \
             xfavor ahorita cuanto_antes de_inmediato a_la_brevedad brevedad enseguida \
             al_instante lo_más_pronto_posible lo_más_rápido_posible lo_antes_que_puedan mañana \
             cordialmente respetuosamente encarecidamente sinceramente francamente \
             preferiblemente preferentemente posible si_es_posible si_fuera_posible si_puede_ser \
             quizás quizá tal_vez acaso nuevamente de_nuevo aunque_sea por_dios dios_mío demonios \
             diablos hostia joer jolín tronca chaval parcero parce compadre oigan oiga escucha \
             escuche mire mira sobre_mi_pedido de_mi_pedido sobre_mi_cuenta sobre_mi_factura \
             por_mi_factura sobre_mi_caso con_mi_pedido de_mi_caso capaz formado preparado \
             profesional calificado calificada físicamente de_viva_voz por_teléfono por_chat \
             de_su_empresa de_la_empresa de_la_tienda de_su_equipo de_vuestra_empresa de_soporte \
             de_atención_al_cliente de_carne normalito inteligente pensante respecto_a_esto \
             al_respecto acerca_de_esto tocayo don doña mijo ándele órale híjole ostras caray",
        ),
        (
            "is",
            "tenéis trabajan atienden quedan se_encuentra se_encuentran anda andará hubiera \
             habrá_ahí hay_por_ahí",
        ),
        (
            "there",
            "presente presentes de_guardia del_otro_lado al_otro_lado de_turno despierto por_aquí \
             por_acá online detrás",
        ),
        (
            "who",
            "a_quién_podría a_quien_puedo con_quien_tengo con_quien_debo con_quién_podría \
             a_quién_debo a_quién_le_puedo con_quién_se_puede con_quién_hay_que a_qué_persona \
             con_qué_persona quién_puede_atenderme quién_me_atiende",
        ),
        ("whom", "que_sepa_de que_entienda que_pudiera que_hable que_resuelva que_me_resuelva"),
        (
            "callconm",
            "comunique_conmigo comuniquen_conmigo contacte_conmigo contacten_conmigo \
             ponga_en_contacto pongan_en_contacto me_llame me_llamen me_contacte me_contacten \
             me_telefonee me_marque comunicarse_conmigo contactar_conmigo",
        ),
        (
            "hoursw",
            "fines_de_semana fin_de_semana sábado sábados domingo domingos festivos festivo 24 \
             lunes horas navidad madrugada feriados feriado",
        ),
        ("wri", "escribirme responderme escribirnos"),
    ],
    asks: &[
        "^ .6 person .5 $",
        "^ .4 chief .3 $",
        "talk .6 person|chief|someone|team",
        "talk ~6 withcon .4 person|chief|someone",
        "want .5 person",
        "want .3 chief",
        "want .2 someone",
        "pass .5 person|chief|someone|team",
        "me ~2 pass .5 person|chief|someone|team",
        "want ~2 person|someone|chief ~1 treat",
        "treat .3 person|someone|chief",
        "treat .1 by .3 person|someone|chief",
        "can ~2 treat .3 person|someone|chief",
        "can ~3 callme .3 person|someone|chief",
        "can ~2 someone|person|chief|team ~2 callme",
        "someone|person|chief|team ~1 can ~2 callme",
        "want .2 me .1 callme",
        "want .2 que .1 me .1 callme",
        "can .1 me .1 callme",
        "me ~1 can .1 callme",
        "callimp",
        "want ~4 callback",
        "can ~3 callback",
        "is .4 person|someone|chief ~1 whom",
        "is .4 person|someone|chief .2 there",
        "is .3 someone .1 $",
        "is .3 person .3 vivo? .2 $",
        "can ~2 person|someone|chief .2 treat",
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
        "can .2 me .1 callme",
        "^ .2 que .1 me .1 callme",
        "!^ .2 neg .2 bot .3 $",
        "can ~2 take .3 person|chief",
        "queme .1 callme",
        "^ .3 team .2 please .2 $",
        "whospeak",
        "can .3 callmi",
        "person|someone .3 neg .2 bot",
        "^ .2 someone .2 vivo .3 $",
        "tener .3 person|someone .2 phone",
        "want .2 callmi .1 person|someone|chief",
        "can ~3 person|someone|chief ~1 callmi",
        "complain .3 person|chief",
        "donde estan .4 person .3 $",
        "can ~2 involve .3 chief|person|someone",
        "reachv .3 person|someone",
        "!when ~3 able .1 talk .4 person|someone|chief",
        "si is .3 person|someone .2 there",
        "person|someone .1 me .1 can .1 callme",
        "^ .4 person .2 team .3 $",
        "^ .2 team .1 person .3 $",
        "can ~2 someone|person|chief|team ~5 callconm",
        "someone|person|chief .3 is .1 there",
        "someone|person .1 whom .1 talk",
        "want .1 withcon .3 team|person",
        "^ .3 person .1 there .2 $",
        "person|chief|someone .2 can .1 wri",
        "can ~2 person|chief|someone ~1 wri",
    ],
    voids: &[
        "neg .2 wish|want|can|talk|pass ~4 person|chief|someone|team|callback|treat|callme",
        "neg ~3 pass|callme|callimp ~3 person|chief|someone|team|neg",
        "neg .2 me? .2 pass|callme|callimp|can",
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
        "por person",
        "someone ~1 can? .2 me? ~1 know",
        "promise ~4 callmi|callme|callback",
        "my ~3 callmi|callme",
        "past2 ~2 talk .5 person|team|chief|someone",
        "fui ~2 treat .1 by .3 person|someone",
        "is ~4 person|someone|chief|team ~5 hoursw",
        "person|someone|team|chief ~3 is .1 there ~4 hoursw",
    ],
};
