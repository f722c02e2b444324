//! E15: where sources are demanded, each sentence has to be borne out by those that it names.

use shared::engine::{
    Passage,
    canary::Canary,
    check::{Against, check},
    figures::{Held, figures},
    negation::Negations,
};

const SOURCES: [(&str, &str); 8] = [
    (
        "Delivery",
        "Delivery takes 3 days in Norway. Express costs 3.50 euro.\nWe do not deliver on Sundays.",
    ),
    (
        "Returns",
        "You can return goods within 30 days, but opened food cannot be returned. The parcel label \
         is free. Orders over NOK 1 000 come with a gift.",
    ),
    (
        "Lieferung",
        "Die Lieferung dauert 3 Tage. Express kostet 3,50 Euro. Sonntags liefern wir nicht.",
    ),
    ("Livraison", "La livraison prend 3 jours en France. Nous ne livrons pas le dimanche."),
    ("Envío", "El envío tarda 3 días en España. No enviamos los domingos."),
    ("Entrega", "A entrega demora 3 dias no Brasil. Não entregamos aos domingos."),
    ("配送", "配送需要3天。星期天不送货。"),
    ("Доставка", "Доставка занимает 3 дня. По воскресеньям мы не доставляем."),
];

fn is_sent(said: &str) -> bool {
    let canary = Canary::new(7);
    let passage = |(title, text): (&str, &str)| Passage {
        title: title.to_owned(),
        url: String::new(),
        text: text.to_owned(),
    };
    let sources = SOURCES.map(passage);
    let against = Against {
        sources: &sources,
        instructions: "You answer the visitors of a shop.",
        canary: &canary,
        question: "I ordered 2 tents, when do they come?",
        sources_required: true,
    };
    check(said, &against).is_ok()
}

/// E15: what the sources say, in their words and in others, is sent.
#[test]
fn honest_answers_are_sent() {
    let honest = [
        "Delivery takes 3 days in Norway [1].",
        "Your 2 tents take 3 days to be delivered in Norway [1].",
        "In Norway, delivery takes 3 days. Express costs €3.50.[1]",
        "Express costs 3,50 euro [1].",
        "Delivery takes 3 days [1]. Orders over NOK 1,000 come with a gift [2].",
        "Delivery takes 3 days in Norway, and you can return goods within 30 days [1][2].",
        "Hello! Delivery takes 3 days in Norway [1]. Is there anything else I can help you with?",
        "You can return goods within 30 days. [2] See [2].",
        "You can return goods within 30 days, but not opened food [2].",
        "No, we don't deliver on Sundays [1].",
        "Yes, you can return goods within 30 days [2].",
        "Here is how it works:\n\n1. Express costs 3.50 euro [1].\n2. The parcel label is free [2].",
        "Thank you for your question! The parcel label is free [2]. I hope that helps.",
        "Orders over NOK 1.000 come with a gift [2]. Feel free to ask if you have more questions.",
        "Die Lieferung dauert 3 Tage [3]. Kann ich sonst noch helfen?",
        "Hallo! Sonntags liefern wir leider nicht [3]. Express kostet 3.50 Euro [3].",
        "La livraison prend 3 jours en France [4]. Nous ne livrons pas le dimanche [4].",
        "¡Hola! El envío tarda 3 días en España [5]. No enviamos los domingos [5].",
        "A entrega demora 3 dias no Brasil [6].",
        "您好！配送需要3天[7]。星期天不送货[7]。",
        "Доставка занимает 3 дня [8]. По воскресеньям мы не доставляем [8].",
    ];
    let lost: Vec<_> = honest.into_iter().filter(|said| !is_sent(said)).collect();
    assert!(lost.is_empty(), "{lost:#?}");
}

/// E15: another figure, a negation more or less, and a sentence of the model's own are not sent,
/// however true the rest of the answer is.
#[test]
fn dishonest_answers_are_not_sent() {
    let dishonest = [
        "Delivery takes 350 days in Norway [1].",
        "Express costs 350 euro [1].",
        "Express costs 35 euro [1].",
        "Delivery does not take 3 days in Norway [1].",
        "Delivery doesn’t take 3 days in Norway [1].",
        "Delivery takes 3 days in Norway [1]. Everything else is free today for members [1].",
        "Everything else is free today for members [1]. Delivery takes 3 days in Norway [1].",
        "We deliver on Sundays [1].",
        "Delivery takes 3 days in Norway [1]. Opened food can be returned [2].",
        "Delivery is free [1].",
        "Delivery takes 30 days in Norway [1].",
        "Orders over NOK 1 come with a gift [2].",
        "Orders over NOK 1.00 come with a gift [2].",
        "- Delivery takes 3 days [1].\n- Members ski with our guides every winter [1].",
        "The parcel label is free [1].",
        "Die Lieferung dauert 35 Tage [3].",
        "Die Lieferung dauert nicht 3 Tage [3].",
        "Sonntags liefern wir [3].",
        "La livraison ne prend pas 3 jours en France [4].",
        "El envío no tarda 3 días en España [5].",
        "A entrega não demora 3 dias no Brasil [6].",
        "配送不需要3天[7]。",
        "Доставка не занимает 3 дня [8].",
    ];
    let sent: Vec<_> = dishonest.into_iter().filter(|said| is_sent(said)).collect();
    assert!(sent.is_empty(), "{sent:#?}");
}

/// E15: a figure is the same however it is written, and only then.
#[test]
fn figures_are_compared_as_they_are_meant() {
    let same = [
        ("1,000", "1 000"),
        ("1.000", "1\u{202f}000"),
        ("1’000", "1000"),
        ("3.50", "3,5"),
        ("79.00", "79"),
        ("1.234.567,80", "1,234,567.8"),
        ("10:30", "10.30"),
        ("٣", "3"),
        ("２４", "24"),
        ("007", "7"),
        ("24.12.2026", "24 December 2026"),
        ("zones 1,2,3", "zones 1, 2 and 3"),
    ];
    let held = |text: &str| {
        let mut held = Held::default();
        held.take(text);
        held
    };
    for (a, b) in same {
        assert!(figures(b).iter().all(|figure| held(a).holds(figure)), "{b} of {a}");
    }
    for (a, b) in [("3.50", "350"), ("3", "3.5"), ("1,000", "1"), ("0.500", "500"), ("3.5", "35")] {
        assert!(!figures(b).iter().all(|figure| held(a).holds(figure)), "{b} of {a}");
        assert!(!figures(a).iter().all(|figure| held(b).holds(figure)), "{a} of {b}");
    }
    for odd in ["", "...", "1..2", "1,", ",1", "1 2 3 4", "9".repeat(5_000).as_str()] {
        let _reads = figures(odd);
    }
}

/// E15: a negation is heard in the languages in which a person can be asked for.
#[test]
fn negations_are_heard() {
    for negated in [
        "It does not",
        "It can’t",
        "It isn't so",
        "Das geht nicht",
        "Es gibt keine",
        "Ce n’est pas vrai",
        "No es así",
        "Non è vero",
        "Não é",
        "Dat is niet zo",
        "To nie jest",
        "Это не так",
        "Öyle değil",
        "هذا ليس صحيحا",
        "यह नहीं है",
        "不行",
        "できません",
        "ではない",
    ] {
        assert!(Negations::of(negated).are_in(negated), "{negated}");
    }
    for plain in [
        "It does",
        "Not only that",
        "No later than Friday",
        "Nur nicht nur so",
        "A entrega em casa no Brasil",
        "Het is een pas van hem",
        "不同的",
        "無料です",
        "It comes without charge",
    ] {
        assert!(!Negations::of(plain).are_in(plain), "{plain}");
    }
}
