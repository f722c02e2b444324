//! Words of a sentence that states nothing: greetings, thanks, offers of help, ways to read on.

use crate::knowledge::{stem::stem, words};

/// Words, folded as in [`crate::knowledge::words`].
const WORDS: &str = "hello hi hey thanks thank welcome sorry apologies glad happy hope hopes help helps \
    helped question questions feel ask sure certainly course great good day morning further detail \
    details information info contact support team assist assistance reach read more else anything \
    learn article articles source sources link below above following step steps visit check yes no \
    hallo guten tag gruss danke gern gerne freut freue hoffe hilft helfen helfe frage fragen weitere \
    weiteren einzelheiten siehe melden melde kontakt kontaktieren wenden artikel quelle schritte \
    naturlich selbstverstandlich \
    bonjour merci bienvenue desole ravi ravie heureux espere aide aider besoin savoir plus contacter \
    contactez equipe source voir bien sur volontiers \
    hola gracias bienvenido bienvenida siento encantado espero ayuda ayude ayudar pregunta preguntas \
    mas informacion contacto contacte equipo articulo fuente ver claro supuesto gusto \
    ciao salve buongiorno grazie spero aiuto aiutare domanda domande piacere informazioni contatta \
    contattare articolo fonte vedi certo certamente \
    ola obrigado obrigada ajuda ajudar pergunta perguntas prazer informacoes equipe artigo fonte veja \
    dank bedankt hoop helpt vraag vragen graag artikel bron zie natuurlijk \
    czesc dzien dobry dziekuje mam nadzieje pomoc pomoglem pytanie pytania kontakt zespol artykul \
    zrodlo zobacz oczywiscie \
    здравствуите привет спасибо надеюсь помощь помочь помогло вопрос вопросы подробнее свяжитесь \
    команда статья источник конечно \
    merhaba tesekkurler tesekkur umarim yardimci yardim soru sorunuz memnuniyetle iletisim ekip makale \
    kaynak elbette tabii \
    مرحبا اهلا شكرا اتمني مساعده سوال اسئله طبعا فريق مقال مصدر \
    नमस्ते धन्यवाद आशा मदद सहायता सवाल प्रश्न बिल्कुल टीम लेख स्रोत";

/// What such sentences hold in scripts without spaces.
const PARTS: [&str; 16] = [
    "您好",
    "你好",
    "谢谢",
    "謝謝",
    "感谢",
    "希望",
    "帮助您",
    "帮到",
    "幫到",
    "随时",
    "ご質問",
    "お気軽",
    "お役に立",
    "ありがとう",
    "こんにちは",
    "喜んで",
];

/// Longest of these, in Unicode scalar values.
const CHARS_MAX: usize = 25;

/// What means nothing as a whole, with words in it that do.
const PHRASES: [&str; 3] = ["feel free", "free to ask", "free to reach"];

/// `sentence` in lower case, without phrases that state nothing.
pub(super) fn without_phrases(sentence: &str) -> String {
    let lower = sentence.to_lowercase();
    PHRASES.iter().fold(lower, |left, phrase| left.replace(phrase, " "))
}

/// Whether a word, given by its stem, states nothing.
pub(super) fn holds(of: &str) -> bool {
    WORDS.split_whitespace().any(|word| word == of || stem(word) == of)
}

/// Whether a sentence of a script without spaces is nothing else.
pub(super) fn is_said(sentence: &str) -> bool {
    let has_run = words::words(sentence).iter().any(|word| matches!(word, words::Word::Run(_)));
    has_run
        && sentence.chars().count() <= CHARS_MAX
        && PARTS.iter().any(|part| sentence.contains(part))
}
