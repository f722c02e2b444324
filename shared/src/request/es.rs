//! Spanish.

use super::fold::Scripts;
use super::grammar::Language;

pub(super) const LANGUAGE: Language = Language {
    scripts: Scripts::LATIN,
    prefixes: &[],
    classes: &[
        (
            "person~",
            "agente agentes ajente humano humana humanos umano persona personas operador operadora operadores \
             representante representantes asesor asesora asesores ejecutivo ejecutiva ser_humano seres_humanos \
             asistente consultor consultora especialista empleado empleada trabajador funcionario teleoperador \
             teleoperadora miembro_del_equipo miembro_de_su_equipo personal_humano técnico chat_en_vivo atención_humana \
             atención_personalizada persona_física gente agnte vendedor vendedora dependiente atención_personal soporte_humano \
             ayuda_humana gestor gestora",
        ),
        (
            "chief~",
            "encargado encargada supervisor supervisora gerente jefe jefa responsable manager superior compañero_tuyo compañera director compa_tuyo compañero_suyo colega_suyo",
        ),
        (
            "someone~",
            "alguien alguno_de_ustedes alguno_de_vosotros álguien algien alguna_persona alguno uno_de_ustedes algun_compañero",
        ),
        (
            "team~",
            "atención_al_cliente servicio_al_cliente soporte soporte_técnico servicio_técnico equipo recepción departamento atencion_a_clientes ventas atención_a_clientes servicio_de_atención centralita",
        ),
        (
            "talk~",
            "hablar ablar hablarle conversar platicar comunicarme contactar charlar tratar contacto dialogar hablo hable contactarme \
             chatear contacto_ ponerme_en_contacto en_contacto comunicarse hablr hbalar habalr consultar entenderme contáctame localizar \
             comunicación_con hablemos preguntarle contactarse comunicar",
        ),
        (
            "want~",
            "quiero kiero quisiera necesito nesecito nececito quería querría deseo exijo prefiero preferiría me_gustaría pido solicito requiero dame \
             deme denme pásame pásenme páseme póngame ponme pónganme tráeme llámame_a búscame consígueme busco me_das me_da me_dan ocupo me_puede_dar me_puedes_dar \
             puedo_tener me_urge qiero demando denos mándame mándenme me_hace_falta queremos necesitamos puedes_llamar_a",
        ),
        (
            "pass~",
            "pásame pasame pasarme pásenme páseme pasas pasa pasan pasar comunícame comuníqueme comuníquenme comunicarme transfiéreme transfiérame transfiéranme transferirme transferir transfieran conéctame conécteme conéctenme conectarme conectar derívame deríveme derívenme derivarme derivar ponme póngame pónganme ponerme redirígeme redirigirme redirija redirigir enlázame enlazarme escalar escálame pasen pase comunicas comunica comunicar transfieres transfiere transfieren conecta conectas pasarías pones ponen pone desvíame remíteme",
        ),
        ("me", "me mi nos"),
        (
            "fill",
            "con un una unos uno el la los las de del al a su sus tu tus verdadero verdadera real reales de_verdad de_carne_y_hueso vivo viva \
             por_favor porfavor porfa favor xfa porfis ya ahora ahora_mismo mismo inmediatamente directamente otro otra algún alguna hola buenas buenos \
             días tardes noches gracias muchas que urgente urgentemente por lo_antes_posible sr señor señora amable amablemente humano humana \
             competente cualquiera cualificado rápido rapido inmediato si sí no_robot oye tío pues vamos yo me nos le les aquí \
             ya_mismo esto directo vuestro vuestros solo simplemente vale ok okay capacitado disponible maldito puto maldita puta joder favorcito venga \
             personalmente telefónicamente hoy más mas",
        ),
        ("stop", "y pero porque cuando si donde como cuánto o sin para sobre pa"),
        ("neg", "no nunca tampoco nadie ningún ninguna ninguno"),
        ("without", "sin"),
        (
            "bot~",
            "robot robots bot bots máquina máquinas maquina chatbot chatbots ia contestadora computadora ordenador respuestas_automáticas sistema_automático asistente_virtual programa inteligencia_artificial chat_bot respuesta_automática maquinita robotito",
        ),
        (
            "fedup",
            "basta_de harto_de harta_de cansado_de cansada_de nada_de no_más no_mas estoy_harto_del harto_del hasta_las_narices_del odio en_vez_de en_lugar_de",
        ),
        (
            "wish",
            "quiero quisiera deseo necesito voy me_gusta kiero gustaría hace_falta hagas hable hables me_interesa pienso puedo",
        ),
        (
            "can",
            "puede pueden podría podrían podrías puedes puedo podéis podríais quiero necesito me_gustaría quisiera posible pueda que",
        ),
        (
            "callme~",
            "llame llamen llamar llamarme llama contacte contacten contactarme devolver llamara llamase llamaran telefonee marque",
        ),
        (
            "callback",
            "llamada devuelvan_la_llamada devolver_la_llamada devuélvanme_la_llamada devolverme_la_llamada llamada_de_vuelta devuélveme_la_llamada",
        ),
        ("callimp", "llámenme llámame llámeme llamadme márquenme contáctenme"),
        ("is", "hay habrá tienen tienes está están existe hay_ahí"),
        ("there", "disponible disponibles ahí conectado en_línea libre allí aquí por_ahí"),
        (
            "whom",
            "con_quien con_quién con_el_que con_la_que que_pueda que_me que_me_pueda para_hablar que_hable_conmigo con_el_cual para_ayudarme",
        ),
        (
            "treat",
            "atendido atendida atienda atiendan atienden atendiera atendieran ayude ayuden atenderme ayudado atender responda respondan conteste contestes ayudarme atendiese hable_conmigo",
        ),
        ("by", "por"),
        (
            "am",
            "estoy_hablando hablo_con hablando estaba_hablando estuve_hablando estoy_chateando estoy_conversando",
        ),
        (
            "must",
            "tengo_que_ debo hay_que es_necesario cuánto cuánta cuál cuáles por_qué_tengo por_qué_debo tengo_que_hablar tendría_que cuándo a_qué_hora es_obligatorio horario",
        ),
        ("if", "si cuando antes_de después_de"),
        ("my", "mi mis nuestro nuestra su_"),
        (
            "per",
            "por para dos tres cuatro cinco seis otra segunda tercera nueva cada primera añadir agregar cuántas varias",
        ),
        (
            "thing~",
            "inmobiliario inmobiliarios inmobiliaria viajes viaje móvil móviles económico física jurídica mayor mayores secreto telefónico telefónicos discapacidad logístico turístico seguros de_seguros de_viajes de_viaje lógico lógicos mayores_ externa",
        ),
        (
            "about",
            "recursos derechos cuerpo comisión tarifa número precio trabajar rol descuento función coste costo horario ser_ permisos",
        ),
        ("obj", "wifi impresora internet dinero cuenta banco red fondos bluetooth"),
        ("are", "eres es_usted usted_es sois eres_tú eres_un es_un es_una"),
        ("withcon", "con"),
        ("que", "que"),
        ("vivo", "vivo real ahí"),
        ("need", "falta necesario necesidad hace_falta"),
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
    ],
};
