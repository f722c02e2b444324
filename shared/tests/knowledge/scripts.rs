//! Rules K35 to K38 of `docs/rules.md`: scripts and languages with habits of their own.

use shared::knowledge::query::Query;
use shared::knowledge::words::{indexed, pairs};

use super::shelf::{self, Shelf};

fn expression(question: &str) -> String {
    shelf::query(question).match_expression().unwrap_or_default()
}

/// How many of the question's terms are looked for.
fn terms(question: &str) -> usize {
    let Query { terms, .. } = shelf::query(question);
    terms.len()
}

/// K35: in Thai, Lao, Khmer and Burmese a neighbour is a letter with the vowels and tones written
/// around it; the words that a question is made of are not searched.
#[test]
fn k35_thai_and_its_like_are_cut_into_pairs_of_letters() {
    for (text, expected) in [
        // Leading vowels belong to what follows, the others and the tones to what precedes.
        ("เมือง", "เมื อ ง"),
        ("ที่นี่", "ที่ นี่"),
        ("ປະເທດ", "ປະ ເທ ດ"),
        ("ភ្នំពេញ", "ភ្នំ ពេ ញ"),
        ("မြန်မာ", "မြ န် မာ"),
        ("送料", "送 料"),
    ] {
        let letters: Vec<&str> = expected.split(' ').collect();
        let expected: Vec<String> = letters.windows(2).map(<[&str]>::concat).collect();
        let run: Vec<char> = text.chars().collect();
        assert_eq!(pairs(&run), expected, "{text}");
    }
    assert_eq!(pairs(&['ด', 'ี']), ["ดี"], "a word of one letter is found");
    assert_eq!(expression("ดี"), "\"ดี\"");

    // "What", "when", "where" in Thai, Chinese and Japanese are no part of an answer.
    assert_eq!(terms("อะไร เมื่อไร ที่ไหน"), 0);
    assert_eq!(terms("什么"), 0);
    assert_eq!(expression("什么税"), "\"税\" *");
    assert!(!expression("送料はいくらですか").contains("いく"));

    let shelf = Shelf::new(&[
        ("การจัดส่ง", "การจัดส่งใช้เวลาสองถึงสี่วันทำการ"),
        ("การคืนสินค้า", "คุณสามารถคืนสินค้าได้ภายในสามสิบวัน"),
    ]);
    assert_eq!(shelf.answered("การจัดส่งใช้เวลาเท่าไร").url, "/0");
    assert_eq!(shelf.answered("คืนสินค้าได้ไหม").url, "/1");
    let lao = Shelf::new(&[("ການຈັດສົ່ງ", "ການຈັດສົ່ງໃຊ້ເວລາສອງມື້"), ("ຮ້ານ", "ຮ້ານເປີດທຸກມື້")]);
    assert_eq!(lao.answered("ການຈັດສົ່ງໃຊ້ເວລາ").url, "/0");
}

/// K36: Russian, Ukrainian and Greek words are compared without the ending of their case and
/// without accents, and digits of any script are the same digits.
#[test]
fn k36_cyrillic_and_greek_words_are_compared_without_their_endings() {
    for (one, other) in [
        ("доставки", "доставка"),
        ("доставкой", "ДОСТАВКУ"),
        ("бесплатная", "бесплатного"),
        ("Ёлка", "елка"),
        ("и\u{306}од", "йод"),
        ("посилками", "посилку"),
        ("παραγγελία", "παραγγελίες"),
        ("ΠΡΟΪΌΝΤΟΣ", "προϊόντα"),
        ("αποστολής", "ΑΠΟΣΤΟΛΗ"),
        ("λόγος", "ΛΟΓΟΣ"),
        ("α\u{301}λφα", "άλφα"),
        ("١٩٩٠", "1990"),
        ("१२", "12"),
        ("๒๕๖๐", "2560"),
    ] {
        assert_eq!(indexed(one), indexed(other), "{one}");
    }
    let russian = Shelf::new(&[
        ("Доставка", "Доставка в Норвегию занимает пять дней."),
        ("Возврат", "Вы можете вернуть товары в течение тридцати дней."),
    ]);
    assert_eq!(russian.answered("Сколько занимает доставка в Норвегию?").url, "/0");
    assert_eq!(russian.answered("Как вернуть товар?").url, "/1");
    let greek = Shelf::new(&[
        ("Αποστολή", "Η αποστολή στη Νορβηγία διαρκεί πέντε ημέρες."),
        ("Επιστροφές", "Μπορείτε να επιστρέψετε τα προϊόντα σε τριάντα ημέρες."),
    ]);
    assert_eq!(greek.answered("ΠΟΣΟ ΔΙΑΡΚΕΙ Η ΑΠΟΣΤΟΛΗ;").url, "/0");
    assert_eq!(greek.answered("Πώς επιστρέφω ένα προϊόν;").url, "/1");
}

/// K37: a Vietnamese word is found by its tones and, where the visitor types none, without them.
#[test]
fn k37_tones_of_vietnamese_tell_words_apart() {
    assert_eq!(indexed("Đường"), "duong duong1779");
    assert_eq!(indexed("đươ\u{300}ng"), "duong duong1779");
    assert_eq!(indexed("e\u{323}\u{302}"), indexed("ệ"), "in either spelling");
    assert_eq!(indexed("café là"), "cafe la", "French has no such tones");
    let shelf = Shelf::new(&[
        ("Mạ", "Cây mạ được trồng ở ruộng."),
        ("Má", "Má của bạn ở nhà."),
        ("Giao hàng", "Giao hàng mất hai đến bốn ngày làm việc."),
    ]);
    assert_eq!(shelf.answered("cây mạ").url, "/0");
    assert_eq!(shelf.answered("Má ở đâu?").url, "/1");
    assert_eq!(shelf.answered("giao hang mat bao nhieu ngay").url, "/2");
    assert!(!expression("cây mạ").contains("\"ma\""), "{}", expression("cây mạ"));
}

/// K38: a question's language is told by its small words, which are not searched; İ, I, ı and i are
/// one letter, and a suffix behind an apostrophe is not the word.
#[test]
fn k38_small_words_of_many_languages_are_not_searched() {
    for question in [
        "Ne zaman ve nasıl?|",
        "Siparişim nerede?|siparisim",
        "Unde este coletul meu?|coletul",
        "Где и когда это было?|",
        "Πότε και πού είναι;|",
        "Đâu là gì của những?|",
        "Onde está a minha encomenda?|encomenda",
        "Gdzie jest moja paczka?|paczka",
        "Milloin ja missä se on?|",
        "מתי ואיפה? האם זה?|ואיפה",
    ] {
        let (question, words) = question.split_once('|').expect("both");
        let said = expression(question);
        for word in words.split_ascii_whitespace() {
            assert!(said.contains(&format!("\"{word}\"")), "{question}: {word} in {said}");
        }
        assert!(!words.is_empty() || said.is_empty(), "{question}: {said}");
    }
    for (one, other) in [("IŞIK", "ışık"), ("İstanbul", "istanbul"), ("ISTANBUL", "ıstanbul")]
    {
        assert_eq!(indexed(one), indexed(other));
    }
    assert_eq!(indexed("Ș ș ş ț ţ ă â î"), "s s s t t a a i");
    let said = expression("Türkiye'nin başkenti neresidir?");
    assert!(said.contains("\"turkiye\"") && !said.contains("\"nin\""), "{said}");
    // Word endings of these languages are not known: what begins alike is found.
    let shelf = Shelf::new(&[
        ("Kargo", "Siparişler iki iş gününde kargoya verilir."),
        ("İade", "Ürünleri otuz gün içinde iade edebilirsiniz."),
    ]);
    assert_eq!(shelf.answered("Siparişim ne zaman kargoya verilir?").url, "/0");
    let shelf = Shelf::new(&[
        ("Livrare", "Livrarea durează două zile lucrătoare."),
        ("Retur", "Produsele pot fi returnate în treizeci de zile."),
    ]);
    assert_eq!(shelf.answered("Cât durează livrarea?").url, "/0");
    assert_eq!(shelf.answered("Cum pot returna un produs?").url, "/1");
}
