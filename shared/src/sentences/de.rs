use super::Sentences;

/// German, with “Sie”.
pub(super) const SENTENCES: Sentences = Sentences {
    greeting: "Guten Tag! Was möchten Sie wissen?",
    thanks: "Gern geschehen. Möchten Sie noch etwas wissen?",
    goodbye: "Auf Wiedersehen, und danke für Ihren Besuch.",
    acknowledged: "Gut. Möchten Sie noch etwas wissen?",
    nothing_more: "In Ordnung. Ich bin da, wenn Sie mich brauchen.",
    ready: "Was möchten Sie wissen?",
    robot: "Ich bin ein automatischer Assistent, kein Mensch. Ich antworte aus den Hilfeartikeln \
        dieser Website.",
    unknown: "Das weiß ich nicht. In den Hilfeartikeln steht nichts darüber, und raten möchte ich \
        nicht.",
    no_good_answer: "Darauf habe ich keine gute Antwort zustande gebracht. Bitte fragen Sie mit anderen Worten.",
    failed: "Das konnte ich gerade nicht nachschlagen. Bitte fragen Sie gleich noch einmal.",
    failed_calling: "Das konnte ich gerade nicht nachschlagen, deshalb hole ich Ihnen einen Menschen dazu.",
    away: "Vom Team ist gerade niemand da. Sie können eine Nachricht hinterlassen, dann meldet \
        sich jemand bei Ihnen.",
    no_people: "Ich bin ein Chatbot und kann Sie hier nicht mit einem Menschen verbinden. Ich \
        versuche aber gern zu helfen.",
    offering: "Ich kann Ihnen jemanden aus dem Team holen.",
    all_right: "In Ordnung. Wobei kann ich Ihnen sonst helfen?",
    held_back: "Das darf ich nicht beantworten, ohne dass ein Mensch die Antwort prüft, und \
        gerade ist niemand da, der das könnte.",
    for_the_person: "Das ist eine Frage für den Menschen, der gleich für Sie da ist.",
    closing: "Vielen Dank! Jemand aus dem Team wird sich bei Ihnen melden.",
};
