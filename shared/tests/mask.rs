//! Rules M1 to M6 of `docs/rules.md`: what is hidden before a model may read it.

use shared::mask::{FROM, HIDDEN, Kind, TO, both, found, marked, masked};

/// Numbers that the networks and payment services publish for tests.
const CARDS: [&str; 30] = [
    "4242424242424242",
    "4111111111111111",
    "4012888888881881",
    "4000056655665556",
    "4222222222222",
    "4917484589897107",
    "5555555555554444",
    "5105105105105100",
    "5200828282828210",
    "2223003122003222",
    "2720990000000007",
    "378282246310005",
    "371449635398431",
    "341111111111111",
    "6011111111111117",
    "6011000990139424",
    "6011981111111113",
    "6445644564456445",
    "3056930009020004",
    "30569309025904",
    "38520000023237",
    "36227206271667",
    "3566002020360505",
    "3530111333300000",
    "6200000000000005",
    "6205500000000000004",
    "6759649826438453",
    "6799990100000000019",
    "6521111111111110",
    "2200000000000004",
];

const IBANS: [&str; 24] = [
    "DE89370400440532013000",
    "GB29NWBK60161331926819",
    "FR1420041010050500013M02606",
    "NL91ABNA0417164300",
    "CH9300762011623852957",
    "AT611904300234573201",
    "ES9121000418450200051332",
    "IT60X0542811101000000123456",
    "BE68539007547034",
    "NO9386011117947",
    "MT84MALT011000012345MTLCAST001S",
    "SE4550000000058398257466",
    "PL61109010140000071219812874",
    "PT50000201231234567890154",
    "GR1601101250000000012300695",
    "TR330006100519786457841326",
    "SA0380000000608010167519",
    "AE070331234567890123456",
    "IL620108000000099999999",
    "BR9700360305000010009795493P1",
    "UA213996220000026007233566001",
    "KZ86125KZT5004100100",
    "CR05015202001026284066",
    "MU17BOMM0101101030300200000MUR",
];

/// M1: every network's card numbers are hidden but for their last four digits.
#[test]
fn m1_card_numbers_are_hidden() {
    for card in CARDS {
        let tail = &card[card.len() - 4..];
        let bullets = "•".repeat(card.len() - 4);
        let sentence = format!("my card is {card}, please");
        let hidden = format!("my card is {bullets}{tail}, please");
        assert_eq!(masked(&sentence), (hidden, vec![Kind::Card]), "{card}");
    }
}

/// M1: as people write them: in groups, over lines, with what an editor puts between, inside words.
#[test]
fn m1_card_numbers_are_found_however_they_are_written() {
    let hits = [
        ("4242 4242 4242 4242", "•••• •••• •••• 4242"),
        ("4242-4242-4242-4242", "••••-••••-••••-4242"),
        ("4242–4242–4242–4242", "••••–••••–••••–4242"),
        ("4242.4242.4242.4242", "••••.••••.••••.4242"),
        ("4242\u{a0}4242\u{2009}4242\u{202f}4242", "••••\u{a0}••••\u{2009}••••\u{202f}4242"),
        ("4242 - 4242 - 4242 - 4242", "•••• - •••• - •••• - 4242"),
        ("4242 4242\n4242 4242", "•••• ••••\n•••• 4242"),
        ("42 42 42 42 42 42 42 42", "•• •• •• •• •• •• 42 42"),
        ("4 2 4 2 4 2 4 2 4 2 4 2 4 2 4 2", "• • • • • • • • • • • • 4 2 4 2"),
        ("42424242 42424242", "•••••••• ••••4242"),
        ("3782 822463 10005", "•••• •••••• •0005"),
        ("3056 930902 5904", "•••• •••••• 5904"),
        ("4222 2222 2222 2", "•••• •••• •222 2"),
        ("6205 5000 0000 0000 004", "•••• •••• •••• •••0 004"),
        ("Visa4242424242424242!", "Visa••••••••••••4242!"),
        ("card=4242424242424242&cvc=", "card=••••••••••••4242&cvc="),
        ("カード番号は4242424242424242です", "カード番号は••••••••••••4242です"),
        ("หมายเลข4242424242424242ครับ", "หมายเลข••••••••••••4242ครับ"),
        ("12 4242 4242 4242 4242", "12 •••• •••• •••• 4242"),
        ("4242 4242 4242 4242 123", "•••• •••• •••• 4242 123"),
        ("4242424242424242 12/26", "••••••••••••4242 12/26"),
        ("4242 4242 4242 4242 5555 5555 5555 4444", "•••• •••• •••• 4242 •••• •••• •••• 4444"),
    ];
    for (text, hidden) in hits {
        let (found, kinds) = masked(text);
        assert_eq!(found, hidden);
        assert!(!kinds.is_empty() && kinds.iter().all(|kind| *kind == Kind::Card), "{text}");
    }
}

/// M1, M2: what is hidden is told by its places, with what stands between its groups.
#[test]
fn m1_numbers_are_found_by_their_places() {
    let text = "né 4242 4242-4242 4242, DE89370400440532013000";
    let places: Vec<(String, Kind)> = found(text)
        .into_iter()
        .map(|(from, to, kind)| (text.chars().take(to).skip(from).collect(), kind))
        .collect();
    let (card, iban) = ("4242 4242-4242 4242", "DE89370400440532013000");
    assert_eq!(places, [(card.to_owned(), Kind::Card), (iban.to_owned(), Kind::Iban)]);
    assert_eq!(found("12 jackets"), []);
}

/// M2: an IBAN of a known country and of its length is hidden but for its last four.
#[test]
fn m2_ibans_are_hidden() {
    for iban in IBANS {
        let tail = &iban[iban.len() - 4..];
        let hidden = format!("{}{tail}", "•".repeat(iban.len() - 4));
        assert_eq!(masked(iban), (hidden.clone(), vec![Kind::Iban]), "{iban}");
        let (found, kinds) = masked(&format!("pay to iban:{}. Thanks", iban.to_lowercase()));
        assert_eq!(found, format!("pay to iban:{}. Thanks", hidden.to_lowercase()));
        assert_eq!(kinds, [Kind::Iban]);
        let groups: Vec<_> = iban.as_bytes().chunks(4).map(<[u8]>::to_vec).collect();
        let printed = String::from_utf8(groups.join(&b' ')).expect("it was ASCII");
        let (found, kinds) = masked(&format!("IBAN {printed} BIC"));
        assert!(!found.contains(&printed[..9]) && found.ends_with(" BIC"), "{found}");
        assert_eq!(kinds, [Kind::Iban], "{printed}");
    }
    let (found, _) = masked("DE89 3704 0044 0532 0130 00");
    assert_eq!(found, "•••• •••• •••• •••• ••30 00");
}

/// M2: two in one text, and one of each, are all named in their order.
#[test]
fn m2_everything_in_a_text_is_found() {
    let (found, kinds) = masked("4242424242424242 or DE89370400440532013000 or 378282246310005");
    assert_eq!(found, "••••••••••••4242 or ••••••••••••••••••3000 or •••••••••••0005");
    assert_eq!(kinds, [Kind::Card, Kind::Iban, Kind::Card]);
}

/// M3: what looks like it and is not stays as it was typed.
#[test]
fn m3_other_numbers_stay() {
    let others = [
        // One digit off, and two exchanged.
        "4242424242424243",
        "4242 4242 4242 2442",
        "DE88370400440532013000",
        "DE8937040044053201300",
        "XX89370400440532013000",
        // Too short, too long, of no network.
        "424242424242",
        "42424242424242424242424242",
        "1234567812345670",
        "0000000000000000",
        // Telephones.
        "+43 664 4242424242",
        "+49 151 12345678",
        "4915112345678",
        "4366412345678",
        "0043 664 123 45 67 890",
        "(555) 010-9999, (555) 010-4242",
        "+4242424242424242",
        // Orders, parcels, devices, SIM cards, bar codes, books.
        "order 302-1234567-1234567",
        "order 302-4455667-1234561",
        "503-1234567-1234566",
        "No. 100000004242",
        "00340434161094042557",
        "1Z999AA10123456784",
        "490154203237518",
        "35-209900-176148-1",
        "89014103211118510720",
        "4006381333931",
        "9783161484100",
        // Moments, decimals, sizes, prices, versions, addresses.
        "20241121103015123",
        "1732185015123",
        "2024-11-21 10.30.15",
        "4.123456789012345",
        "41 42 43 44 45 46 47",
        "4.000, 4.100, 4.200, 4.300 EUR",
        "192.168.100.123",
        "at 12 noon we are 4 people, no 10 of us",
        "be 20 oranges and 30 apples and 40 pears",
        "f47ac10b-58cc-4372-a567-0e02b2c3d479",
    ];
    for text in others {
        assert_eq!(masked(text), (text.to_owned(), vec![]));
    }
}

/// M3: of order numbers of any length few are hidden: only what a network could have given out.
#[test]
fn m3_few_order_numbers_are_hidden() {
    let mut chance = Chance(7);
    for (len, most) in [(8, 0), (10, 0), (12, 0), (13, 20), (14, 20), (16, 60), (20, 0)] {
        let number = |chance: &mut Chance| -> String {
            (0..len).map(|_| char::from(b'0' + u8::try_from(chance.below(10)).unwrap())).collect()
        };
        let hit = (0..1_000).filter(|_| !masked(&number(&mut chance)).1.is_empty()).count();
        assert!(hit <= most, "{hit} of 1000 numbers of {len} digits");
    }
}

/// M4: digits of every script, full width letters, and signs that draw nothing hide no number.
#[test]
fn m4_a_number_in_any_script_is_found() {
    for zero in "٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐᥆᧐᪀᪐᭐᮰᱀᱐꘠꣐꤀꧐꧰꩐꯰０𝟎𝟘𝟢𝟬𝟶".chars()
    {
        let own = |c: char| {
            let digit = c.to_digit(10).map(|digit| zero as u32 + digit);
            digit.map_or(c, |digit| char::from_u32(digit).expect("ten in a row"))
        };
        let text: String = "4242 4242 4242 4242".chars().map(own).collect();
        let tail: String = "4242".chars().map(own).collect();
        assert_eq!(masked(&text).0, format!("•••• •••• •••• {tail}"));
    }
    let (found, kinds) = masked("ＤＥ８９３７０４００４４０５３２０１３０００");
    assert_eq!((found.as_str(), &*kinds), ("••••••••••••••••••３０００", &[Kind::Iban][..]));
    for sign in ['\u{200b}', '\u{ad}', '\u{200f}', '\u{2066}', '\u{feff}'] {
        let text = CARDS[0].replace("24", &format!("2{sign}4"));
        assert_eq!(masked(&text).1, [Kind::Card], "{text:?}");
    }
    let keycaps: String = CARDS[0].chars().flat_map(|c| [c, '\u{fe0f}', '\u{20e3}']).collect();
    assert_eq!(masked(&keycaps).1, [Kind::Card]);
}

/// M5: any text at all is masked without a panic, keeps its length in characters and everything
/// that is not hidden, and shows nothing more to hide.
#[test]
fn m5_masking_is_total_and_leaves_nothing() {
    let mut chance = Chance(3);
    for round in 0..4_000 {
        let text = chance.text(if round % 100 == 0 { 4_000 } else { 60 });
        let (found, kinds) = masked(&text);
        assert_eq!(found.chars().count(), text.chars().count());
        let kept = text.chars().zip(found.chars()).all(|(a, b)| a == b || b == HIDDEN);
        assert!(kept, "{text:?}");
        assert_eq!(found == text, kinds.is_empty(), "{text:?}");
        assert_eq!(masked(&found), (found.clone(), vec![]), "{text:?}");
    }
}

/// M6: what an owner's pattern finds is hidden whole but for its blanks, together with what is
/// hidden anyway.
#[test]
fn m6_what_is_marked_is_hidden_whole() {
    let text = "customer K-1234 56, card 4242424242424242";
    let pointed = text.replace("K-1234 56", &format!("{FROM}K-1234 56{TO}"));
    let own = marked(&pointed).expect("something was marked");
    assert_eq!(own, "customer •••••• ••, card 4242424242424242");
    assert_eq!(both(&masked(text).0, &own), "customer •••••• ••, card ••••••••••••4242");
    assert_eq!(marked(text), None);
    assert_eq!(marked(&format!("a{FROM}{TO}b")), None, "nothing was between");
}

struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }

    /// Numbers, parts of numbers, and anything between.
    fn text(&mut self, chars: usize) -> String {
        let mut text = String::new();
        while text.chars().count() < chars {
            match self.below(8) {
                0 => text.push_str(CARDS[usize::try_from(self.below(30)).unwrap()]),
                1 => text.push_str(IBANS[usize::try_from(self.below(24)).unwrap()]),
                2 => text.push_str("4242"),
                3 | 4 => text.push(char::from(b'0' + u8::try_from(self.below(10)).unwrap())),
                5 => text.push(
                    [' ', '-', '.', '\n', '\u{200b}', '+'][usize::try_from(self.below(6)).unwrap()],
                ),
                6 => text.extend(char::from_u32(u32::try_from(self.below(0x11_0000)).unwrap())),
                _ => text.push(
                    ['D', 'E', 'x', '８', '٤', '字'][usize::try_from(self.below(6)).unwrap()],
                ),
            }
        }
        text
    }
}
