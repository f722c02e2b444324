//! The little words of the languages of C2, of which a question is made that names nothing.
//!
//! As they are written; compiled as [`crate::knowledge::words`] cuts and folds them.

use std::{collections::BTreeSet, sync::OnceLock};

use crate::knowledge::words::{Word, words};

/// A language as it is written down, words divided by spaces.
struct Table {
    /// Ask for a measure: long, much, cost.
    measures: &'static str,
    /// Ask alone: why, where, when.
    wonders: &'static str,
    /// Pronouns and nothing else.
    points: &'static str,
    /// Pronouns, or articles and the like.
    may_point: &'static str,
    /// What may stand around them.
    around: &'static str,
}

/// A language as it is searched.
pub(super) struct Little {
    measures: BTreeSet<String>,
    wonders: BTreeSet<String>,
    points: BTreeSet<String>,
    may_point: BTreeSet<String>,
    around: BTreeSet<String>,
}

impl Little {
    pub(super) fn measures(&self, word: &str) -> bool {
        self.measures.contains(word)
    }

    pub(super) fn wonders(&self, word: &str) -> bool {
        self.wonders.contains(word)
    }

    pub(super) fn points(&self, word: &str) -> bool {
        self.points.contains(word)
    }

    pub(super) fn may_point(&self, word: &str) -> bool {
        self.may_point.contains(word)
    }

    pub(super) fn holds(&self, word: &str) -> bool {
        [&self.measures, &self.wonders, &self.points, &self.may_point, &self.around]
            .into_iter()
            .any(|list| list.contains(word))
    }

    fn of(table: &Table) -> Self {
        let cut = |written: &str| words(written).iter().map(Word::spelled).collect();
        let Table { measures, wonders, points, may_point, around } = *table;
        Self {
            measures: cut(measures),
            wonders: cut(wonders),
            points: cut(points),
            may_point: cut(may_point),
            around: cut(around),
        }
    }
}

/// All that are written with spaces.
pub(super) fn languages() -> &'static [Little] {
    static LANGUAGES: OnceLock<Vec<Little>> = OnceLock::new();
    LANGUAGES.get_or_init(|| TABLES.iter().map(Little::of).collect())
}

/// What is left of a run of a script without spaces when the little words are taken out.
pub(super) fn run_without(run: &[char]) -> Vec<char> {
    let mut left = Vec::new();
    let mut at = 0;
    while at < run.len() {
        let length = |piece: &str| {
            let length = piece.chars().count();
            piece.chars().eq(run[at..].iter().copied().take(length)).then_some(length)
        };
        match PIECES.split_ascii_whitespace().filter_map(length).max() {
            Some(length) => at += length,
            None => {
                left.push(run[at]);
                at += 1;
            }
        }
    }
    left
}

/// Chinese and Japanese: how long, how much, it, and what stands around them.
const PIECES: &str = "\
    多久 多长时间 多長時間 多少钱 多少錢 多少 几天 幾天 几个 幾個 什么时候 什麼時候 何时 何時 为什么 為什麼 怎么 怎麼 在哪里 \
    在哪裡 在哪 哪里 哪裡 贵吗 貴嗎 需要 要 会 會 大概 大约 大約 它 这个 這個 那个 那個 这 這 那 呢 吗 嗎 的 是 花 费用 費用 \
    价格 價格 时间 時間 多 能 可以 得 有 \
    どのくらい どれくらい どれぐらい いくら いつ どこ なぜ どうして 何日 いくつ 値段 料金 費用 時間 かかりますか かかります かかる \
    ですか でしょうか なんですか しますか ますか それ これ あれ そこ その は が を の で に も じゃあ では まで くらい 掛かりますか";

const TABLES: [Table; 12] = [
    Table {
        measures: "long much many far often soon fast quickly big large heavy cost costs price prices \
                   expensive fee fees charge charges charged",
        wonders: "when where why how which",
        points: "it its they them those these one ones",
        may_point: "that this he she there thats",
        around: "and or but also so then exactly about take takes do does did i you we to for can is are be \
                 will in of on the my what not if have has get",
    },
    Table {
        measures: "lange lang viel viele teuer kostet kosten koste preis oft weit schnell bald groß schwer \
                   dauert dauern",
        wonders: "wann wo warum wieso weshalb wie wohin welche welcher welches",
        points: "es davon dafür damit dorthin dahin sie ihn ihnen",
        may_point: "das dies diese dieser da dort die der den",
        around: "und oder aber auch denn dann genau etwa ungefähr so was ist sind wird kann ich man das \
                 bis zu für pro",
    },
    Table {
        measures: "tarda tardan demora dura cuesta cuestan vale valen precio cuánto cuánta cuántos cuántas \
                   caro lejos rápido tiempo costaría",
        wonders: "cuándo dónde cómo cuál por qué",
        points: "eso esto ello ellos ellas",
        may_point: "él ella lo ese esa este esta los las",
        around: "y o pero también es son en de se a para qué más menos me",
    },
    Table {
        measures: "combien temps coûte coûtent prix cher dure durent durée loin vite prend",
        wonders: "quand où pourquoi comment lequel laquelle",
        points: "ça cela ceci celui celle ceux",
        may_point: "il elle ils elles ce le la les en y",
        around: "et ou mais aussi est sont c de que qu t y a faut fait d du exactement",
    },
    Table {
        measures: "quanto quanta quanti quante tempo costa costano prezzo caro dura durano lontano spesso presto \
                   impiega richiede",
        wonders: "quando dove perché come quale",
        points: "esso essa questo quello essi",
        may_point: "ci lo ne li lui lei la",
        around: "e o ma anche è sono ci vuole vogliono di che cosa si",
    },
    Table {
        measures: "quanto quanta quantos quantas tempo custa custam preço caro demora demoram leva dura longe",
        wonders: "quando onde como qual por porquê porque quê",
        points: "isso isto ele eles elas disso aquilo",
        may_point: "ela essa esse este esta lo a o",
        around: "e ou mas também é são que fica de em para mais menos se",
    },
    Table {
        measures: "lang lange veel kost kosten duur prijs duurt vaak ver snel gauw",
        wonders: "wanneer waar waarom hoe welke welk",
        points: "daarvan daarvoor ermee ervoor erheen ze zij hij",
        may_point: "het dat dit die deze daar er",
        around: "en of maar ook is zijn wordt dan precies ongeveer wat",
    },
    Table {
        measures: "ile długo kosztuje kosztują cena drogo daleko często szybko trwa trwają czasu zajmuje",
        wonders: "kiedy gdzie dlaczego jak czemu który która które",
        points: "to tego tym on ona ono oni je ich",
        may_point: "ta ten te tam",
        around: "a i albo czy ale też się jest są na do za mi potrwa",
    },
    Table {
        measures: "ne kadar kaç sürer sürüyor tutar tutuyor fiyatı fiyat ücreti pahalı uzun para gün",
        wonders: "zaman nerede neden nasıl niye hangisi niçin nereye",
        points: "o bu onu bunu onlar bunlar şu ona buna onun bunun",
        may_point: "orada orası",
        around: "peki ve ama ya mi mı mu da de peki",
    },
    Table {
        measures: "сколько долго стоит стоят цена дорого далеко часто быстро скоро длится времени дней \
                   занимает стоить",
        wonders: "когда где почему как куда зачем какой какая какие",
        points: "это этого он она оно они его её их этом",
        may_point: "там туда тот та те",
        around: "а и или но тоже также на в по с будет для у же ли это",
    },
    Table {
        measures: "كم المدة مدة يستغرق تستغرق سعره السعر سعر يكلف تكلف التكلفة تكلفة ثمن ثمنه بكم الوقت وقت",
        wonders: "متى اين أين لماذا كيف",
        points: "ذلك هذا هذه هو هي هم",
        may_point: "هناك تلك",
        around: "و او هل من في على ما ماذا عن ذلك",
    },
    Table {
        measures: "कितना कितनी कितने समय दिन कीमत क़ीमत दाम खर्च खर्चा महंगा लगता लगेगा लगती लगते देर पैसे",
        wonders: "कब कहाँ कहां क्यों कैसे कौन",
        points: "यह वह ये वे इसे उसे इसका उसका इसकी उसकी इसमें उसमें",
        may_point: "वहाँ वहां",
        around: "और या लेकिन है हैं में का की के तो क्या को से भी होगा होगी",
    },
];
