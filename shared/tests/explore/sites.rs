//! Small sites, each of which has what its part of a handoff needs and no more, so that its states
//! can be counted out.

use shared::{
    id::{BotId, DepartmentId, SiteId},
    settings::{
        Action, AssignTo, BotSettings, Department, OnTrigger, SiteSettings, Team, Triggers,
    },
    text::{Label, MessageText, Name},
};

use crate::acts::{self, Act};

/// What is explored.
pub(crate) struct Site {
    pub(crate) name: &'static str,
    pub(crate) settings: SiteSettings,
    pub(crate) acts: Vec<Act>,
    /// The visitor may rate.
    pub(crate) rates: bool,
}

pub(crate) fn all() -> Vec<Site> {
    vec![hands(), offers(), actions(), company(), away()]
}

/// The button and nothing else, with the whole ladder: who may do what, and when it ends.
fn hands() -> Site {
    let mut settings = plain();
    settings.bot.required_answers = 1;
    settings.departments = vec![Department {
        id: sales(),
        name: name("Sales"),
        members: Vec::new(),
        team: Team::default(),
    }];
    site(
        "hands",
        settings,
        [acts::VISITOR, acts::BOT, acts::AGENTS, acts::LADDER, acts::TRANSFERS, acts::ALARMS],
    )
}

/// Everything that calls for a person, with offers in between.
fn offers() -> Site {
    let mut settings = plain();
    settings.bot.handoff.triggers = Triggers::default();
    no_ladder(&mut settings);
    let acts = [acts::VISITOR, acts::BOT, acts::CALLS, acts::AGENTS, acts::RATINGS];
    Site { rates: true, ..site("offers", settings, acts) }
}

/// A handover that does things outside and in the conversation. The assignment comes second: it
/// fails under the place of the first action, and must not end that one.
fn actions() -> Site {
    let mut settings = plain();
    settings.bot.handoff.ladder.tell_after_ms = None;
    settings.bot.handoff.ladder.email_after_ms = None;
    settings.bot.handoff.actions = vec![
        Action::CreateTask { due_in_ms: 3_600_000 },
        Action::Assign { to: AssignTo::Automatic },
        Action::Notify {
            people: Vec::new(),
            addresses: Vec::new(),
            webhooks: vec!["https://hook.example/".to_owned()],
        },
        Action::AddLabels { labels: vec![Label::parse("handover").expect("a label")] },
        Action::SendMessage { text: Some(MessageText::parse("Bye.").expect("it fits")) },
        Action::PauseBot { ms: 400_000 },
    ];
    let acts = [acts::VISITOR, acts::BOT, acts::AGENTS, acts::OUTSIDE, acts::RINGS];
    site("actions", settings, acts)
}

/// The bot keeps those who wait company, and the baton is never given back.
fn company() -> Site {
    let mut settings = plain();
    settings.bot.handoff.company = true;
    settings.bot.unanswered_after_ms = None;
    // Three absences long, and not the thousands that fit into days.
    settings.bot.handoff.idle.agent_ms = Some(350_000);
    settings.bot.handoff.ladder.email_after_ms = None;
    site("company", settings, [acts::VISITOR, acts::BOT, acts::AGENTS, acts::LADDER])
}

/// Where people come and go, and messages are left.
fn away() -> Site {
    let mut settings = plain();
    settings.bot.handoff.triggers = Triggers { takeover: false, ..Triggers::default() };
    settings.bot.handoff.triggers.failed_to_resolve = OnTrigger::Off;
    no_ladder(&mut settings);
    let acts = [acts::VISITOR, acts::BOT, acts::CALLS, acts::AGENTS, acts::MESSAGES];
    site("away", settings, acts)
}

fn site<const N: usize>(name: &'static str, settings: SiteSettings, acts: [&[Act]; N]) -> Site {
    Site { name, settings, acts: acts.concat(), rates: false }
}

/// Nothing but the button leads to a person, and the baton is given back after five minutes.
fn plain() -> SiteSettings {
    let bot = BotId::parse("robin").expect("an id");
    let bot = BotSettings::new(bot, name("Robin"), Vec::new());
    let site = SiteId::parse("shop").expect("an id");
    let mut settings = SiteSettings::new(site, name("Shop"), Vec::new(), bot);
    settings.bot.required_answers = 0;
    let handoff = &mut settings.bot.handoff;
    handoff.triggers.no_answer = OnTrigger::Off;
    handoff.triggers.failed_to_resolve = OnTrigger::Off;
    handoff.triggers.ai_error = OnTrigger::Off;
    handoff.triggers.contact_request = false;
    handoff.actions.clear();
    // Between two rungs, so that a place is held before the baton is given back.
    handoff.absence_ms = 100_000;
    settings
}

/// One rung is there always; it is the one on which somebody is rung.
fn no_ladder(settings: &mut SiteSettings) {
    settings.bot.handoff.ladder.tell_after_ms = None;
    settings.bot.handoff.ladder.email_after_ms = None;
}

fn name(name: &str) -> Name {
    Name::parse(name).expect("a short name")
}

pub(crate) fn sales() -> DepartmentId {
    DepartmentId::parse("sales").expect("an id")
}
