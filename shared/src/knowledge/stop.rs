//! Words that say nothing about what is asked: left out of a search.
//!
//! English in full, since a visitor's whole sentence goes in; other languages lightly, the few
//! dozen words that questions are made of. BM25 gives a frequent word little weight anyway: this
//! is for small help centres, where "do" may happen to be rare.
//!
//! Words are folded as in [`crate::knowledge::words`].

/// Stop words by language; the first that fits best is taken.
const LISTS: &[&str] = &[ENGLISH, GERMAN, SPANISH, FRENCH, ITALIAN, DUTCH, ARABIC, HINDI];

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

const ARABIC: &str = "في من علي الي عن ما ماذا متي اين كم كيف هل هو هي هم التي الذي الذين هذا هذه \
    ذلك تلك ان او و ثم قد كان كانت لم لن لا مع كل بعد قبل بين اي لماذا منذ عند حتي انا نحن لي";

const HINDI: &str = "का की के को में से ने है हैं था थी थे हो और या पर यह वह ये वे इस उस क्या कौन कब \
    कहाँ कहां कैसे कितना कितने कितनी किस किसने किसी क्यों तक भी ही तो एक कर करना करने किया गया गई \
    लिए साथ जो कि अपने होता होती होते मैं मेरा मेरी हम आप";

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
    let known = |list: &&&str| words.clone().filter(|word| holds(list, word)).count();
    // `max_by_key` takes the last of equals, and English stands first.
    Stop(LISTS.iter().rev().max_by_key(known).expect("there are lists"))
}

/// The stop words of one language.
#[derive(Clone, Copy, Debug)]
pub struct Stop(&'static str);

impl Stop {
    /// Whether the words are taken for English, whose endings Porter's stem knows.
    #[must_use]
    pub fn is_english(self) -> bool {
        self.0 == ENGLISH
    }

    /// Whether `word` says nothing.
    #[must_use]
    pub fn holds(self, word: &str) -> bool {
        holds(self.0, word)
    }
}

fn holds(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|stop| stop == word)
}
