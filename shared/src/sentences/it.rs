use super::Sentences;

/// Italian, with “Lei”.
pub(super) const SENTENCES: Sentences = Sentences {
    greeting: "Salve! Che cosa desidera sapere?",
    thanks: "Prego. Desidera sapere altro?",
    goodbye: "Arrivederci, e grazie della visita.",
    acknowledged: "Bene. Desidera sapere altro?",
    nothing_more: "Va bene. Sono qui se ha bisogno di me.",
    ready: "Che cosa desidera sapere?",
    robot: "Sono un assistente automatico, non una persona. Rispondo in base agli articoli di \
        aiuto di questo sito.",
    unknown: "Non lo so. Gli articoli di aiuto non ne parlano e non voglio tirare a indovinare.",
    no_good_answer: "Non sono riuscito a trovare una buona risposta. Potrebbe chiederlo con altre parole?",
    failed: "In questo momento non è stato possibile controllare. Può ripetere la domanda tra poco?",
    failed_calling: "In questo momento non è stato possibile controllare, quindi chiamo una persona.",
    away: "In questo momento non c’è nessuno del team. Può lasciare un messaggio e riceverà una \
        risposta.",
    no_people: "Sono un chatbot e qui non posso metterla in contatto con una persona. Cercherò \
        volentieri di aiutarla.",
    offering: "Posso chiamare una persona del team.",
    all_right: "Va bene. In che altro posso aiutarla?",
    held_back: "Non posso rispondere senza che una persona controlli prima la risposta, e ora non \
        c’è nessuno che possa farlo.",
    for_the_person: "A questo risponderà la persona che sta per arrivare.",
    closing: "Grazie! Qualcuno del team la contatterà.",
};
