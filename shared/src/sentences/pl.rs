use super::Sentences;

/// Polish, without a form of address where that goes.
pub(super) const SENTENCES: Sentences = Sentences {
    greeting: "Dzień dobry! W czym mogę pomóc?",
    thanks: "Proszę bardzo. Czy mogę pomóc w czymś jeszcze?",
    goodbye: "Do widzenia i dziękuję za wizytę.",
    acknowledged: "Świetnie. Czy mogę pomóc w czymś jeszcze?",
    nothing_more: "Dobrze. Jestem tutaj w razie potrzeby.",
    ready: "W czym mogę pomóc?",
    robot: "Jestem automatycznym asystentem, nie człowiekiem. Odpowiadam na podstawie artykułów \
        pomocy tej strony.",
    unknown: "Nie wiem. W artykułach pomocy nic o tym nie ma, a nie chcę zgadywać.",
    no_good_answer: "Nie udało mi się przygotować dobrej odpowiedzi. Proszę zapytać innymi słowami.",
    failed: "Nie udało mi się teraz tego sprawdzić. Proszę zapytać ponownie za chwilę.",
    failed_calling: "Nie udało mi się teraz tego sprawdzić, więc proszę o pomoc kogoś z zespołu.",
    away: "W tej chwili nie ma nikogo z zespołu. Można zostawić wiadomość, a ktoś na nią odpowie.",
    no_people: "Jestem chatbotem i nie mogę tu połączyć z człowiekiem. Chętnie spróbuję pomóc.",
    offering: "Mogę poprosić kogoś z zespołu.",
    all_right: "Dobrze. W czym jeszcze mogę pomóc?",
    held_back: "Nie mogę na to odpowiedzieć, dopóki człowiek nie sprawdzi odpowiedzi, a teraz nie \
        ma nikogo, kto mógłby to zrobić.",
    for_the_person: "Na to pytanie odpowie osoba, która zaraz dołączy do rozmowy.",
    closing: "Dziękujemy! Ktoś z zespołu odezwie się wkrótce.",
};
