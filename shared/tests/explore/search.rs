//! Breadth first: every act in every state, until there is no new one.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, VecDeque, hash_map::Entry},
    mem::Discriminant,
};

use serde::de::IgnoredAny;
use shared::{
    conversation::{Conversation, Event, Recorded, Refusal, Step},
    id::BotId,
    text::Name,
};

use crate::{
    acts::{Act, HANDOVERS_OWED_MAX, around, command},
    alike::Abstract,
    checks::{self, Broken, Property, Taken},
    sites::Site,
    state::Node,
};

/// More are a sign that something that grows is told apart. The largest site has 2 615.
const STATES_MAX: usize = 6_000;

/// Failures that are kept of one site: the first ones have the shortest ways.
const BROKEN_MAX: usize = 200;

/// What was found on a site.
pub(crate) struct Explored {
    pub(crate) name: &'static str,
    states: usize,
    twins: usize,
    samples: usize,
    steps: usize,
    refusals: usize,
    depth: usize,
    beyond: usize,
    /// States that were found and not looked at.
    pub(crate) left: usize,
    pub(crate) kinds: BTreeSet<String>,
    /// Fields that were stored of some state.
    pub(crate) fields: BTreeSet<String>,
    pub(crate) broken: Vec<Broken>,
}

impl Explored {
    pub(crate) fn summary(&self) -> String {
        let Self { name, states, twins, samples, steps, refusals, depth, beyond, left, .. } = self;
        format!(
            "{name}: {states} states ({twins} looked at twice, {samples} samples more), {steps} \
             steps and {refusals} refusals, {depth} acts deep, {beyond} steps beyond the bound, \
             {left} states left"
        )
    }
}

/// Where an act led.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Led {
    Nowhere,
    Refused(&'static str),
    To(usize),
    /// To a state that has not been found.
    ToNew,
    Beyond,
}

/// A state that waits to be looked at.
struct Found {
    node: Node,
    state: usize,
    depth: usize,
    /// The state was looked at before, reached by another way.
    twin: bool,
}

struct Search<'a> {
    site: &'a Site,
    seen: HashMap<Abstract, usize>,
    /// What each act led to, by state.
    led: Vec<Option<Vec<Led>>>,
    has_twin: Vec<bool>,
    queue: VecDeque<Found>,
    kinds: HashMap<Discriminant<Event>, String>,
    explored: Explored,
}

pub(crate) fn explore(site: &Site) -> Explored {
    let explored = Explored {
        name: site.name,
        states: 0,
        twins: 0,
        samples: 0,
        steps: 0,
        refusals: 0,
        depth: 0,
        beyond: 0,
        left: 0,
        kinds: BTreeSet::new(),
        fields: BTreeSet::new(),
        broken: Vec::new(),
    };
    let mut search = Search {
        site,
        seen: HashMap::new(),
        led: Vec::new(),
        has_twin: Vec::new(),
        queue: VecDeque::new(),
        kinds: HashMap::new(),
        explored,
    };
    search.find(Node::new(site), 0);
    while let Some(found) = search.queue.pop_front() {
        if search.led.len() > STATES_MAX || search.explored.broken.len() > BROKEN_MAX {
            search.explored.left = search.queue.len() + 1;
            break;
        }
        search.look_at(found);
    }
    search.explored.states = search.led.len();
    search.explored.kinds = search.kinds.into_values().collect();
    search.explored
}

impl Search<'_> {
    /// Puts a state down to be looked at, also when it is found a second time.
    fn find(&mut self, node: Node, depth: usize) -> usize {
        let json = stored(&node.conversation);
        let new = self.led.len();
        match self.seen.entry(Abstract::of(self.site, &node, &json)) {
            Entry::Vacant(vacant) => {
                vacant.insert(new);
                self.led.push(None);
                self.has_twin.push(false);
                self.explored.depth = self.explored.depth.max(depth);
                self.queue.push_back(Found { node, state: new, depth, twin: false });
                new
            }
            Entry::Occupied(known) => {
                let state = *known.get();
                if !self.has_twin[state] {
                    self.has_twin[state] = true;
                    self.queue.push_back(Found { node, state, depth, twin: true });
                } else if self.led[state].is_some() {
                    self.sample(&node, state);
                }
                state
            }
        }
    }

    fn look_at(&mut self, found: Found) {
        let Found { node, state, depth, twin } = found;
        let resumed = self.crash(&node);
        checks::state(self.site, &node, &mut self.explored.broken);
        let mut led = Vec::with_capacity(self.site.acts.len());
        for act in &self.site.acts {
            led.push(self.act(&node, &resumed, *act, depth));
        }
        if twin {
            self.explored.twins += 1;
            let first = self.led[state].as_ref().expect("the first one was found before");
            for ((act, first), second) in self.site.acts.iter().zip(first).zip(&led) {
                if first != second {
                    let what = format!("{act:?} leads once to {first:?}, once to {second:?}");
                    self.explored.broken.push(Broken::at(&node, Property::Alike, what));
                }
            }
        } else {
            self.led[state] = Some(led);
        }
    }

    /// A state was found a third time or later: one act, another one each time, must lead where it
    /// led before.
    fn sample(&mut self, node: &Node, state: usize) {
        self.explored.samples += 1;
        let number = self.explored.samples % self.site.acts.len();
        let (act, now) = (self.site.acts[number], self.peek(node, self.site.acts[number]));
        let before = self.led[state].as_ref().map(|led| &led[number]);
        if before != Some(&now) {
            let what = format!("{act:?} led to {before:?}, and here to {now:?}");
            self.explored.broken.push(Broken::at(node, Property::Alike, what));
        }
    }

    /// Where `act` leads, without a look at how.
    fn peek(&self, node: &Node, act: Act) -> Led {
        let next = match command(self.site, node, act) {
            None => node.with_team(act),
            Some((tick, command)) => {
                let around = around(node);
                match node.conversation.handle(tick, &self.site.settings, &around, command) {
                    Ok(step) => Some(node.after(act, tick, &step).0),
                    Err(refusal) => return Led::Refused(refusal.code()),
                }
            }
        };
        let Some(next) = next.filter(|next| !next.is_like(node)) else { return Led::Nowhere };
        if next.handovers_owed() > HANDOVERS_OWED_MAX {
            return Led::Beyond;
        }
        let json = stored(&next.conversation);
        self.seen.get(&Abstract::of(self.site, &next, &json)).map_or(Led::ToNew, |to| Led::To(*to))
    }

    fn act(&mut self, node: &Node, resumed: &Conversation, act: Act, depth: usize) -> Led {
        let site = self.site;
        let Some((tick, command)) = command(site, node, act) else {
            return match node.with_team(act) {
                Some(next) => Led::To(self.find(next, depth + 1)),
                None => Led::Nowhere,
            };
        };
        let panicking = OnTheWay(node, act);
        let around = around(node);
        let result = node.conversation.handle(tick, &site.settings, &around, command.clone());
        let step = match &result {
            Ok(step) => step,
            Err(refusal) => {
                core::mem::forget(panicking);
                self.explored.refusals += 1;
                self.check(node, node, act, Err(refusal));
                return Led::Refused(refusal.code());
            }
        };
        let (next, record) = node.after(act, tick, step);
        self.explored.steps += 1;
        self.check(node, &next, act, Ok((step, &record)));
        checks::twice(site, (act, tick, command), step, &next, &mut self.explored.broken);
        core::mem::forget(panicking);
        if next.is_like(node) {
            return Led::Nowhere;
        }
        let mut resumed = resumed.clone();
        for recorded in &record {
            resumed.apply(recorded);
            self.note(&recorded.event);
        }
        if resumed != next.conversation {
            let what = "the snapshot before the last act and its events".to_owned();
            self.explored.broken.push(Broken::at(&next, Property::SnapshotIsFresh, what));
        }
        if next.handovers_owed() > HANDOVERS_OWED_MAX {
            self.explored.beyond += 1;
            return Led::Beyond;
        }
        Led::To(self.find(next, depth + 1))
    }

    /// Everything in memory is gone, and comes back from the log and from a snapshot.
    fn crash(&mut self, node: &Node) -> Conversation {
        let live = &node.conversation;
        let json = stored(live);
        let fields: BTreeMap<String, IgnoredAny> =
            serde_json::from_str(&json).expect("a conversation is an object");
        self.explored.fields.extend(fields.into_keys());
        let resumed: Conversation =
            serde_json::from_str(&json).expect("what was stored can be read");
        if resumed != *live {
            let what = "what was stored is not what is read".to_owned();
            self.explored.broken.push(Broken::at(node, Property::SnapshotIsFresh, what));
        }
        let log = node.log();
        let mut today = self.site.settings.clone();
        today.bot.id = BotId::parse("rosa").expect("an id");
        today.bot.name = Name::parse("Rosa").expect("a name");
        let mut replayed = Conversation::new(live.id().clone(), &today);
        log.iter().for_each(|recorded| replayed.apply(recorded));
        if !log.is_empty() && replayed != *live {
            let what = format!("{live:?}\nlived, and this is replayed:\n{replayed:?}");
            self.explored.broken.push(Broken::at(node, Property::ReplayIsLive, what));
        }
        resumed
    }

    fn check(
        &mut self,
        from: &Node,
        to: &Node,
        act: Act,
        result: Result<(&Step, &[Recorded]), &Refusal>,
    ) {
        let taken = Taken { site: self.site, from, to, act, result };
        taken.check(&mut self.explored.broken);
    }

    fn note(&mut self, event: &Event) {
        let kind = || match serde_json::to_value(event).expect("an event is plain data") {
            serde_json::Value::String(kind) => kind,
            other => other.as_object().and_then(|o| o.keys().next().cloned()).unwrap_or_default(),
        };
        self.kinds.entry(core::mem::discriminant(event)).or_insert_with(kind);
    }
}

fn stored(conversation: &Conversation) -> String {
    serde_json::to_string(conversation).expect("the state is plain data")
}

/// Names the way to a panic.
struct OnTheWay<'a>(&'a Node, Act);

impl Drop for OnTheWay<'_> {
    fn drop(&mut self) {
        println!("after {:?}, {:?} panicked", self.0.acts(), self.1);
    }
}
