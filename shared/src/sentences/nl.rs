use super::Sentences;

/// Dutch, with “u”.
pub(super) const SENTENCES: Sentences = Sentences {
    greeting: "Goedendag! Wat wilt u weten?",
    thanks: "Graag gedaan. Wilt u nog iets weten?",
    goodbye: "Tot ziens, en bedankt voor uw bezoek.",
    acknowledged: "Mooi. Wilt u nog iets weten?",
    nothing_more: "Goed. Ik ben er als u mij nodig heeft.",
    ready: "Wat wilt u weten?",
    robot: "Ik ben een automatische assistent, geen mens. Ik antwoord op basis van de \
        helpartikelen van deze site.",
    unknown: "Dat weet ik niet. De helpartikelen zeggen er niets over, en ik wil niet gokken.",
    no_good_answer: "Daar kon ik geen goed antwoord op vinden. Kunt u het anders verwoorden?",
    failed: "Ik kon dat nu niet opzoeken. Stelt u uw vraag zo nog eens.",
    failed_calling: "Ik kon dat nu niet opzoeken, dus ik haal er iemand voor u bij.",
    away: "Er is nu niemand van het team aanwezig. U kunt een bericht achterlaten, dan krijgt u \
        antwoord.",
    no_people: "Ik ben een chatbot en kan u hier niet met een medewerker verbinden. Ik probeer u \
        graag te helpen.",
    offering: "Ik kan iemand van het team voor u erbij halen.",
    all_right: "Goed. Waar kan ik u nog meer mee helpen?",
    held_back: "Daar mag ik pas op antwoorden als een medewerker het antwoord heeft nagekeken, en \
        er is nu niemand die dat kan.",
    for_the_person: "Dat is een vraag voor de medewerker die u zo te woord staat.",
    closing: "Bedankt! Iemand van het team neemt contact met u op.",
};
