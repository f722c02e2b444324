//! An open conversation: signals over the sync client, and what an agent may ask of it.
//!
//! The conversation object decides; what it refuses comes back as a sentence. A reply or note is
//! kept in the browser before it is sent, and is sent again until it has its place. A claim, a
//! release, a resolve is a wish for now: it is not kept and not repeated.

mod side;
mod stream;

use std::sync::Arc;

use browser::{json, keep::Keep, line::Line, outbox::Outbox, random};
use leptos::prelude::*;
use shared::{
    id::{AgentId, BotId, ConversationId, EntrySeq, PostKey},
    sync::{Outgoing, Pending, PendingState},
    text::{Label, MessageText, TextError},
    time::Timestamp,
    wire::{
        Refused,
        agent::{AgentFrame, Body, Entry, Person, View},
        handoff::Assignee,
    },
};

use side::Side;
pub use stream::Stream;

use crate::{drafts::Draft, reach::Reach, stance::Stance};

/// What a wish is answered while nothing can be sent.
const NOT_CONNECTED: &str = "This did not reach the server. Try again when you are connected.";

/// An open conversation.
#[derive(Clone, Copy)]
pub struct Thread {
    /// What the conversation has told.
    pub told: Told,
    /// How the agent stands to it; `None` until the first welcome.
    pub stance: Memo<Option<Stance>>,
    /// What is typed and not sent.
    pub draft: Draft,
    /// Whether somebody looks at it.
    pub watched: RwSignal<bool>,
    line: StoredValue<Line<Side>, LocalStorage>,
}

/// What a conversation has told, as signals.
#[derive(Clone, Copy)]
pub struct Told {
    /// Where it stands; `None` until the first welcome.
    pub view: RwSignal<Option<View>>,
    /// Its entries, by rising `seq`.
    pub entries: RwSignal<Vec<Arc<Entry>>>,
    /// Replies and notes not yet among the entries.
    pub pending: RwSignal<Vec<Pending<Outgoing>>>,
    /// The bot's answer that is being written.
    pub stream: RwSignal<Option<Stream>>,
    /// Whether it can be reached.
    pub reach: Reach,
    /// Why the last wish was not carried out.
    pub refusal: RwSignal<Option<String>>,
    /// A wish is on its way.
    pub asking: RwSignal<bool>,
}

impl Thread {
    /// Opens `conversation` for `me`, for as long as the current owner lives.
    #[must_use]
    pub fn open(me: &AgentId, conversation: &ConversationId) -> Self {
        let told = Told {
            view: RwSignal::new(None),
            entries: RwSignal::new(Vec::new()),
            pending: RwSignal::new(Vec::new()),
            stream: RwSignal::new(None),
            reach: Reach::new(),
            refusal: RwSignal::new(None),
            asking: RwSignal::new(false),
        };
        let unsent = Keep::under(&format!("{}{conversation}:", unsent_prefix(me)));
        let side = Side { conversation: conversation.clone(), told };
        let (mine, draft) = (me.clone(), Draft::open(me, conversation));
        let stance = Memo::new(move |_| told.view.with(|v| Some(Stance::of(v.as_ref()?, &mine))));
        // What was meant for the bot has gone with the release, or is no longer mine to say.
        Effect::new(move |was_mine: Option<bool>| {
            let is_mine = stance.with(|stance| *stance == Some(Stance::Mine));
            if was_mine == Some(true) && !is_mine {
                draft.for_bot.set(String::new());
            }
            is_mine
        });
        Self {
            told,
            stance,
            draft,
            watched: RwSignal::new(false),
            line: StoredValue::new_local(Line::open(side, Outbox::new(unsent))),
        }
    }

    /// Takes the conversation, from whoever holds it now.
    pub fn claim(self) {
        self.ask(&AgentFrame::Claim { epoch: self.epoch() });
    }

    /// Gives it back to the bot, with what is typed for it.
    pub fn release(self) {
        let note = match self.draft.for_bot.with_untracked(|typed| MessageText::parse(typed)) {
            Ok(note) => Some(note.into()),
            Err(TextError::Empty) => None,
            Err(too_long) => return self.told.refusal.set(Some(too_long.to_string())),
        };
        self.ask(&AgentFrame::Release { note });
    }

    /// Closes it.
    pub fn resolve(self) {
        self.ask(&AgentFrame::Resolve);
    }

    /// Opens it again, to the one who asks.
    pub fn reopen(self) {
        self.ask(&AgentFrame::Reopen);
    }

    /// Puts it somewhere else: to somebody, in line for a department, or back to a bot. The one who
    /// holds it gives it back as by [`Thread::release`], with what is typed for the bot.
    pub fn assign(self, to: Assignee) {
        match to {
            // A release carries the note, and goes to the bot that had it; another bot gets none, and
            // what is typed stays.
            Assignee::Bot(id)
                if self.stance.get_untracked() == Some(Stance::Mine) && self.told.had_it(&id) =>
            {
                self.release();
            }
            to => self.ask(&AgentFrame::Assign { to, epoch: self.epoch() }),
        }
    }

    /// Sends an answer that waits for approval: as it is, or as it was edited.
    pub fn approve(self, proposal: EntrySeq, edited: &str) {
        match MessageText::parse(edited) {
            Ok(text) => {
                let text = String::from(text);
                let is_own = self.told.text(proposal).as_ref() == Some(&text);
                self.ask(&AgentFrame::Approve { proposal, text: (!is_own).then_some(text) });
            }
            Err(error) => self.told.refusal.set(Some(error.to_string())),
        }
    }

    /// Adds a label; one that is there already is added.
    pub fn add_label(self, typed: &str) {
        match Label::parse(typed) {
            Ok(label) if self.told.has_label(&label) => {}
            Ok(label) => self.ask(&AgentFrame::AddLabel { label }),
            Err(TextError::Empty) => {}
            Err(too_long) => self.told.refusal.set(Some(too_long.to_string())),
        }
    }

    /// Takes a label away.
    pub fn remove_label(self, label: Label) {
        self.ask(&AgentFrame::RemoveLabel { label });
    }

    /// Adds a task.
    pub fn add_task(self, typed: &str, due: Timestamp) {
        match MessageText::parse(typed) {
            Ok(text) => self.ask(&AgentFrame::AddTask { text: text.into(), due }),
            Err(error) => self.told.refusal.set(Some(error.to_string())),
        }
    }

    /// A task is done.
    pub fn complete_task(self, task: EntrySeq) {
        self.ask(&AgentFrame::CompleteTask { task });
    }

    /// Sends what is typed to the visitor.
    ///
    /// # Errors
    /// A sentence; what is typed stays in the box.
    pub fn send_reply(self) -> Result<(), String> {
        let (epoch, seen) = (self.epoch(), Some(self.covered()));
        self.send(self.draft.reply, |text| Outgoing::Reply { text, epoch, seen })
    }

    /// Adds what is typed to the team's notes.
    ///
    /// # Errors
    /// A sentence; what is typed stays in the box.
    pub fn add_note(self) -> Result<(), String> {
        self.send(self.draft.note, |text| Outgoing::Note { text })
    }

    /// Sends a refused reply or note again: a reply as one of now, since the conversation may have
    /// changed hands meanwhile, or something new been written that its author has read by now.
    pub fn try_again(self, key: &PostKey) {
        let (epoch, seen) = (self.epoch(), Some(self.covered()));
        self.line
            .with_value(|line| {
                line.with(|client, now| match client.discard(key) {
                    Some(Outgoing::Reply { text, .. }) => {
                        let reply = Outgoing::Reply { text, epoch, seen };
                        client.post(now, random::post_key(), reply)
                    }
                    Some(note) => client.post(now, key.clone(), note),
                    None => Ok(()),
                })
            })
            .expect("one post less has just been waiting, so that one more fits");
    }

    /// Takes a refused reply or note back into its box, before what is typed there.
    pub fn take_back(self, key: &PostKey) {
        let taken = self.line.with_value(|line| line.with(|client, _| client.discard(key)));
        let (typed, text) = match taken {
            Some(Outgoing::Reply { text, .. }) => (self.draft.reply, text),
            Some(Outgoing::Note { text }) => (self.draft.note, text),
            None => return,
        };
        typed.update(|typed| {
            *typed = if typed.is_empty() { text } else { [&*text, "\n", typed].concat() };
        });
    }

    /// Whether anything is still to be sent.
    #[must_use]
    pub fn has_unsent(self) -> bool {
        let unsent = |post: &Pending<_>| !matches!(post.state, PendingState::Failed(_));
        self.told.pending.with(|pending| pending.iter().any(unsent))
    }

    fn send(
        self,
        typed: RwSignal<String>,
        post: impl FnOnce(String) -> Outgoing,
    ) -> Result<(), String> {
        let text = typed.with_untracked(|typed| MessageText::parse(typed));
        let payload = post(text.map_err(|error| error.to_string())?.into());
        self.line
            .with_value(|line| line.with(|c, now| c.post(now, random::post_key(), payload)))
            .map_err(|full| full.to_string())?;
        typed.set(String::new());
        Ok(())
    }

    fn ask(self, wish: &AgentFrame) {
        if self.told.asking.get_untracked() {
            return;
        }
        let online = self.told.reach.is_online();
        self.told.refusal.set((!online).then(|| NOT_CONNECTED.to_owned()));
        if online {
            self.told.asking.set(true);
            self.line.with_value(|line| line.say(&json::write(wish)));
        }
    }

    /// The last entry that is on the screen.
    fn covered(self) -> EntrySeq {
        self.line.with_value(|line| line.with(|client, _| client.covered()))
    }

    fn epoch(self) -> u32 {
        self.told.view.with_untracked(|view| view.as_ref().map_or(0, |view| view.epoch))
    }
}

impl Told {
    /// What to call the visitor; empty until the first welcome.
    #[must_use]
    pub fn visitor(self) -> String {
        self.view.with(|view| view.as_ref().map_or_else(String::new, |v| v.visitor.clone()))
    }

    /// A wish is on its way: what `aria-disabled` says of its button.
    #[must_use]
    pub fn is_asking(self) -> String {
        self.asking.get().to_string()
    }

    /// Whether `bot` is the one that was heard of last.
    fn had_it(self, bot: &BotId) -> bool {
        self.entries.with_untracked(|entries| {
            let last = entries.iter().rev().find_map(|entry| match &entry.body {
                Body::Answer { bot, .. }
                | Body::Proposed { bot, .. }
                | Body::Released { bot, .. }
                | Body::Said { bot, .. } => Some(&bot.id),
                _ => None,
            });
            last.is_some_and(|last| last == bot)
        })
    }

    /// The bot that answers here, where one has been heard of.
    #[must_use]
    pub fn bot_name(self) -> Option<String> {
        self.entries.with(|entries| {
            entries.iter().rev().find_map(|entry| match &entry.body {
                Body::Answer { bot, .. }
                | Body::Proposed { bot, .. }
                | Body::Released { bot, .. }
                | Body::Said { bot, .. } => Some(bot.name.as_str().to_owned()),
                _ => None,
            })
        })
    }

    /// The words of the entry at `seq`, if it has any and they are here.
    #[must_use]
    pub fn text(self, seq: EntrySeq) -> Option<String> {
        self.entries.with(|entries| {
            let at = entries.binary_search_by_key(&seq, |entry| entry.seq).ok()?;
            match &entries[at].body {
                Body::Post { text }
                | Body::Answer { text, .. }
                | Body::Proposed { text, .. }
                | Body::Reply { text, .. }
                | Body::MessageLeft { text }
                | Body::TaskAdded { text, .. } => text.clone(),
                _ => None,
            }
        })
    }

    /// The answer that waits for approval.
    #[must_use]
    pub fn proposal(self) -> Option<EntrySeq> {
        self.view.with(|view| view.as_ref().and_then(|view| view.proposal))
    }

    /// The newest of the entries that `pick` picks.
    #[must_use]
    pub fn newest<T>(self, pick: impl Fn(&Entry) -> Option<T>) -> Option<T> {
        self.entries.with(|entries| entries.iter().rev().find_map(|entry| pick(entry)))
    }

    /// Its labels.
    #[must_use]
    pub fn labels(self) -> Vec<Label> {
        self.view.with(|view| view.as_ref().map_or_else(Vec::new, |view| view.labels.clone()))
    }

    fn has_label(self, label: &Label) -> bool {
        self.view.with_untracked(|v| v.as_ref().is_some_and(|v| v.labels.contains(label)))
    }

    /// The address of the page it began on.
    #[must_use]
    pub fn page(self) -> Option<String> {
        self.entries.with(|entries| {
            entries.iter().find_map(|entry| match &entry.body {
                Body::Began { page } => page.clone(),
                _ => None,
            })
        })
    }

    /// Whether the visitor said that the answer at `seq` helped; the last word counts.
    #[must_use]
    pub fn rating(self, seq: EntrySeq) -> Option<bool> {
        self.entries.with(|entries| {
            entries.iter().rev().find_map(|entry| match entry.body {
                Body::Rated { of, helped } if of == seq => Some(helped),
                _ => None,
            })
        })
    }

    /// To whom the visitor showed what was hidden in the message at `seq`, and its words.
    #[must_use]
    pub fn revealed(self, seq: EntrySeq) -> Option<(Person, Option<String>)> {
        self.entries.with(|entries| {
            entries.iter().rev().find_map(|entry| match &entry.body {
                Body::Revealed { of, to, text } if *of == seq => Some((to.clone(), text.clone())),
                _ => None,
            })
        })
    }
}

/// Why a post was refused, if it was.
#[must_use]
pub const fn refused<P>(post: &Pending<P>) -> Option<&Refused> {
    match &post.state {
        PendingState::Failed(why) => Some(why),
        PendingState::Unsent | PendingState::Sent => None,
    }
}

/// Under this prefix the browser keeps what `me` has not sent: a conversation, a colon, a key.
#[must_use]
pub fn unsent_prefix(me: &AgentId) -> String {
    format!("baton:console:{me}:unsent:")
}
