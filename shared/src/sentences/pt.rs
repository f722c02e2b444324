use super::Sentences;

/// Portuguese, in words that Portugal and Brazil share.
pub(super) const SENTENCES: Sentences = Sentences {
    greeting: "Olá! O que gostaria de saber?",
    thanks: "De nada. Gostaria de saber mais alguma coisa?",
    goodbye: "Até logo, e obrigado pela visita.",
    acknowledged: "Muito bem. Gostaria de saber mais alguma coisa?",
    nothing_more: "Está bem. Continuo aqui se precisar de mim.",
    ready: "O que gostaria de saber?",
    robot: "Sou um assistente automático, não uma pessoa. Respondo com base nos artigos de ajuda \
        deste site.",
    unknown: "Não sei. Os artigos de ajuda não falam disso, e não quero adivinhar.",
    no_good_answer: "Não consegui chegar a uma boa resposta. Pode perguntar por outras palavras?",
    failed: "Não consegui procurar a resposta agora. Por favor, pergunte de novo daqui a pouco.",
    failed_calling: "Não consegui procurar a resposta agora, por isso vou chamar uma pessoa.",
    away: "Neste momento não há ninguém disponível. Pode deixar uma mensagem, e alguém lhe \
        responderá.",
    no_people: "Sou um chatbot e aqui não posso passar a conversa a uma pessoa. Terei todo o \
        gosto em tentar ajudar.",
    offering: "Posso chamar uma pessoa para o atendimento.",
    all_right: "Está bem. Em que mais posso ajudar?",
    held_back: "Não posso responder a isso sem que uma pessoa confirme antes, e não há ninguém \
        aqui que o possa fazer.",
    for_the_person: "Essa pergunta fica para a pessoa que vai continuar o atendimento.",
    closing: "Obrigado! Alguém responderá em breve.",
};
