//! Card numbers and IBANs in what somebody wrote, hidden before a model may read it.
//!
//! Rules M1-M6 of `docs/rules.md`. The widget links this, so there is no regular expression in here;
//! what an owner's patterns have found is hidden by [`marked`]. Nothing that is hidden changes the
//! number of characters, so that places in a text stay true.

/// What stands for a hidden character.
pub const HIDDEN: char = '•';

/// Stands before what an owner's pattern has found; no [`MessageText`](crate::text::MessageText)
/// holds this character.
pub const FROM: char = '\u{1}';

/// Stands behind it.
pub const TO: char = '\u{2}';

/// What was hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The number of a payment card.
    Card,
    /// An international bank account number.
    Iban,
}

/// Digits of a card number that stay, so that its owner knows it again.
const KEPT: usize = 4;

/// Separators between two digits of one number: more begin another number.
const SEPARATORS_MAX: usize = 3;

/// `text` with every card number and IBAN hidden but for its last four, and what was hidden, in
/// the order in which it stands.
#[must_use]
pub fn masked(text: &str) -> (String, Vec<Kind>) {
    let (symbols, hits) = hits(text);
    let covered = text.chars().zip(&symbols).map(|(c, s)| if *s == COVERED { HIDDEN } else { c });
    (covered.collect(), hits.into_iter().map(|(.., kind)| kind).collect())
}

/// The card numbers and IBANs in `text`, in the order in which they stand, each by the places of its
/// first character and of the one behind its last; what stands between its groups is in it.
#[must_use]
pub fn found(text: &str) -> Vec<(usize, usize, Kind)> {
    hits(text).1
}

/// The characters of `text` with those covered that are hidden, and what was found where.
fn hits(text: &str) -> (Vec<u8>, Vec<(usize, usize, Kind)>) {
    let mut symbols: Vec<u8> = text.chars().map(symbol).collect();
    let mut hits = Vec::new();
    // What is hidden cuts a row of digits in two, and a part may be a number where the whole was
    // none. Each round hides at least nine characters, so this ends.
    loop {
        let before = hits.len();
        hide(&mut symbols, &mut hits, Kind::Iban, iban);
        hide(&mut symbols, &mut hits, Kind::Card, card);
        if hits.len() == before {
            return (symbols, hits);
        }
    }
}

/// `text` with whatever stands between [`FROM`] and [`TO`] hidden but for blanks, without these
/// marks; `None` when nothing was.
#[must_use]
pub fn marked(text: &str) -> Option<String> {
    let (mut inside, mut hidden) = (false, false);
    let covered = text.chars().filter_map(|c| {
        match c {
            FROM => inside = true,
            TO => inside = false,
            c if !inside || c.is_whitespace() => return Some(c),
            _ => {
                hidden = true;
                return Some(HIDDEN);
            }
        }
        None
    });
    let covered = covered.collect();
    hidden.then_some(covered)
}

/// What is hidden in either of two copies of one text.
#[must_use]
pub fn both(one: &str, other: &str) -> String {
    one.chars().zip(other.chars()).map(|(a, b)| if b == HIDDEN { b } else { a }).collect()
}

/// Stands for a character that is hidden.
const COVERED: u8 = b'*';

/// What a character is here: a digit, a letter A-Z, `+`, `-` for a separator, `_` for what draws
/// nothing, `.` for anything else.
const fn symbol(c: char) -> u8 {
    match c {
        '0'..='9' | 'A'..='Z' | '+' => c as u8,
        'a'..='z' => c as u8 - 32,
        // Full width, as input methods for Chinese and Japanese write it.
        '\u{FF0B}' => b'+',
        '\u{FF21}'..='\u{FF3A}' => b'A' + (c as u32 - 0xFF21) as u8,
        '\u{FF41}'..='\u{FF5A}' => b'A' + (c as u32 - 0xFF41) as u8,
        ' '
        | '\t'
        | '\n'
        | '-'
        | '.'
        | '\u{A0}'
        | '\u{2000}'..='\u{200A}'
        | '\u{2010}'..='\u{2015}'
        | '\u{202F}'
        | '\u{205F}'
        | '\u{2212}'
        | '\u{3000}'
        | '\u{FF0D}' => b'-',
        // Marks of direction, soft hyphens, and what makes a digit an emoji.
        '\u{AD}'
        | '\u{61C}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{20E3}'
        | '\u{FE0E}'
        | '\u{FE0F}'
        | '\u{FEFF}' => b'_',
        _ => digit(c as u32),
    }
}

/// Where the decimal digits of Unicode's other scripts begin, those of the first plane.
const ZEROS: [u16; 36] = [
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6,
    0xE50, 0xED0, 0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50,
    0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10,
];

/// The digit that `c` is, in any script.
#[must_use]
pub const fn digit_of(c: char) -> Option<u8> {
    let symbol = symbol(c);
    if symbol.is_ascii_digit() { Some(symbol - b'0') } else { None }
}

const fn digit(c: u32) -> u8 {
    let mut i = 0;
    while i < ZEROS.len() {
        let zero = ZEROS[i] as u32;
        if c >= zero && c < zero + 10 {
            return b'0' + (c - zero) as u8;
        }
        i += 1;
    }
    // Mathematical digits, five alphabets in a row.
    if c >= 0x1D7CE && c <= 0x1D7FF { b'0' + ((c - 0x1D7CE) % 10) as u8 } else { b'.' }
}

/// Hides what `at` finds from some place on, and goes on behind it.
fn hide(
    symbols: &mut [u8],
    hits: &mut Vec<(usize, usize, Kind)>,
    kind: Kind,
    at: fn(&[u8], usize) -> Option<Vec<usize>>,
) {
    let mut from = 0;
    while from < symbols.len() {
        let Some(places) = at(symbols, from) else {
            from += 1;
            continue;
        };
        // A sort would be 2 kB of the widget.
        let later = hits.iter().position(|(at, ..)| *at > from).unwrap_or(hits.len());
        hits.insert(later, (from, places[places.len() - 1] + 1, kind));
        let kept = places.len() - KEPT;
        for place in &places[..kept] {
            symbols[*place] = COVERED;
        }
        from = places[kept];
    }
}

/// The places of the characters of the IBAN that begins at `from`.
fn iban(symbols: &[u8], from: usize) -> Option<Vec<usize>> {
    if !symbols[from].is_ascii_uppercase() {
        return None;
    }
    let country = [symbols[from], symbols[from + 1..].iter().copied().find(drawn)?];
    let entry = IBANS.as_bytes().chunks(4).find(|entry| entry[..2] == country)?;
    let len = usize::from((entry[2] - b'0') * 10 + entry[3] - b'0');
    let mut places = Vec::with_capacity(len);
    let (mut apart, mut digits, mut rest) = (0, 0, 0_u32);
    for (place, symbol) in symbols.iter().enumerate().skip(from) {
        let value = match symbol {
            b'0'..=b'9' => u32::from(symbol - b'0'),
            b'A'..=b'Z' => u32::from(symbol - b'A') + 10,
            b'-' | b'_' => {
                apart += usize::from(*symbol == b'-');
                if apart > SEPARATORS_MAX {
                    return None;
                }
                continue;
            }
            _ => return None,
        };
        let is_check = (2..4).contains(&places.len());
        // Words that happen to begin like one are told from it here, before their sum is.
        if is_check && (value > 9 || apart > 1) {
            return None;
        }
        digits += usize::from(value < 10);
        apart = 0;
        places.push(place);
        if places.len() > 4 {
            rest = append(rest, value);
        }
        if places.len() == len {
            break;
        }
    }
    let head = |i: usize| {
        let symbol = symbols[places[i]];
        u32::from(if symbol <= b'9' { symbol - b'0' } else { symbol - b'A' + 10 })
    };
    let is_whole = places.len() == len && digits * 2 >= len;
    (is_whole && (0..4).fold(rest, |rest, i| append(rest, head(i))) == 1).then_some(places)
}

/// One more character of a number of which only the rest by 97 is kept (ISO 13616).
const fn append(rest: u32, value: u32) -> u32 {
    (rest * if value > 9 { 100 } else { 10 } + value) % 97
}

const fn drawn(symbol: &u8) -> bool {
    *symbol != b'_'
}

/// Countries and the lengths of their IBANs: the registry's release 99, and those that banks use
/// without being in it.
const IBANS: &str = "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18\
                     DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23\
                     IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27\
                     MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19\
                     SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30AO25BF28BJ28CF27CG27CI28\
                     CM27CV25DZ26GA27GQ27GW25IR26KM27MA28MG27ML28MZ25NE28SN28TD27TG28";

/// The places of the digits of the card number that begins at `from`.
fn card(symbols: &[u8], from: usize) -> Option<Vec<usize>> {
    if !symbols[from].is_ascii_digit() {
        return None;
    }
    let before = symbols[..from].iter().rev().copied().find(drawn);
    // In the middle of a group no number begins, and behind a plus it is somebody's telephone.
    if before.is_some_and(|before| before.is_ascii_digit() || before == b'+') {
        return None;
    }
    let mut places = Vec::new();
    // How many digits there are up to the end of each group.
    let mut ends = Vec::new();
    let mut apart = 0;
    let mut goes_on = false;
    for (place, symbol) in symbols.iter().enumerate().skip(from) {
        match symbol {
            b'0'..=b'9' => {
                if apart > 0 {
                    ends.push(places.len());
                }
                if places.len() == 19 {
                    goes_on = true;
                    break;
                }
                apart = 0;
                places.push(place);
            }
            b'-' if apart < SEPARATORS_MAX => apart += 1,
            b'_' => {}
            _ => break,
        }
    }
    if !goes_on {
        ends.push(places.len());
    }
    let begins = !joins(&symbols[..from]);
    let digits: Vec<u8> = places.iter().map(|place| symbols[*place] - b'0').collect();
    // Nearly all have sixteen: what stands behind one is its date or its code, and no part of it.
    let found = [16, 15, 14, 19, 18, 17, 13].into_iter().find(|len| {
        let Some(groups) = ends.iter().position(|end| end == len) else { return false };
        let whole = begins && !goes_on && *len == places.len();
        is_written(&ends[..=groups], whole) && is_card(&digits[..*len])
    })?;
    places.truncate(found);
    Some(places)
}

/// Whether a digit stands before, so near that what follows belongs to the same row of digits.
fn joins(before: &[u8]) -> bool {
    let near = before.iter().rev().copied().filter(drawn).take(SEPARATORS_MAX + 1);
    near.into_iter().find(|symbol| *symbol != b'-').is_some_and(|symbol| symbol.is_ascii_digit())
}

/// Whether a number whose groups end there is written as one writes card numbers: in one piece, in
/// fours, in eights, as 4-6-5 or 4-6-4, as 6 and the rest; or in any other short groups where the
/// whole row of digits is the number, and has as many as nearly all cards. Orders are often 3-7-7,
/// and a decimal fraction is one digit and then many.
fn is_written(ends: &[usize], whole: bool) -> bool {
    let (last, len) = (ends.len() - 1, ends[ends.len() - 1]);
    let sizes = || ends.iter().zip([0].iter().chain(ends)).map(|(end, begin)| end - begin);
    let regular = |size| {
        sizes().take(last).all(|own| own == size) && len - ends[last.saturating_sub(1)] <= size
    };
    last == 0
        || regular(4)
        || regular(8)
        || matches!(ends, [4, 10, 14 | 15] | [6, 16..=19])
        || (whole && matches!(len, 14..=16 | 19) && sizes().all(|size| size <= 8))
}

/// Whether some network gives out numbers that begin so and are so long, and the check digit fits.
fn is_card(digits: &[u8]) -> bool {
    let prefix = digits[..4].iter().fold(0, |sum, digit| sum * 10 + u32::from(*digit));
    let len = digits.len();
    let given_out = match prefix {
        // What has thirteen is rather a telephone in Austria or Germany, or a bar code.
        4300..=4399 | 4900..=4999 if len == 13 => false,
        4000..=4999 => matches!(len, 16 | 19) || (len == 13 && !is_bar_code(digits)),
        5100..=5599 | 2221..=2720 | 8600 | 9792 | 9860 => len == 16,
        3400..=3499 | 3700..=3799 => len == 15,
        3000..=3059 | 3095 | 3600..=3699 | 3800..=3999 => matches!(len, 14 | 16),
        2200..=2205 | 3528..=3589 | 5000..=5099 | 5600..=6999 | 8100..=8299 => len >= 16,
        _ => false,
    };
    given_out && luhn(digits)
}

/// Whether the last of `digits` is the check digit of those before it (ISO/IEC 7812).
#[must_use]
pub fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = weighed(digits, |digit| if digit > 4 { digit * 2 - 9 } else { digit * 2 });
    sum.is_multiple_of(10)
}

/// Whether it is an EAN-13.
fn is_bar_code(digits: &[u8]) -> bool {
    weighed(digits, |digit| digit * 3).is_multiple_of(10)
}

/// The sum of the digits, every second from the end as `weigh` has it.
fn weighed(digits: &[u8], weigh: fn(u32) -> u32) -> u32 {
    let each = digits.iter().rev().enumerate().map(|(i, digit)| (i, u32::from(*digit)));
    each.map(|(i, digit)| if i % 2 == 1 { weigh(digit) } else { digit }).sum()
}
