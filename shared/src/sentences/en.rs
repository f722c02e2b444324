use super::Sentences;

/// English.
pub(super) const SENTENCES: Sentences = Sentences {
    greeting: "Hello! What would you like to know?",
    thanks: "You are welcome. Is there anything else you would like to know?",
    goodbye: "Goodbye, and thank you for your visit.",
    acknowledged: "Good. Is there anything else you would like to know?",
    nothing_more: "All right. I am here if you need me.",
    ready: "What would you like to know?",
    robot: "I am an automated assistant, not a person. I answer from the help articles of this site.",
    unknown: "I don’t know. The help articles don’t mention it, and I don’t want to guess.",
    no_good_answer: "I could not work out a good answer to that. Please try to put it in other words.",
    failed: "I could not look that up just now. Please ask again in a moment.",
    failed_calling: "I could not look that up just now, so I am getting a person for you.",
    away: "Nobody from the team is here right now. You can leave a message, and they will get \
        back to you.",
    no_people: "I am a chatbot, and I cannot pass you on to a person here. I will gladly try to help.",
    offering: "I can get a person from the team for you.",
    all_right: "All right. What else can I help you with?",
    held_back: "I may not answer that without a person checking it first, and there is nobody \
        here who could.",
    for_the_person: "That is one for the person who will be with you.",
    closing: "Thank you! Someone from the team will get back to you.",
};
