//! What a bot says by itself, in each language it has sentences in.
//!
//! Rule T12 of `docs/rules.md`; which language is [`crate::tongue`]'s. Here is what stands in a
//! conversation as the bot's own words. What a widget draws around them is the widget's, what an
//! owner has written is said as it is, and a model writes for itself.
//!
//! Short, polite, and without marks of Markdown. In languages where a shop says "Sie" or "vous" to
//! its customers, so does the bot.

mod ar;
mod de;
mod en;
mod es;
mod fr;
mod hi;
mod it;
mod ja;
mod nl;
mod pl;
mod pt;
mod ru;
mod tr;
mod zh;
mod zh_hant;

use crate::tongue::Tongue;

/// The sentences of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentences {
    /// To a greeting.
    pub greeting: &'static str,
    /// To thanks.
    pub thanks: &'static str,
    /// To a goodbye.
    pub goodbye: &'static str,
    /// To "ok" or "I see" behind an answer.
    pub acknowledged: &'static str,
    /// To "that is all", and to an "ok" that is said to [`Self::acknowledged`].
    pub nothing_more: &'static str,
    /// To a message that asks nothing yet: "yes", "???".
    pub ready: &'static str,
    /// To "are you a robot?".
    pub robot: &'static str,
    /// When the knowledge has no answer.
    pub unknown: &'static str,
    /// When what a model said could not be sent: the articles may well mention it.
    pub no_good_answer: &'static str,
    /// When the engine failed: the visitor learns what to do, not what broke.
    pub failed: &'static str,
    /// The same, when a person is called at once.
    pub failed_calling: &'static str,
    /// To someone who wants a person when nobody can come.
    pub away: &'static str,
    /// To someone who wants a person where there are none.
    pub no_people: &'static str,
    /// Before a person is offered to someone who has asked nothing else.
    pub offering: &'static str,
    /// When the offer of a person is refused in words.
    pub all_right: &'static str,
    /// When an answer may not be shown unapproved, and there is nobody to do so.
    pub held_back: &'static str,
    /// The same, to someone who waits for a person already.
    pub for_the_person: &'static str,
    /// Last at a handover, where the owner has it say something and has not said what.
    pub closing: &'static str,
}

impl Sentences {
    /// The sentences of `tongue`.
    #[must_use]
    pub const fn of(tongue: Tongue) -> &'static Self {
        match tongue {
            Tongue::English => &en::SENTENCES,
            Tongue::German => &de::SENTENCES,
            Tongue::French => &fr::SENTENCES,
            Tongue::Spanish => &es::SENTENCES,
            Tongue::Italian => &it::SENTENCES,
            Tongue::Portuguese => &pt::SENTENCES,
            Tongue::Dutch => &nl::SENTENCES,
            Tongue::Polish => &pl::SENTENCES,
            Tongue::Turkish => &tr::SENTENCES,
            Tongue::Russian => &ru::SENTENCES,
            Tongue::Arabic => &ar::SENTENCES,
            Tongue::Hindi => &hi::SENTENCES,
            Tongue::Japanese => &ja::SENTENCES,
            Tongue::Chinese => &zh::SENTENCES,
            Tongue::TraditionalChinese => &zh_hant::SENTENCES,
        }
    }

    /// All of them, in the order in which they are declared.
    #[must_use]
    pub const fn all(&self) -> [&'static str; 18] {
        [
            self.greeting,
            self.thanks,
            self.goodbye,
            self.acknowledged,
            self.nothing_more,
            self.ready,
            self.robot,
            self.unknown,
            self.no_good_answer,
            self.failed,
            self.failed_calling,
            self.away,
            self.no_people,
            self.offering,
            self.all_right,
            self.held_back,
            self.for_the_person,
            self.closing,
        ]
    }
}
