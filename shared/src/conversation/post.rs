//! A message enters: order, repeats, who may speak.
//!
//! Rules P1-P9 of `docs/rules.md`. Who holds the baton is [`super::handoff`]; what a bot makes of
//! a post is [`super::turn`].

use super::{
    Conversation, Event, Holder, Recorded, Refusal, Step,
    asking::Ended,
    bot,
    step::{Draft, Effect},
};
use crate::{
    availability::Around,
    findings::Findings,
    id::{AgentId, EntrySeq, PostKey},
    limits::{GAP_ENTRIES_MAX, POSTS_PER_MINUTE_MAX},
    settings::SiteSettings,
    text::MessageText,
    time::{Tick, Timestamp},
    wire::{
        agent::{Person, Responder},
        desk::LastBy,
        handoff::{Attempt, AttemptFailed},
        visitor::BotBack,
    },
};

const MINUTE_MS: u64 = 60_000;

impl Conversation {
    /// The visitor writes. A first post begins the conversation; one to a resolved conversation
    /// reopens it to the bot (H7); while a bot holds it, a turn starts unless one is running (P5).
    pub(super) fn post(
        &self,
        tick: Tick,
        settings: &SiteSettings,
        key: PostKey,
        text: MessageText,
        page: Option<String>,
    ) -> Result<Step, Refusal> {
        let mut draft = Draft::after(self);
        if let Some(seq) = self.keys.place(None, &key) {
            draft.accept(key, seq);
            return Ok(draft.done());
        }
        self.check_pace(tick.now)?;
        self.begin(&mut draft, settings, page);
        let reopened = matches!(self.holder, Holder::Ended);
        if reopened {
            draft.push(Event::Reopened { agent: None, bot: Some(bot(&settings.bot)) });
            draft.push(Event::BotReturned { why: BotBack::Reopened });
        }
        let seq = draft.say(Event::Posted { key: key.clone() }, Some(text));
        draft.accept(key, seq);
        if reopened {
            self.start_turn(&mut draft, self.epoch + 1, vec![seq]);
        } else if self.speaking_bot().is_some() && self.turn.is_none() {
            let mut of = self.unanswered.clone();
            of.push(seq);
            self.start_turn(&mut draft, self.epoch, of);
        }
        Ok(draft.done())
    }

    /// An agent writes to the visitor: only the holder, only under the present epoch (H5, H6).
    pub(super) fn reply(
        &self,
        agent: Person,
        key: PostKey,
        text: MessageText,
        epoch: u32,
        seen: Option<EntrySeq>,
    ) -> Result<Step, Refusal> {
        let mut draft = Draft::after(self);
        if let Some(seq) = self.keys.place(Some(&agent.id), &key) {
            draft.accept(key, seq);
            return Ok(draft.done());
        }
        self.check_holds(&agent)?;
        if epoch != self.epoch {
            return Err(Refusal::StaleEpoch { theirs: epoch, ours: self.epoch });
        }
        if seen.is_some_and(|seen| seen < self.last_post) {
            return Err(Refusal::NewerExists { post: self.last_post });
        }
        let seq = draft.say(Event::Replied { agent, key: key.clone() }, Some(text));
        draft.accept(key, seq);
        Ok(draft.done())
    }

    /// An agent writes to the team: at any time, whoever holds (P7), once there is a conversation.
    pub(super) fn note(
        &self,
        agent: Person,
        key: PostKey,
        text: MessageText,
    ) -> Result<Step, Refusal> {
        // Otherwise the note would be the first event, where everyone expects `Began`.
        if !self.has_begun() {
            return Err(Refusal::NotBegun);
        }
        let mut draft = Draft::after(self);
        let seq = self
            .keys
            .place(Some(&agent.id), &key)
            .unwrap_or_else(|| draft.say(Event::Noted { agent, key: key.clone() }, Some(text)));
        draft.accept(key, seq);
        Ok(draft.done())
    }

    /// The visitor says whether an answer helped; saying the same again changes nothing.
    ///
    /// A thumb down is an unsuccessful attempt, and may be the one too many.
    pub(super) fn rate(
        &self,
        tick: Tick,
        settings: &SiteSettings,
        around: &Around,
        of: EntrySeq,
        helped: bool,
    ) -> Result<Step, Refusal> {
        let (_, rated) =
            self.answers.iter().find(|(seq, _)| *seq == of).ok_or(Refusal::NoSuchAnswer)?;
        let mut draft = Draft::after(self);
        if *rated == Some(helped) {
            return Ok(draft.done());
        }
        draft.push(Event::Rated { of, helped });
        let is_new = !self.attempts.iter().any(|attempt| attempt.at == of);
        if !helped && is_new && matches!(self.holder, Holder::Bot { .. }) && self.turn.is_none() {
            let mut attempts = self.attempts.clone();
            attempts.push(Attempt { at: of, why: AttemptFailed::ThumbsDown });
            let ended = (of, Ended::Said);
            let calls = self.calls(settings, &Findings::default(), ended, &attempts, true);
            self.answer_calls(&mut draft, tick, settings, around, calls);
        }
        Ok(draft.done())
    }

    pub(super) fn begin(&self, draft: &mut Draft, settings: &SiteSettings, page: Option<String>) {
        if !self.has_begun() {
            let site = settings.id.clone();
            draft.push(Event::Began { site, bot: bot(&settings.bot), page });
        }
    }

    pub(super) fn start_turn(&self, draft: &mut Draft, epoch: u32, of: Vec<EntrySeq>) {
        if let Some(last) = of.last() {
            let turn = draft.push(Event::TurnStarted { of: *last });
            draft.effect(Effect::StartTurn { turn, epoch, of });
        }
    }

    pub(super) fn apply_post(&mut self, recorded: &Recorded) {
        let seq = recorded.seq;
        match &recorded.event {
            Event::Posted { key } => {
                self.keys.remember(None, key, seq);
                self.unanswered.push(seq);
                // Older ones are in the log; the bound is for the snapshot.
                if self.unanswered.len() as u64 > GAP_ENTRIES_MAX {
                    self.unanswered.remove(0);
                }
                self.post_times.retain(|at| recorded.at.since(*at) < MINUTE_MS);
                self.post_times.push(recorded.at);
                self.last_line = Some((seq, LastBy::Visitor));
                self.last_post = seq;
                self.note_life(recorded.at);
            }
            Event::Replied { agent, key } => {
                self.keys.remember(Some(&agent.id), key, seq);
                self.unanswered.clear();
                self.note_life(recorded.at);
                self.last_responded_by = Some(Responder::Agent(agent.clone()));
                self.last_line = Some((seq, line_by(&agent.id, agent.name.as_str())));
            }
            Event::Noted { agent, key } => self.keys.remember(Some(&agent.id), key, seq),
            Event::Rated { of, helped } => {
                if let Some((_, rated)) = self.answers.iter_mut().find(|(seq, _)| seq == of) {
                    *rated = Some(*helped);
                }
                if *helped {
                    let before = self.attempts.len();
                    self.attempts.retain(|attempt| {
                        attempt.at != *of || attempt.why != AttemptFailed::ThumbsDown
                    });
                    let fewer = u32::from(before > self.attempts.len());
                    self.failed_attempts = self.failed_attempts.saturating_sub(fewer);
                } else {
                    self.note_attempt(*of, AttemptFailed::ThumbsDown);
                }
                if let Holder::Waiting(wait) = &mut self.holder
                    && wait.company
                {
                    wait.helped = *helped;
                }
            }
            _ => {}
        }
    }

    pub(super) fn check_pace(&self, now: Timestamp) -> Result<(), Refusal> {
        let in_window = self.post_times.iter().filter(|at| now.since(**at) < MINUTE_MS);
        if in_window.count() < POSTS_PER_MINUTE_MAX as usize {
            return Ok(());
        }
        let oldest = self.post_times[self.post_times.len() - POSTS_PER_MINUTE_MAX as usize];
        Err(Refusal::TooFast { retry_after_ms: MINUTE_MS.saturating_sub(now.since(oldest)) })
    }
}

fn line_by(id: &AgentId, name: &str) -> LastBy {
    LastBy::Agent(id.clone(), name.to_owned())
}
