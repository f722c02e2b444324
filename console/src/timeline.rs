//! Lines of the timeline: what happened, as a sentence for an agent.
//!
//! What a trigger fired on is a place in the log; the words there are looked up, so that words which
//! were erased are erased here, too. Sentences about triggers are [`crate::cause`].

use shared::{
    id::{DepartmentId, EntrySeq},
    settings::ActionKind,
    time::Timestamp,
    wire::{
        agent::{Body, Person},
        handoff::{AssignedBy, Fired, Rung},
    },
};

use crate::{
    cause::{self, Cause},
    when,
    words::path,
};

/// The sign before a line. The mark stands only where the holder changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// The baton goes to people.
    ToPeople,
    /// The baton goes to a bot.
    ToBot,
    /// A person takes it.
    Person,
    /// It is closed.
    Done,
    /// The page it began on.
    Page,
    /// Somebody is rung, or told.
    Bell,
    /// Time passes: somebody is away, a bot is silent.
    Clock,
    /// Something did not work.
    Alert,
    /// A label.
    Label,
    /// An address.
    Mail,
}

/// Who holds the conversation after a line, where the line changes that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// A bot.
    Bot,
    /// The line.
    Waiting,
    /// A person.
    Person,
    /// Nobody.
    Ended,
}

/// A sentence with one name in it that stands out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The sign before it.
    pub sign: Sign,
    /// Up to the name.
    pub before: String,
    /// The name; may be empty.
    pub name: String,
    /// What follows the name.
    pub after: String,
    /// Where the name leads, if it leads anywhere.
    pub href: Option<String>,
    /// What a colleague left for the bot.
    pub note: Option<String>,
}

impl Line {
    fn new(
        sign: Sign,
        before: impl Into<String>,
        name: impl Into<String>,
        after: impl Into<String>,
    ) -> Self {
        let (before, name, after) = (before.into(), name.into(), after.into());
        Self { sign, before, name, after, href: None, note: None }
    }

    /// In the trail, where words are not quoted in full.
    #[must_use]
    pub fn left_message() -> Self {
        Self::plain(Sign::Mail, "Left an offline message")
    }

    fn plain(sign: Sign, sentence: impl Into<String>) -> Self {
        Self::new(sign, sentence, "", "")
    }
}

/// What a line needs to know beside its own entry.
pub trait Lore {
    /// The bot that answers here, where one has been heard of.
    fn bot(&self) -> Option<String>;
    /// The words of an entry: a post, an answer, a task.
    fn text(&self, of: EntrySeq) -> Option<String>;
    /// What a department is called.
    fn department(&self, id: &DepartmentId) -> Option<String>;
    /// Now, for days that are called "tomorrow".
    fn now(&self) -> Timestamp;
}

/// The line that tells `body`; `None` for what is a message or nothing to draw.
#[must_use]
pub fn line(body: &Body, lore: &dyn Lore) -> Option<Line> {
    Some(match body {
        Body::Began { page: Some(page) } => Line::new(Sign::Page, "Began on ", path(page), ""),
        Body::Began { page: None } => Line::plain(Sign::Page, "Began"),
        Body::PersonAsked => Line::plain(Sign::ToPeople, "Asked for a person"),
        Body::HandedOver { by, evidence, also, department } => {
            let known = department.as_ref().and_then(|id| lore.department(id));
            let to = known.map_or_else(String::new, |name| format!(" in {name}"));
            let cause = Cause::of(*by, evidence.as_ref(), lore);
            because(Sign::ToPeople, format!("Waits for a person{to}: "), cause, also, lore)
        }
        Body::Offered { by, evidence, also } => {
            let cause = Cause::of(*by, evidence.as_ref(), lore);
            because(Sign::Bell, "Offered a person: ".into(), cause, also, lore)
        }
        Body::OfferDeclined { by } => {
            let cause = Cause::of(*by, None, lore).what;
            Line::new(Sign::ToBot, "Would rather not have a person, offered because ", cause, "")
        }
        Body::Unavailable { by, evidence, also, back } => {
            let cause = Cause::of(*by, evidence.as_ref(), lore);
            let mut line = because(Sign::Alert, "Nobody could come: ".into(), cause, also, lore);
            if let Some(back) = back {
                line.after += &format!(". Somebody is back {}", when::moment(*back, lore.now()));
            }
            line
        }
        Body::AttemptFailed { at, why } => {
            let quote = cause::quote(lore.text(*at));
            Line::new(Sign::Alert, "An attempt failed: ", cause::attempt(*why), quote)
        }
        Body::EmailGiven { email: Some(email) } => Line {
            href: Some(mailto(email)),
            ..Line::new(Sign::Mail, "Answers go to ", email.as_str(), "")
        },
        Body::EmailGiven { email: None } => {
            Line::plain(Sign::Mail, "An email was given, and erased")
        }
        Body::Climbed { rung } => climbed(*rung, lore),
        Body::Assigned { to, by } => {
            let by = match by {
                AssignedBy::Team => "",
                AssignedBy::Action => ", by a handover action",
            };
            Line::new(Sign::Bell, "Rung first: ", to.name.as_str(), by)
        }
        Body::Transferred { by, department } => {
            let name = department.as_ref().and_then(|id| lore.department(id));
            let name = name.unwrap_or_else(|| "another department".into());
            Line::new(Sign::ToPeople, "Passed to ", name, format!(" by {}", by.name))
        }
        Body::AgentVanished { agent } => {
            let after = "’s console went away, the visitor waits again";
            Line::new(Sign::ToPeople, "", agent.name.as_str(), after)
        }
        Body::VisitorLeft => Line::plain(Sign::Clock, "The visitor went away while waiting"),
        Body::VisitorReturned => Line::plain(Sign::Clock, "The visitor is back"),
        Body::PlaceHeld => {
            Line::plain(Sign::Clock, "The visitor is away: the place is held and nobody is rung")
        }
        Body::BotPaused { until } => {
            let until = when::moment(*until, lore.now());
            Line::plain(Sign::Clock, format!("{} is silent until {until}", the_bot(lore)))
        }
        Body::Labelled { label, by } => {
            Line::new(Sign::Label, "Label ", label.as_str(), format!(" added{}", by_whom(by)))
        }
        Body::Unlabelled { label, by } => {
            Line::new(Sign::Label, "Label ", label.as_str(), format!(" removed by {}", by.name))
        }
        Body::TaskAdded { text, due, by } => {
            let due = when::moment(*due, lore.now());
            let after = format!(" added{}, due {due}", by_whom(by));
            Line::new(Sign::Clock, "Task ", task(text.clone()), after)
        }
        Body::TaskDone { task: of, by } => {
            Line::new(Sign::Done, "Task ", task(lore.text(*of)), format!(" done by {}", by.name))
        }
        // Whatever else is done has a line of its own.
        Body::ActionDone { action: ActionKind::Notify } => {
            Line::plain(Sign::Bell, "Others were told of the handover")
        }
        Body::EngineFaulted { fault } => Line::plain(Sign::Alert, cause::fault(*fault)),
        Body::ActionFailed { action, why } => Line::new(Sign::Alert, failed(*action), "", why),
        Body::IdleWarned { ends } => {
            let ends = when::moment(*ends, lore.now());
            Line::plain(Sign::Clock, format!("The visitor was told that the chat ends {ends}"))
        }
        Body::IdledOut => Line::plain(Sign::Done, "Ended, because nobody wrote"),
        Body::Revealed { to, .. } => {
            let after = " only what was hidden in a message: it stands there";
            Line::new(Sign::Person, "The visitor showed ", to.name.as_str(), after)
        }
        Body::LineLeft => again("Left the line, ", lore),
        Body::WentUnanswered => again("Nobody came in time, ", lore),
        Body::Claimed { agent, from, by } => {
            let who = by.as_ref().unwrap_or(agent);
            let taken = from.as_ref().map(|from| format!(", from {}", from.name));
            let after = format!(" by {}{}", who.name, taken.unwrap_or_default());
            Line::new(Sign::Person, "Assigned to ", agent.name.as_str(), after)
        }
        Body::Released { agent, bot, note } => {
            let after = format!(" by {}", agent.name);
            let line = Line::new(Sign::ToBot, "Released to ", bot.name.as_str(), after);
            Line { note: note.clone(), ..line }
        }
        Body::Resolved { agent } => Line::new(Sign::Done, "Resolved by ", agent.name.as_str(), ""),
        Body::Reopened { agent: Some(agent) } => {
            Line::new(Sign::ToPeople, "Reopened by ", agent.name.as_str(), "")
        }
        Body::Reopened { agent: None } => Line::plain(Sign::ToBot, "Reopened by the visitor"),
        Body::Post { .. }
        | Body::Answer { .. }
        | Body::Proposed { .. }
        | Body::Reply { .. }
        | Body::Note { .. }
        | Body::MessageLeft { .. }
        | Body::Said { .. }
        | Body::ActionDone { .. }
        | Body::Rated { .. }
        | Body::Turn => return None,
    })
}

/// Who holds the conversation after `body`; `None` where it changes nothing.
#[must_use]
pub const fn lane(body: &Body) -> Option<Lane> {
    Some(match body {
        Body::Began { .. }
        | Body::LineLeft
        | Body::WentUnanswered
        | Body::Released { .. }
        | Body::MessageLeft { .. }
        | Body::Reopened { agent: None } => Lane::Bot,
        Body::PersonAsked
        | Body::HandedOver { .. }
        | Body::Transferred { .. }
        | Body::AgentVanished { .. } => Lane::Waiting,
        Body::Claimed { .. } | Body::Reopened { agent: Some(_) } => Lane::Person,
        Body::Resolved { .. } | Body::IdledOut => Lane::Ended,
        _ => return None,
    })
}

/// What happens at the next rung, for "At 14:35 …".
#[must_use]
pub const fn next(rung: Rung) -> &'static str {
    match rung {
        Rung::Wider => "everyone is rung",
        Rung::Tell => "the visitor is told that it takes longer",
        Rung::Email => "the visitor is offered an answer by email",
        Rung::GiveBack => "the bot answers again",
    }
}

/// Where one writes to somebody.
#[must_use]
pub fn mailto(email: &str) -> String {
    // Whatever would begin a header of the mail is written as a part of the address.
    let address = String::from(js_sys::encode_uri_component(email));
    format!("mailto:{}", address.replace("%40", "@"))
}

fn because(sign: Sign, before: String, cause: Cause, also: &[Fired], lore: &dyn Lore) -> Line {
    let mut after = cause.on;
    if !also.is_empty() {
        let also = also.iter().map(|fired| {
            let Cause { what, on } = Cause::of(fired.by, fired.evidence.as_ref(), lore);
            what + &on
        });
        after = format!("{after}. Also: {}", also.collect::<Vec<_>>().join("; "));
    }
    Line::new(sign, before, cause.what, after)
}

fn climbed(rung: Rung, lore: &dyn Lore) -> Line {
    match rung {
        Rung::Wider => Line::plain(Sign::Bell, "Nobody came yet: everyone is rung"),
        Rung::Tell => Line::plain(Sign::Clock, "The visitor was told that it takes longer"),
        Rung::Email => Line::plain(Sign::Mail, "The visitor was offered an answer by email"),
        Rung::GiveBack => again("Nobody came in time, ", lore),
    }
}

fn again(before: &'static str, lore: &dyn Lore) -> Line {
    let bot = lore.bot().unwrap_or_else(|| "the bot".into());
    Line::new(Sign::ToBot, before, bot, " answers again")
}

fn the_bot(lore: &dyn Lore) -> String {
    lore.bot().unwrap_or_else(|| "The bot".into())
}

fn by_whom(by: &Option<Person>) -> String {
    by.as_ref().map_or_else(String::new, |by| format!(" by {}", by.name))
}

fn task(text: Option<String>) -> String {
    text.map_or_else(|| "with erased words".into(), |text| format!("“{text}”"))
}

const fn failed(action: ActionKind) -> &'static str {
    match action {
        ActionKind::Assign => "Assigning failed: ",
        ActionKind::CreateTask => "Creating the task failed: ",
        ActionKind::SendMessage => "Sending the message failed: ",
        ActionKind::PauseBot => "Pausing the bot failed: ",
        ActionKind::AddLabels => "Adding labels failed: ",
        ActionKind::Notify => "Telling others of the handover failed: ",
    }
}
