//! One conversation, played by hand: commands in, events out, time as the test says.

use shared::{
    availability::{Around, Availability},
    conversation::{
        AssignTo, Command, Conversation, Effect, Event, Outcome, Recorded, Refusal, view,
    },
    findings::Findings,
    id::{AgentId, ConversationId, DepartmentId, EntrySeq, PostKey},
    settings::{Department, SiteSettings, Team},
    text::{Label, MessageText, Name},
    time::{Tick, Timestamp},
    wire::{
        AnswerKind,
        agent::Person,
        handoff::{Evidence, Trigger},
        visitor,
    },
};

use crate::world::settings;

pub(crate) const BEGINNING: Timestamp = Timestamp(1_790_000_000_000);

/// A conversation on a site where nothing is set but what the test sets.
pub(crate) struct Play {
    pub(crate) conversation: Conversation,
    pub(crate) settings: SiteSettings,
    pub(crate) around: Around,
    pub(crate) now: Timestamp,
    pub(crate) log: Vec<Recorded>,
    pub(crate) effects: Vec<Effect>,
    keys: u32,
}

impl Play {
    /// As someone who sets nothing has it, but for the answers before the button.
    pub(crate) fn new() -> Self {
        let mut settings = settings();
        settings.bot.required_answers = 0;
        let id = ConversationId::parse("v7Q0y-1").expect("an id");
        Self {
            conversation: Conversation::new(id, &settings),
            settings,
            around: Around::default(),
            now: BEGINNING,
            log: Vec::new(),
            effects: Vec::new(),
            keys: 0,
        }
    }

    /// The same with a change of the settings.
    pub(crate) fn with(change: impl FnOnce(&mut SiteSettings)) -> Self {
        let mut play = Self::new();
        change(&mut play.settings);
        play
    }

    /// Carries out a command, and says what happened.
    pub(crate) fn tries(&mut self, command: Command) -> Result<Vec<Event>, Refusal> {
        let tick = Tick::new(self.now, 7);
        let step = self.conversation.handle(tick, &self.settings, &self.around, command)?;
        let record = step.record(tick, self.conversation.seq());
        for recorded in &record {
            self.conversation.apply(recorded);
        }
        self.effects.extend(step.effects);
        self.log.extend(record.iter().cloned());
        Ok(record.into_iter().map(|recorded| recorded.event).collect())
    }

    pub(crate) fn does(&mut self, command: Command) -> Vec<Event> {
        self.tries(command).expect("it is possible")
    }

    pub(crate) fn key(&mut self) -> PostKey {
        self.keys += 1;
        PostKey::parse(&format!("k{}", self.keys)).expect("an id")
    }

    pub(crate) fn posts(&mut self, words: &str) -> EntrySeq {
        let (key, text) = (self.key(), text(words));
        self.does(Command::Post { key, text, page: None });
        let posted = |recorded: &&Recorded| matches!(recorded.event, Event::Posted { .. });
        self.log.iter().rev().find(posted).expect("it was posted").seq
    }

    /// The visitor posts, and the bot comes to an end that shows `findings`.
    pub(crate) fn asks(&mut self, kind: AnswerKind, findings: Findings) -> Vec<Event> {
        self.posts("How long is delivery?");
        self.ends(kind, findings)
    }

    /// The running turn ends with `kind`; unasked where the findings settle it.
    pub(crate) fn ends(&mut self, kind: AnswerKind, findings: Findings) -> Vec<Event> {
        let outcome = match kind {
            AnswerKind::Failed => Outcome::Failed,
            kind => Outcome::Said { kind, text: text("Three days."), source: None },
        };
        let settled = self.conversation.settles_it(&self.settings, &self.around, &findings);
        let outcome = if settled { Outcome::NotAsked } else { outcome };
        let turn = self.conversation.turn().expect("the bot thinks").turn;
        let epoch = self.conversation.epoch();
        self.does(Command::FinishTurn { turn, epoch, outcome, findings })
    }

    pub(crate) fn wants_person(&mut self) -> Vec<Event> {
        self.does(Command::AskForPerson { page: None })
    }

    pub(crate) fn claims(&mut self, agent: Person) -> Vec<Event> {
        let epoch = self.conversation.epoch();
        self.does(Command::Claim { agent, epoch })
    }

    pub(crate) fn assigns(&mut self, by: Person, to: AssignTo) -> Vec<Event> {
        let epoch = self.conversation.epoch();
        self.does(Command::Assign { by, to, epoch })
    }

    /// Lets time pass to the next deadline, and does what is due.
    pub(crate) fn next(&mut self) -> Vec<Event> {
        let (at, _) = self.conversation.deadline(&self.settings).expect("something is due");
        self.now = self.now.max(at);
        self.does(Command::Expire)
    }

    pub(crate) fn away(&mut self, back: Option<Timestamp>) {
        self.around.team = Availability::Away { back };
    }

    pub(crate) fn view(&self) -> visitor::View {
        self.conversation.visitor_view(&self.settings, self.sight())
    }

    pub(crate) const fn sight(&self) -> view::Sight<'_> {
        view::Sight { facts: None, around: &self.around }
    }

    pub(crate) fn count(&self, is: impl Fn(&Event) -> bool) -> usize {
        self.log.iter().filter(|recorded| is(&recorded.event)).count()
    }
}

/// What led to a handover, an offer or a closed door among `events`, with what else fired.
pub(crate) fn called(events: &[Event]) -> Option<(Trigger, Vec<Trigger>)> {
    events.iter().find_map(|event| match event {
        Event::PersonAsked { by, also, .. }
        | Event::Offered { by, also, .. }
        | Event::HandoffUnavailable { by, also, .. } => {
            Some((*by, also.iter().map(|fired| fired.by).collect()))
        }
        _ => None,
    })
}

pub(crate) fn is_handed_over(events: &[Event]) -> bool {
    events.iter().any(|event| matches!(event, Event::PersonAsked { .. }))
}

pub(crate) fn is_offered(events: &[Event]) -> bool {
    events.iter().any(|event| matches!(event, Event::Offered { .. }))
}

pub(crate) fn text(words: &str) -> MessageText {
    MessageText::parse(words).expect("the test's words fit")
}

pub(crate) fn label(word: &str) -> Label {
    Label::parse(word).expect("a label")
}

pub(crate) fn person(name: &str) -> Person {
    let id = AgentId::parse(&name.to_lowercase()).expect("an id");
    Person { id, name: Name::parse(name).expect("a name") }
}

pub(crate) fn sales() -> DepartmentId {
    DepartmentId::parse("sales").expect("an id")
}

pub(crate) fn department() -> Department {
    let (name, members) = (Name::parse("Sales").expect("a name"), vec![person("Ana").id]);
    Department { id: sales(), name, members, team: Team::default() }
}

pub(crate) fn wanted(post: EntrySeq) -> Findings {
    let words = Evidence::Words { post, from: 0, to: 5 };
    Findings { person_wanted: Some(words), ..Findings::default() }
}
