//! A message cut into folded words, each with its place in the original.
//!
//! Folded: lower case, no diacritics, one spelling of what Arabic, Devanagari, kana and Han write
//! in several. Every character of a script without spaces is a word by itself; the tables join them.

use core::ops::Range;

use super::READ_CHARS_MAX;

/// Which scripts occur.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scripts(pub(super) u8);

impl Scripts {
    pub(super) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// One word.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// Its letters in [`Folded::letters`].
    letters: Range<usize>,
    /// Its bytes in the message.
    pub(super) place: Range<usize>,
    /// Counts commas and everything stronger.
    pub(super) clause: u16,
    /// Counts full stops, question marks, lines.
    pub(super) sentence: u16,
}

/// A message, cut and folded.
#[derive(Debug)]
pub(super) struct Folded {
    letters: String,
    pub(super) tokens: Vec<Token>,
    pub(super) scripts: Scripts,
}

impl Folded {
    /// Reads the first [`READ_CHARS_MAX`] characters.
    pub(super) fn of(text: &str) -> Self {
        let mut reader = Reader {
            folded: Self {
                letters: String::with_capacity(text.len().min(READ_CHARS_MAX)),
                tokens: Vec::new(),
                scripts: Scripts(0),
            },
            open: None,
            clause: 0,
            sentence: 0,
        };
        let mut quote: Option<(&[char], usize)> = None;
        let mut chars = text.char_indices().take(READ_CHARS_MAX).peekable();
        let mut quotes = Vec::new();
        while let Some((at, c)) = chars.next() {
            let next = chars.peek().map(|&(_, next)| next);
            if let Some((closing, first)) = quote
                && closing.contains(&c)
            {
                reader.close();
                quotes.push(first..reader.folded.tokens.len());
                quote = None;
                reader.clause += 1;
                continue;
            }
            if quote.is_none()
                && let Some(closing) = closing_quote(c)
            {
                reader.close();
                reader.clause += 1;
                quote = Some((closing, reader.folded.tokens.len()));
                continue;
            }
            reader.read(at, c, next, text);
        }
        reader.close();
        reader.unsay(quotes);
        // Kana settles it: Han beside it is Japanese.
        let mut folded = reader.folded;
        if folded.scripts.meets(Scripts::KANA) {
            folded.scripts.0 &= !Scripts::HAN.0;
        }
        folded
    }

    /// The letters of a word.
    pub(super) fn letters(&self, token: &Token) -> &str {
        &self.letters[token.letters.clone()]
    }
}

struct Reader {
    folded: Folded,
    /// Where the word that is being read begins, in the letters and in the message, and its end.
    open: Option<(usize, Range<usize>)>,
    clause: u16,
    sentence: u16,
}

impl Reader {
    fn read(&mut self, at: usize, c: char, next: Option<char>, text: &str) {
        let end = at + c.len_utf8();
        if is_dropped(c) {
            return;
        }
        if let Some(script) = script(c) {
            self.folded.scripts = self.folded.scripts.with(script);
            if script.meets(Scripts::KANA.with(Scripts::HAN)) {
                self.close();
                let first = self.folded.letters.len();
                fold(c, &mut self.folded.letters);
                self.open = Some((first, at..end));
                self.close();
                return;
            }
        }
        if c.is_alphanumeric() || matches!(c, '\u{0900}'..='\u{0963}') {
            let first = self.folded.letters.len();
            fold(c, &mut self.folded.letters);
            match &mut self.open {
                Some((_, place)) => place.end = end,
                open @ None => *open = Some((first, at..end)),
            }
            return;
        }
        // "don't" is one word; "l'agent" and "I'd" are two.
        let is_nt = matches!(c, '\'' | '’' | '`')
            && next.is_some_and(|next| next.eq_ignore_ascii_case(&'t'))
            && !text[end..].chars().nth(1).is_some_and(char::is_alphanumeric)
            && self.folded.letters.ends_with('n');
        if is_nt {
            return;
        }
        self.close();
        match c {
            '.' | '!' | '?' | '\n' | ';' | '…' | '。' | '．' | '！' | '？' | '؟' | '।' | '॥'
            | '؛' | '；' | '¿' | '¡' => {
                // "wi-fi.", "3.5" and "e.g." end no more than they must.
                if c != '.' || !next.is_some_and(char::is_alphanumeric) {
                    self.sentence = self.sentence.saturating_add(1);
                }
                self.clause = self.clause.saturating_add(1);
            }
            ',' | ':' | '(' | ')' | '،' | '，' | '、' | '：' | '（' | '）' | '—' | '–' => {
                self.clause = self.clause.saturating_add(1);
            }
            '-' if next == Some(' ') => self.clause = self.clause.saturating_add(1),
            _ => {}
        }
    }

    fn close(&mut self) {
        let Some((first, place)) = self.open.take() else { return };
        let letters = first..self.folded.letters.len();
        if letters.is_empty() {
            return;
        }
        let (clause, sentence) = (self.clause, self.sentence);
        self.folded.tokens.push(Token { letters, place, clause, sentence });
    }

    /// Takes back what stood in quotes: somebody else's words. Not when there is hardly anything
    /// else, which is emphasis.
    fn unsay(&mut self, quotes: Vec<Range<usize>>) {
        let quoted: usize = quotes.iter().map(Range::len).sum();
        if self.folded.tokens.len() - quoted < OUTSIDE_QUOTES_MIN {
            return;
        }
        for quote in quotes.into_iter().rev() {
            self.folded.tokens.drain(quote);
        }
    }
}

/// Words beside a quotation that make it one.
const OUTSIDE_QUOTES_MIN: usize = 2;

/// What closes a quotation that `c` opens.
const fn closing_quote(c: char) -> Option<&'static [char]> {
    Some(match c {
        '"' => &['"'],
        '“' => &['”'],
        // German closes with the one, Polish with the other.
        '„' => &['“', '”'],
        '«' => &['»'],
        '「' => &['」'],
        '『' => &['』'],
        '《' => &['》'],
        _ => return None,
    })
}

/// The script of a letter, of those that the tables are written in.
const fn script(c: char) -> Option<Scripts> {
    Some(match c {
        'a'..='z' | 'A'..='Z' | '\u{00C0}'..='\u{024F}' | '\u{1E00}'..='\u{1EFF}' => Scripts::LATIN,
        '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}' => Scripts::LATIN,
        '\u{0400}'..='\u{04FF}' => Scripts::CYRILLIC,
        '\u{0620}'..='\u{06D3}' => Scripts::ARABIC,
        '\u{0900}'..='\u{097F}' => Scripts::DEVANAGARI,
        '\u{3041}'..='\u{309F}' | '\u{30A1}'..='\u{30FA}' | '\u{30FC}'..='\u{30FF}' => {
            Scripts::KANA
        }
        '\u{3005}'..='\u{3007}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' => Scripts::HAN,
        _ => return None,
    })
}

/// Marks that a word may be written with or without, and marks without a shape.
const fn is_dropped(c: char) -> bool {
    matches!(c,
        '\u{0300}'..='\u{036F}'
        | '\u{0640}' | '\u{064B}'..='\u{065F}' | '\u{0670}'
        | '\u{093C}' | '\u{30FC}'
        | '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}'
        | '\u{FEFF}' | '\u{FE00}'..='\u{FE0F}'
    )
}

/// Appends `c` in lower case, without diacritics, in the one spelling used here.
pub(super) fn fold(c: char, out: &mut String) {
    let c = match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        // Katakana as hiragana.
        '\u{30A1}'..='\u{30F6}' => char::from_u32(c as u32 - 0x60).unwrap_or(c),
        _ => c,
    };
    for c in c.to_lowercase() {
        if is_dropped(c) {
            continue;
        }
        let plain = match c {
            'à'..='å' | 'ā' | 'ă' | 'ą' | 'ả' | 'ạ' => 'a',
            'ç' | 'ć' | 'č' => 'c',
            'ð' | 'ď' | 'đ' => 'd',
            'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
            'ğ' | 'ģ' => 'g',
            'ì'..='ï' | 'ī' | 'ı' => 'i',
            'ł' | 'ľ' => 'l',
            'ñ' | 'ń' | 'ň' => 'n',
            'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
            'ř' => 'r',
            'ś' | 'ş' | 'š' | 'ș' => 's',
            'ţ' | 'ť' | 'ț' => 't',
            'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
            'ý' | 'ÿ' => 'y',
            'ź' | 'ż' | 'ž' => 'z',
            'ё' => 'е',
            // Arabic: carriers of hamza, final forms, Persian letters.
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            'ى' | 'ی' | 'ئ' => 'ي',
            'ک' => 'ك',
            'ة' => 'ه',
            'ؤ' => 'و',
            // Devanagari: chandrabindu, long i and u, letters with a dot.
            'ँ' => 'ं',
            'ई' => 'इ',
            'ऊ' => 'उ',
            'ी' => 'ि',
            'ू' => 'ु',
            '\u{0958}' => 'क',
            '\u{0959}' => 'ख',
            '\u{095A}' => 'ग',
            '\u{095B}' => 'ज',
            '\u{095C}' => 'ड',
            '\u{095D}' => 'ढ',
            '\u{095E}' => 'फ',
            'ß' => {
                out.push_str("ss");
                continue;
            }
            'æ' => {
                out.push_str("ae");
                continue;
            }
            'œ' => {
                out.push_str("oe");
                continue;
            }
            c => TRADITIONAL.iter().find(|(from, _)| *from == c).map_or(c, |(_, to)| *to),
        };
        out.push(plain);
    }
}

/// Traditional characters that the tables hold in their simplified form.
const TRADITIONAL: &[(char, char)] = &[
    ('請', '请'),
    ('幫', '帮'),
    ('轉', '转'),
    ('專', '专'),
    ('員', '员'),
    ('務', '务'),
    ('話', '话'),
    ('說', '说'),
    ('説', '说'),
    ('聯', '联'),
    ('絡', '络'),
    ('繫', '系'),
    ('電', '电'),
    ('給', '给'),
    ('機', '机'),
    ('個', '个'),
    ('嗎', '吗'),
    ('這', '这'),
    ('沒', '没'),
    ('無', '无'),
    ('經', '经'),
    ('對', '对'),
    ('問', '问'),
    ('線', '线'),
    ('與', '与'),
    ('誰', '谁'),
    ('現', '现'),
    ('時', '时'),
    ('間', '间'),
    ('應', '应'),
    ('該', '该'),
    ('樣', '样'),
    ('麼', '么'),
    ('們', '们'),
    ('來', '来'),
    ('讓', '让'),
    ('為', '为'),
    ('開', '开'),
    ('關', '关'),
    ('過', '过'),
    ('還', '还'),
    ('會', '会'),
    ('動', '动'),
    ('復', '复'),
    ('覆', '复'),
    ('覺', '觉'),
    ('談', '谈'),
    ('從', '从'),
    ('點', '点'),
    ('費', '费'),
    ('錢', '钱'),
    ('實', '实'),
    ('業', '业'),
    ('顧', '顾'),
    ('處', '处'),
    ('辦', '办'),
    ('總', '总'),
    ('級', '级'),
    ('責', '责'),
    ('際', '际'),
    ('進', '进'),
    ('運', '运'),
    ('換', '换'),
    ('連', '连'),
    ('請', '请'),
    ('誌', '志'),
    ('別', '别'),
    ('訊', '讯'),
    ('並', '并'),
    ('識', '识'),
    ('產', '产'),
    ('領', '领'),
    ('導', '导'),
    ('壓', '压'),
    ('語', '语'),
    ('務', '务'),
    ('繼', '继'),
    ('續', '续'),
];
