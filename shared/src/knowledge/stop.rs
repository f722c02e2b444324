//! Words that say nothing about what is asked: left out of a search.
//!
//! English in full, since a visitor's whole sentence goes in; other languages lightly, the few
//! dozen words that questions are made of. BM25 gives a frequent word little weight anyway: this
//! is for small help centres, where "do" may happen to be rare.
//!
//! Words are folded as in [`crate::knowledge::words`].

/// Stop words by language; the first that fits best is taken.
const LISTS: &[&str] = &[
    ENGLISH, GERMAN, SPANISH, FRENCH, ITALIAN, DUTCH, PORTUGUESE, ROMANIAN, POLISH, CZECH, SWEDISH,
    DANISH, NORWEGIAN, FINNISH, TURKISH, VIETNAMESE, INDONESIAN, RUSSIAN, UKRAINIAN, GREEK, HEBREW,
    ARABIC, PERSIAN, HINDI,
];

const ENGLISH: &str = "a about after all also am an and any anyone anything are arent as at be \
    because been before being both but by can cant cannot could couldnt did didnt do does doesnt \
    doing done dont each either else ever every for from get gets getting give go goes going gonna \
    got had has hasnt have havent having he hello her here hey hi his how i id if ill im in into is \
    isnt it its ive just know let like lot make many may maybe me might more most much must my need \
    no not now of off ok okay on one only or other our out over please possible pls really say see \
    she should so some someone something such tell than thank thanks that thats the their them then \
    there these they thing this those through to too under up us very via want was wasnt way we well \
    were what whats when where wheres which while who whos whom whose why will with within without \
    wont would wouldnt yes yet you your youre yours";

const GERMAN: &str = "aber als am an auch auf aus bei bin bis bitte brauche brauchen da damit \
    dann das dass dein dem den denn der des die dies diese dieser dieses doch du durch ein eine \
    einem einen einer eines er es etwas euch euer fur gern gerne gibt habe haben hallo hat hatte \
    ich ihnen ihr ihre im in ist ja kann kannst kein keine konnen man mein meine meinem meinen \
    meiner mich mir mit mochte mochten muss nach nicht noch nur ob oder ohne sein sich sie sind \
    so uber um und uns unser vom von vor wann war warum was welche welcher welches wenn wer \
    werde werden wie wieviel will wir wird wo wollen wollte wurde wurden zu zum zur";

const SPANISH: &str = "a al algo ante como con cual cuales cuando cuanta cuantas cuanto cuantos \
    de del desde donde dos el ella ellos en entre era es esa ese eso esta estan estas este esto \
    fue fueron gustaria ha hace hacer han hasta hay hola la las le les lo los mas me mi mis muy \
    necesito ni no nos o para pero por porque puede puedo que queria quien quienes quiero \
    quisiera se segun ser si sin sobre son su sus tambien te tengo tiene tu tus un una unas unos \
    y ya yo";

const FRENCH: &str = "a ai aimerais alors as au aucun aussi autre aux avec avez avoir besoin \
    bonjour c ce cela ces cet cette combien comme comment d dans de des donc du elle elles en \
    est et etait ete etre eu fait font il ils j je la le les leur leurs lui ma mais me mes moi \
    mon ne nos notre nous on ont ou par pas peut peux plus pour pourquoi puis qu quand que quel \
    quelle quelles quels qui quoi sa sans se ses si son sont souhaite souhaiterais sur ta te tes \
    toi ton tu un une veux vos votre voudrais voulais vous y";

const ITALIAN: &str = "a ad ai al alla alle anche bisogno che chi ci ciao come con cosa cui da \
    dal dalla dei del della delle desidero di do dove e ed era fa gli ha hanno ho i il in io la \
    le lo loro ma mi mia mio ne nel nella non o per perche piu posso puo quale quali quando \
    quanta quanto questa questo se si sono su sua sul suo ti tra un una uno vi voglio voi volevo \
    vorrei";

const DUTCH: &str = "aan al als ben bij dan dat de deze die dit door een en er graag heb hebben \
    heeft het hij hoe hoeveel ik in is je jij jullie kan kun kunnen maar me met mij mijn moet \
    naar niet nodig nog of om ons onze ook op over te tot uit van veel voor waar waarom wanneer \
    was wat we wel welke wie wij wil wilde word worden wordt wou zij zijn zo zou";

const PORTUGUESE: &str = "a ao aos aquele as ate com como da das de dela dele deles depois do dos e ela ele eles \
    em entre era essa esse esta este eu foi foram gostaria ha isso ja lhe mais mas me meu \
    meus minha muito na nao nas nem no nos o ola onde os ou para pela pelo podem por porque \
    posso preciso quais qual quando quantas quanto quantos que quem quero sao se sem ser seu \
    seus sobre sua suas tambem te tem tenho teu um uma umas uns voce voces vos";

const ROMANIAN: &str = "a ai al ale am ar are as asta atunci au buna ca cand care cat cate cati ce cea cei cel \
    cele cine conform cu cui cum da daca dar de deci din dintre dupa e ea ei el ele era erau \
    este eu fara fi fie fost iar ii il imi in intre isi la le lor lui mai mea mele meu mi ne \
    nici noi nu o ori pe pentru poate pot prin printre sa sale sau se si spre sub sunt te \
    tot tu un una unde unei unor unui va voi vom vreau";

const POLISH: &str = "a aby ale bo by byc byl byla bylo byly chce ci co czego czy czyli dla dlaczego do dzien \
    gdy gdzie go i ich ile im ja jak jaka jaki jakich jakie jakiej jakim jego jej jest \
    jestem juz kiedy kto ktora ktore ktorego ktorej ktory ktorych ktorym ktorzy lub ma mam \
    mi mnie moge moj moja moje mozna na nad nam nas nie niz o od on ona oni ono oraz po pod \
    poza przed przez przy sa sie swoj ta tak takze tam te tego tej ten to tu tym u w we wiec \
    z za ze zeby";

const CZECH: &str = "a aby ale ani az bez bude by byl byla bylo byly byt chci ci co do dobry hodne i ja jak \
    jaka jake jaky jakym je jeho jeji jejich jen jsem jsou k kde kdo kdy kolik ktera ktere \
    ktereho kterou ktery mam me mi mit mohu moje muj muze na nad ne nebo neni o od po pod \
    podle pred pri pro proc s se si sve ta tak take tam te ten to tu u uz v ve vsak vy z za \
    ze";

const SWEDISH: &str = "alla ar att av blev bli blir da dar de dem den deras dess det detta dig din ditt du \
    efter ej eller en er ett for fran ha hade han har hej hon hur hvad i inte jag jo kan kom \
    kunde man manga med mellan men mig min mina mitt mot mycket nar ni nu och om oss over pa \
    sa sig sin sina skulle som till under upp ut vad var vara varfor vart vem vi vid vilka \
    vilken vilket vill";

const DANISH: &str = "af alle at blev blive bliver da de dem den der deres det dette dig din dit du efter ej \
    eller en er et fa for fra ham han har havde have hej hun hvad hvem hvilke hvilken \
    hvilket hvis hvor hvordan hvorfor hvornar i ikke ind jeg kan kunne ma man mange med \
    meget mellem men mig min mine mit nar ned nogle nu og ogsa om op os over pa sig sin skal \
    skulle som til ud under vaere vaeret var ved vi vil ville";

const NORWEGIAN: &str = "alle at av ble bli blir da de deg dem den der dere deres det dette din ditt du ei eller \
    en er et etter fa for fra ha hadde han har hei hun hva hvem hvilke hvilken hvilket hvis \
    hvor hvordan hvorfor i ikke inn jeg kan kunne ma man mange med meg mellom men min mine \
    mitt mot mye na nar og ogsa om opp oss over pa sa seg sin skal skulle som til under ut \
    vaere vaert var ved vi vil ville";

const FINNISH: &str = "ei eivat en etta han he hei ja jo joka jos jotka kanssa kenen ketka koska kuin kuinka \
    kuka kun me mihin mika miksi millainen milloin mina minka minun missa mista mita miten \
    moni monta mutta myos ne ni niiden niin nyt ole olen oli olivat olla on ovat paljonko \
    saa se seka sen siina siita sina tai tama taman te vai voi voiko voin voinko";

const TURKISH: &str = "acaba ama ancak bana bazi ben beni benim bir biz bu bunu bunun cok da daha dan de degil \
    den dir diye ed eden edilen edilmistir en gibi gore hangi hangileri hangisi hem her hic \
    icin ile in ise istiyorum itibaren kac kacinci kadar ki kim kimdir kime kimin kimler \
    merhaba mi midir mu nasil nasildir ne neden nedir neler nelerdir nerede nerededir \
    nereden neresi nereye nin nun o olan olarak oldu oldugu olmustur olur on onun sonra su \
    ta tan te ten un var ve veya ya yani ye yi yu zaman";

/// By their plain letters only those that are hardly anything else.
const VIETNAMESE: &str =
    "ai bao cac cua duoc gi khi khong la mot nao nguoi nhieu nhu nhung tai trong va voi";

/// With their tones.
const VIETNAMESE_TONED: &str = "ban5 bi5 cac2 co2 con1 cua3 cung4 da49 dau69 de369 den269 do29 duoc5779 gi1 hoac58 \
    khong6 la1 ma1 minh1 mot56 nao1 nay1 neu26 nguoi177 nhat26 nhieu6 nhu7 nhung47 o37 se4 \
    tai5 the26 thi1 toi6 tu17 va1 vao1 ve16 vi1 voi27";

const INDONESIAN: &str = "ada adalah agar akan aku anda apa apakah atau bagaimana bagi bahwa berapa bisa boleh \
    dalam dan dapat dari dengan di dia halo hingga ia ingin ini itu jika juga kami kapan \
    karena ke kepada kita lebih mana mengapa mereka oleh pada para saat saja saya sebagai \
    secara seperti siapa sudah tersebut tidak untuk ya yang";

const RUSSIAN: &str = "а без более бы был была были было быть в вам вас во вот все всех вы где да для до его ее \
    если есть еще же за здравствуите и из или им их к как какая какие каким каких какова \
    какое какои каком какую кем ко когда кого ком кому которая которого которое которои \
    которые которыи которых кто ли либо между меня мне можно мои моя мы на над нам нас не \
    него нее неи нет ни них но ну о об он она они оно от по под после при про с сколько со \
    так также там то того тоже тои только том ты у уже чего чеи чем что чтобы чья эта эти \
    это этого этои этом этот я является являлся являются";

const UKRAINIAN: &str = "а або але без би був була були було бути в вам вас ви вона вони воно все від він де для \
    до з за зі и иого коли куди мене мені можна моя міи на над нам нас не немає ні о об один \
    по при про під після скільки та так також те ти то того тільки у хто це цеи ця ці чи чим \
    чого чому що щоб я як яка яке якии яких якого якому якоі які є і із іх іі";

const GREEK: &str = "α αλλα αν αντι απο αυτα αυτεσ αυτη αυτο αυτοσ γεια για γιατι δε δεν εγω ειναι ενα ενασ \
    ενοσ επι εσεισ εχει εχω η ηταν θα θελω ισωσ καθε και καποιο κατα μασ με μετα μη μην μια \
    μου μπορω να ο οι οπωσ οταν οτι οχι πιο ποια ποιαν ποιεσ ποιο ποιοι ποιον ποιοσ ποιουσ \
    ποιων ποσα ποσεσ ποση ποσο ποσοι ποσοσ ποσουσ ποτε που πριν προσ πωσ σαν σασ σε στα στη \
    στην στισ στο στον στουσ συμφωνα συν τα τη την τησ τι τισ το τον του τουσ των υπαρχει \
    υπο ωσ";

const HEBREW: &str = "אבל או אולי אז אחרי אי איזה איזו איך אין איפה אל אם אנחנו אני את אתה אתם בין גם האם הוא \
    הזאת הזה היא היה היו היתה הם זאת זה זו יש כי כל כמה כמו כן לא לי לך למה לנו לפי מאוד מאז \
    מדוע מה מהו מהי מי מתי עד על עם של שלום שלי שלך תחת";

const PERSIAN: &str = "از است اما ان انها او اگر ایا این با باید بر برای به بود بودند تا خود دارد دارند در را \
    سلام شد شده ما من می نیست های هر هست هم و چرا چند چه چگونه چی کجا کدام کرد کرده که کی یا \
    یک";

const ARABIC: &str = "في من علي الي عن ما ماذا متي اين كم كيف هل هو هي هم التي الذي الذين هذا هذه \
    ذلك تلك ان او و ثم قد كان كانت لم لن لا مع كل بعد قبل بين اي لماذا منذ عند حتي انا نحن لي";

const HINDI: &str = "का की के को में से ने है हैं था थी थे हो और या पर यह वह ये वे इस उस क्या कौन कब \
    कहाँ कहां कैसे कितना कितने कितनी किस किसने किसी क्यों तक भी ही तो एक कर करना करने किया गया गई \
    लिए साथ जो कि अपने होता होती होते मैं मेरा मेरी हम आप";

/// The parts of a run of a script without spaces that say something: what is left between the
/// words that questions are made of. Their characters are found in any text, or, as those of
/// "what", hardly in one that answers.
#[must_use]
pub fn telling_parts(run: &[char]) -> Vec<&[char]> {
    let phrases = || RUNS.split_ascii_whitespace();
    let mut parts = Vec::new();
    let (mut start, mut at) = (0, 0);
    while at < run.len() {
        let length = |phrase: &str| {
            let is_here = phrase.chars().eq(run[at..].iter().copied().take(phrase.chars().count()));
            is_here.then(|| phrase.chars().count())
        };
        match phrases().filter_map(length).max() {
            Some(length) => {
                parts.push(&run[start..at]);
                at += length;
                start = at;
            }
            None => at += 1,
        }
    }
    parts.push(&run[start..]);
    parts.retain(|part| !part.is_empty());
    parts
}

/// What questions are made of in Chinese, Japanese, Korean and Thai.
const RUNS: &str = "什么 哪个 哪些 哪里 哪一 哪种 哪年 哪位 多少 几个 如何 怎么 怎样 为什么 是否 请问 可以 \
    什麼 哪個 哪裡 為什麼 怎麼 請問 \
    ですか ますか でしょうか ください どこ どの どんな どれ いつ なぜ いくら どうやって どうすれば \
    무엇 언제 어디 누구 얼마 어떻게 \
    อะไร อย่างไร ยังไง เมื่อไร เมื่อไหร่ เมื่อใด ที่ไหน ที่ใด ใคร เท่าไร เท่าไหร่ เท่าใด ทำไม หรือไม่ ไหม ครับ ค่ะ คะ \
    กี่ ชนิดใด ประเภทใด";

/// Whether a word stands in many English questions about anything, so that having it or not says
/// little: it is searched, but weighs less.
#[must_use]
pub fn is_weak(word: &str) -> bool {
    holds(WEAK, word)
}

const WEAK: &str = "able actually again ago allow allowed already always another answer anymore \
    anyway apart around ask asked asking away back bad begin best better big bit bring bringing case \
    certain come comes coming correct day days different easy end enough exactly except expect \
    explain far fast few figure find fine first follow full fully general good great guess happen \
    happened happens hard help hope idea info information inside instead issue keep kind last late \
    later least leave left less little long longer look looking main matter mean means moment never \
    new next nice nobody normal normally nothing often old once option options own part people person \
    place point policy possible problem procedure process put question questions quick quickly quite \
    reason receive regarding right rule rules said same says seem sent several short show since soon \
    sort specific start still stop stuff sure take taken takes taking thing things think thought time \
    times today together told tomorrow took tried trouble try trying two type understand unless until \
    use used using usual usually way ways week whether whole wonder wondering work working works worry \
    write wrong yesterday";

/// Which list the words of one question are in: the one that knows most of them, English first.
#[must_use]
pub fn list_for<'a>(words: impl Iterator<Item = &'a str> + Clone) -> Stop {
    let known = |list: &str| words.clone().filter(|word| holds(list, word)).count();
    let lists = LISTS.iter().rev().map(|list| (known(list), *list));
    // `max_by_key` takes the last of equals, and English stands first.
    let (most, list) = lists.max_by_key(|(known, _)| *known).expect("there are lists");
    let is_english = list == ENGLISH && (most > 0 || words.clone().all(str::is_ascii));
    Stop { list, is_english }
}

/// Whether a word of a Vietnamese text, spelled with its tones, says nothing.
#[must_use]
pub fn holds_toned(toned: &str) -> bool {
    holds(VIETNAMESE_TONED, toned)
}

/// The stop words of one language.
#[derive(Clone, Copy, Debug)]
pub struct Stop {
    list: &'static str,
    is_english: bool,
}

impl Stop {
    /// Those of Vietnamese.
    #[must_use]
    pub const fn vietnamese() -> Self {
        Self { list: VIETNAMESE, is_english: false }
    }

    /// Whether the words are taken for English, whose endings Porter's stem knows: a word of its
    /// list is among them, or they are plain letters that no list knows.
    #[must_use]
    pub const fn is_english(self) -> bool {
        self.is_english
    }

    /// Whether `word` says nothing.
    #[must_use]
    pub fn holds(self, word: &str) -> bool {
        holds(self.list, word)
    }
}

fn holds(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|stop| stop == word)
}
