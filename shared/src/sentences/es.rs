use super::Sentences;

/// Spanish, with “usted”.
pub(super) const SENTENCES: Sentences = Sentences {
    greeting: "¡Hola! ¿Qué desea saber?",
    thanks: "De nada. ¿Desea saber algo más?",
    goodbye: "Hasta luego, y gracias por su visita.",
    acknowledged: "Muy bien. ¿Desea saber algo más?",
    nothing_more: "De acuerdo. Aquí estoy si me necesita.",
    ready: "¿Qué desea saber?",
    robot: "Soy un asistente automático, no una persona. Respondo a partir de los artículos de \
        ayuda de este sitio.",
    unknown: "No lo sé. Los artículos de ayuda no lo mencionan y no quiero adivinar.",
    no_good_answer: "No he conseguido dar con una buena respuesta. ¿Podría preguntarlo con otras palabras?",
    failed: "No he podido consultarlo ahora mismo. Vuelva a preguntar dentro de un momento, por favor.",
    failed_calling: "No he podido consultarlo ahora mismo, así que voy a avisar a una persona.",
    away: "Ahora mismo no hay nadie del equipo. Puede dejar un mensaje y le responderán.",
    no_people: "Soy un chatbot y aquí no puedo pasarle con una persona. Con gusto intentaré ayudarle.",
    offering: "Puedo avisar a una persona del equipo.",
    all_right: "De acuerdo. ¿En qué más puedo ayudarle?",
    held_back: "No puedo responder a eso sin que una persona lo revise antes, y ahora no hay \
        nadie que pueda hacerlo.",
    for_the_person: "Esa pregunta es para la persona que le va a atender.",
    closing: "¡Gracias! Alguien del equipo se pondrá en contacto con usted.",
};
