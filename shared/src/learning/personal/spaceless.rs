//! Names in Chinese and Japanese, whose words nothing parts: who introduces themselves, and who is
//! addressed.

use crate::knowledge::words::is_spaceless;

/// A name stands behind these, in Chinese.
const INTRODUCTIONS: &[&str] = &[
    "我的名字叫做",
    "我的名字叫",
    "我的名字是",
    "我名字叫",
    "我名叫",
    "我叫",
    "姓名是",
    "姓名叫",
    "姓名",
];

/// The same where other words may follow as well: only a short name, and nothing behind it.
const LOOSE_INTRODUCTION: &str = "我是";

/// What a word ends with that says what somebody is, and not who.
const ROLES: &str = "员員卡户戶客生人者方司家师師";

/// A name stands before these, in Japanese, and nothing behind them.
const INTRODUCED: &[&str] = &["と申します", "と申しまして", "といいます", "と言います"];

/// A name stands between these, in Japanese.
const NAME_IS: &[(&str, &str)] = &[("名前は", "です"), ("氏名は", "です")];

/// A name stands before these at the beginning of a message.
const HONORIFICS: &[&str] =
    &["先生", "女士", "小姐", "太太", "老师", "老師", "様", "さま", "さん", "殿"];

/// What may stand before who is addressed …
const DEAR: &[&str] = &["尊敬的", "亲爱的", "親愛的", "您好", "你好"];

/// … and behind.
const HELLO: &[&str] = &["您好", "你好", "早上好", "下午好", "晚上好"];

/// With an honorific, and nobody's name.
const NOBODY: &[&str] = &[
    "客",
    "お客",
    "皆",
    "みな",
    "みなさ",
    "担当",
    "担当者",
    "仕",
    "同",
    "多",
    "模",
    "一",
    "異",
    "有",
];

/// Family names of two characters, in both writings.
const FAMILIES_OF_TWO: &[&str] = &[
    "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "东方", "東方", "皇甫", "尉迟", "公孙",
    "公孫", "慕容", "令狐", "夏侯", "长孙", "長孫", "司徒", "端木",
];

/// The hundred family names that nine of ten people in China have, in both writings.
const FAMILIES: &str = "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許\
    韩韓冯馮邓鄧曹彭曾肖蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈\
    夏韦韋付方白邹鄒孟熊秦邱江尹薛闫闆段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴赖賴覃洪武莫孔";

/// Longest name, in characters.
const NAME_CHARS_MAX: usize = 6;

/// Longest name in Chinese.
const CHINESE_CHARS_MAX: usize = 4;

/// The names of whoever introduces themselves in `text`.
pub(super) fn introduced(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    for clause in clauses(text) {
        let introduction = INTRODUCTIONS.iter().find_map(|words| clause.split_once(words));
        if let Some((_, behind)) = introduction {
            names.extend(chinese(behind.trim_start_matches('是')));
        } else if let Some(name) = clause.strip_prefix(LOOSE_INTRODUCTION) {
            let short = (2..=3).contains(&name.chars().count());
            if short && family(name) > 0 && !name.ends_with(|c| ROLES.contains(c)) {
                names.push(name.to_owned());
            }
        }
        let between = |(begins, ends): &(&str, &str)| {
            let (_, behind) = clause.split_once(begins)?;
            Some(behind.split_once(ends).map_or(behind, |(name, _)| name))
        };
        let before = INTRODUCED.iter().find_map(|words| clause.strip_suffix(words));
        let name = before.or_else(|| NAME_IS.iter().find_map(between));
        names.extend(name.and_then(|name| japanese(name.rsplit(['は', 'の']).next()?)));
    }
    names
}

/// The name of whoever is addressed at the beginning of `text`; of one character with what it is
/// said with.
pub(super) fn greeted(text: &str) -> Vec<String> {
    let Some(mut clause) = clauses(text).next() else { return Vec::new() };
    while let Some(rest) = DEAR.iter().find_map(|words| clause.strip_prefix(words)) {
        clause = rest;
    }
    while let Some(rest) = HELLO.iter().find_map(|words| clause.strip_suffix(words)) {
        clause = rest;
    }
    let said = HONORIFICS.iter().find_map(|words| clause.strip_suffix(words));
    let Some(name) = said.filter(|name| !NOBODY.contains(name)) else { return Vec::new() };
    if name.chars().count() == 1 {
        return vec![clause.to_owned()];
    }
    japanese(name).into_iter().collect()
}

/// The name at the beginning of what follows an introduction. Where nothing ends it, its family name
/// says how long it may be, and it is known in either length.
fn chinese(behind: &str) -> Vec<String> {
    let chars: Vec<char> = behind.chars().collect();
    if (2..=CHINESE_CHARS_MAX).contains(&chars.len()) {
        return vec![behind.to_owned()];
    }
    let family = family(behind);
    if family == 0 {
        return Vec::new();
    }
    let lengths = [family + 2, family + 1].into_iter();
    lengths
        .filter(|length| *length <= chars.len())
        .map(|length| chars[..length].iter().collect())
        .collect()
}

/// How many characters of `name` are a family name.
fn family(name: &str) -> usize {
    if FAMILIES_OF_TWO.iter().any(|two| name.starts_with(two)) {
        2
    } else {
        usize::from(name.starts_with(|c| FAMILIES.contains(c)))
    }
}

/// A name of kanji or katakana; of hiragana words are made.
fn japanese(name: &str) -> Option<String> {
    let is_hiragana = |c: char| ('\u{3041}'..='\u{309F}').contains(&c);
    let fits = (2..=NAME_CHARS_MAX).contains(&name.chars().count()) && !name.contains(is_hiragana);
    fits.then(|| name.to_owned())
}

/// What nothing parts: runs of characters of scripts without spaces.
fn clauses(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !is_spaceless(c)).filter(|clause| !clause.is_empty())
}
