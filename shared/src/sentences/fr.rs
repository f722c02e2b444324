use super::Sentences;

/// French, with “vous”.
pub(super) const SENTENCES: Sentences = Sentences {
    greeting: "Bonjour ! Que souhaitez-vous savoir ?",
    thanks: "Avec plaisir. Souhaitez-vous savoir autre chose ?",
    goodbye: "Au revoir, et merci de votre visite.",
    acknowledged: "Très bien. Souhaitez-vous savoir autre chose ?",
    nothing_more: "Entendu. Je reste là si vous avez besoin de moi.",
    ready: "Que souhaitez-vous savoir ?",
    robot: "Je suis un assistant automatique, pas une personne. Je réponds à partir des articles \
        d’aide de ce site.",
    unknown: "Je ne sais pas. Les articles d’aide n’en parlent pas, et je préfère ne pas deviner.",
    no_good_answer: "Je n’ai pas réussi à formuler une bonne réponse. Pourriez-vous poser la question autrement ?",
    failed: "Je n’ai pas pu chercher la réponse. Merci de reposer votre question dans un instant.",
    failed_calling: "Je n’ai pas pu chercher la réponse, j’appelle donc une personne pour vous.",
    away: "Personne de l’équipe n’est disponible pour le moment. Vous pouvez laisser un message, \
        et on vous répondra.",
    no_people: "Je suis un chatbot et je ne peux pas vous mettre en relation avec une personne \
        ici. Je ferai de mon mieux pour vous aider.",
    offering: "Je peux appeler quelqu’un de l’équipe pour vous.",
    all_right: "Très bien. Que puis-je faire d’autre pour vous ?",
    held_back: "Une personne doit d’abord vérifier ma réponse, et il n’y a personne ici pour le faire.",
    for_the_person: "La personne qui va vous rejoindre répondra à cette question.",
    closing: "Merci ! Quelqu’un de l’équipe reviendra vers vous.",
};
