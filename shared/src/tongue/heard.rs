//! Which language a message is in, where it shows that: by its script, by small talk that only one
//! language has, by letters and by the little words that no other of these languages has.
//!
//! Meant to be sure rather than quick to decide: whoever writes "iPhone 15 128 GB" has said nothing
//! of it, and their browser has.

use super::Tongue;
use crate::knowledge::{
    small_talk::SmallTalk,
    words::{Word, words},
};

/// How much of a message is looked at, in characters.
const READ_CHARS_MAX: usize = 2_000;

/// In a message of more words than this, one word shows nothing: it may be a title, or a name.
const SHORT_WORDS_MAX: usize = 4;

impl Tongue {
    /// The language of `text`, when it shows one.
    #[must_use]
    pub fn heard(text: &str) -> Option<Self> {
        let text: String = text.chars().take(READ_CHARS_MAX).collect();
        SmallTalk::tongue(&text).or_else(|| match script(&text)? {
            Script::Latin => by_words(&text),
            Script::Own(tongue) => Some(tongue),
        })
    }
}

enum Script {
    /// Nine of the languages, and many others.
    Latin,
    /// One of the languages alone.
    Own(Tongue),
}

/// The script that the message is in, by most of its letters; one character of Chinese or Japanese
/// says as much as two letters.
fn script(text: &str) -> Option<Script> {
    let mut latin = 0;
    let [mut cyrillic, mut arabic, mut devanagari, mut kana, mut han] = [0_usize; 5];
    let (mut traditional, mut foreign) = (false, false);
    for c in text.chars() {
        match c {
            'A'..='Z' | 'a'..='z' | '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => latin += 1,
            '\u{400}'..='\u{52F}' => cyrillic += 1,
            '\u{620}'..='\u{6D3}' => arabic += 1,
            '\u{900}'..='\u{97F}' => devanagari += 1,
            '\u{3041}'..='\u{30FF}' | '\u{FF66}'..='\u{FF9F}' => kana += 2,
            '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' => han += 2,
            c if c.is_alphabetic() => foreign = true,
            _ => {}
        }
        traditional |= TRADITIONAL.contains(c);
        foreign |= FOREIGN.contains(c);
    }
    let east = han + kana;
    let most = latin.max(cyrillic).max(arabic).max(devanagari).max(east);
    if most == 0 || foreign {
        return None;
    }
    Some(if most == latin {
        Script::Latin
    } else if most == cyrillic {
        Script::Own(Tongue::Russian)
    } else if most == arabic {
        Script::Own(Tongue::Arabic)
    } else if most == devanagari {
        Script::Own(Tongue::Hindi)
    } else if kana > 0 {
        Script::Own(Tongue::Japanese)
    } else if traditional {
        Script::Own(Tongue::TraditionalChinese)
    } else {
        Script::Own(Tongue::Chinese)
    })
}

/// Letters of languages that share a script with one of ours, and are none of them: Danish,
/// Norwegian, Swedish, Hungarian, Czech, Romanian, Vietnamese; Ukrainian, Serbian; Persian, Urdu;
/// Marathi.
const FOREIGN: &str = "åøæőűřěůťďățţșđơưạảấầẩậắằặẹẻẽếềểệịỉĩọỏốồổộớờởợụủũứừửựỳỵỷỹ\
                       ÅØÆŐŰŘĚŮŤĎĂȚŢȘĐƠƯіїєґўјљњћџђѓќІЇЄҐЎЈЉЊЋЏЂپچژگکیٹڈڑےہںळ";

/// Characters of everyday questions that simplified Chinese writes otherwise.
const TRADITIONAL: &str =
    "們這個說話來為問請還沒麼幾錢運費訂單貨給過時間開關嗎謝見與會點讓實際號碼";

/// What the little words and letters of a message show: at least two of one language, in a short
/// message one, and fewer of any other.
fn by_words(text: &str) -> Option<Tongue> {
    let said: Vec<String> = words(text).iter().map(Word::spelled).collect();
    let said = said.join(" ");
    let mut said: Vec<&str> = said.split_whitespace().collect();
    let needed = if said.len() <= SHORT_WORDS_MAX { 1 } else { 2 };
    said.sort_unstable();
    said.dedup();
    let count = |(tongue, list, letters): &(Option<Tongue>, &str, &str)| {
        let is_known = |word: &&&str| list.split_ascii_whitespace().any(|known| known == **word);
        let heard = said.iter().filter(is_known).count();
        (heard + usize::from(text.contains(|c| letters.contains(c))), *tongue)
    };
    let mut counts = LATIN.iter().map(count).collect::<Vec<_>>();
    counts.sort_by_key(|(count, _)| core::cmp::Reverse(*count));
    let (most, tongue) = counts[0];
    tongue.filter(|_| most >= needed && most > counts[1].0)
}

/// Little words, folded as in [`crate::knowledge::words`], and letters that only the language has. A
/// word stands with each language that has it, so that it decides between none of them.
const LATIN: [(Option<Tongue>, &str, &str); 10] = [
    (
        Some(Tongue::English),
        "the and you your are is it this that these those what which who how why where when does \
         do did can could would should have has i my me we us our they their them from with without \
         for of about not dont doesnt cant if any some been will please want need get got buy ship \
         shipping order delivery return refund much many long to an be at there im its isnt id ill \
         ive in on or no so was as by up out if a am die come son",
        "",
    ),
    (
        Some(Tongue::German),
        "ich wir ihr sie er es nicht und oder ist sind das der die dem den des ein eine einen einem \
         einer mein meine meinen meinem meiner kann konnen konnt mochte mochten habe haben hat wie \
         wo wann warum wieso wieviel was wer welche welcher welches fur mit auf aus bei nach uber zu \
         zum zur wenn noch schon auch bitte gibt gibts kein keine keinen wird werden wurde bekomme \
         kostet kosten lange geht dauert mir mich euch ihnen ihre ihren von vom im in am an so du \
         als dir dein deine man ja bis um also da",
        "ßẞ",
    ),
    (
        Some(Tongue::French),
        "je vous nous votre vos notre le la les de des du est sont et ou avec pour dans sur pas quel \
         quelle quelles quels qui que quoi comment combien quand pourquoi ce cette ces puis peux \
         pouvez peut avez avons ai mon ma mes au aux un une il elle ils etes en ne me on se si a sans \
         fait faire faites faut voudrais veux suis livraison commande colis es tu plus par y son sa",
        "œŒ",
    ),
    (
        Some(Tongue::Spanish),
        "el la los las un una de y es esta estan este estos en que cual cuales cuando cuanto cuanta \
         cuantos cuantas como donde quiero quisiera puedo puede pueden tengo tiene tienen hay mi mis \
         me muy necesito hacer hago por pero para porque con su sus usted ustedes del al lo le no si \
         se han ha he a o envio envios pedido tarda hasta desde sin yo ya son te tu mas",
        "ñÑ¿¡",
    ),
    (
        Some(Tongue::Italian),
        "il lo la le gli un una di e del della dei delle degli nel nella sul al alla alle che chi cosa \
         sono avete avere posso potete puo vorrei voglio quanto quanti quante quale quali quando dove \
         perche anche mio mia miei questo questa questi mi ho ha hai siete con per non no si se in a o \
         i da su ordine spedizione come fate faccio tempo ci vuole tu ma",
        "",
    ),
    (
        Some(Tongue::Portuguese),
        "o os a as um uma de que e eu voce voces nao sim esta estao meu minha meus minhas seu sua do da \
         dos das no na nos nas ao por para pelo pela com em qual quais quando quanto onde como quero \
         queria gostaria posso pode podem tenho tem fazer faco isso isto este esse mas mais muito \
         preciso pedido entrega ate sem ja me tempo demora custa prazo se ou tu",
        "ãõÃÕ",
    ),
    (
        Some(Tongue::Dutch),
        "ik je jij jullie wij we het een de die niet en of hoe wat waar wanneer waarom welke wie mijn \
         jouw uw zijn is ben bent heb hebben heeft kan kun kunnen kunt wil wilt graag naar voor met \
         van nog ook geen deze dit dat moet moeten mag worden wordt duurt krijg krijgen terug hoeveel \
         lang bij op te na in aan als om er was u me ja maar per so",
        "",
    ),
    (
        Some(Tongue::Polish),
        "jest sa nie tak czy jak gdzie kiedy dlaczego ile ktory ktora ktore moge mozna mozecie mam \
         macie moj moja moje swoj chce chcialbym chcialabym prosze sie na do od dla przez przy ze z w \
         i a o u to ten ta te po ja mi mnie jaki jaka jakie jesli lub oraz co za zamowienie zamowienia \
         paczka przesylka dostawa dostawy zwrot trwa",
        "łŁżŻęĘąĄśŚźŹ",
    ),
    (
        Some(Tongue::Turkish),
        "ve bir bu su o ne nasil nerede neden nicin kadar hangi kim kac icin ile mi mu musunuz miyim \
         misiniz var yok degil ben biz siz sen bana benim sizin istiyorum istiyoruz lutfen siparis \
         siparisim kargo urun urunu iade olarak olur cok daha gibi ama veya zaman gunde de da en on son",
        "ıİğĞşŞ",
    ),
    // Languages without sentences, so that what they share with one of ours is not taken for it:
    // of the north, and Hindi as it is typed on a Latin keyboard.
    (
        None,
        "jeg er det den og ikke hva hvor hvordan kan med til for har av om vi du en et pa som min \
         mitt din jag ar och inte vad hur att kor vill eller hai hain mujhe mera meri mere se ho \
         nahi kya koi kisi ki ka ke ko baat karna karni chahiye kar raha rahe do na aur bhi di par",
        "",
    ),
];
