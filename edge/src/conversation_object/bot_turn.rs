//! One turn of a bot: ask its engine, show what is safe to show, hand the end to the core.
//!
//! Other events come in at every await below, so a claim or a reload happens in the middle of a
//! turn. Before each piece the core is asked whether the turn still runs; its end is a command
//! with the turn's epoch, which the core refuses when the baton has passed on.

use std::{rc::Rc, time::Duration};

use shared::{
    briefing::{note_for_bot, transcript_for_model},
    conversation::{Command, Outcome},
    document,
    engine::exchange::with_answered_last,
    findings::{self, Findings, Post, Scene},
    id::EntrySeq,
    knowledge::{follow_up::Before, small_talk::SmallTalk},
    limits::{TRANSCRIPT_CHARS_MAX, TURN_ATTEMPTS_MAX},
    pieces::pieces,
    sentences::Sentences,
    settings::SiteSettings,
    text::MessageText,
    tongue::Tongue,
    wire::{
        AnswerKind, Streaming, agent::ToAgent, fault::Fault, handoff::Evidence, visitor::ToVisitor,
    },
};
use worker::{Delay, Error, Result};

use super::{room::Room, sockets};
use crate::{
    engine::{self, Reply, budget::Payer},
    log,
    mask::masked_for_model,
    store::{events, outbox::Task},
};

/// Posts before a turn's own in which a repeated question is looked for.
const EARLIER_POSTS: usize = 5;

/// Posts and answers before a turn's own post that a follow-up may lean on.
const SAID_BEFORE: usize = 20;

/// The turn that is run.
struct Turn<'a> {
    room: &'a Rc<Room>,
    turn: EntrySeq,
    epoch: u32,
    of: &'a [EntrySeq],
    settings: SiteSettings,
    /// In which the bot says its own sentences.
    tongue: Tongue,
    /// What a person has to approve is shown to nobody while it is made.
    to_approve: bool,
}

/// Runs `task` for the `attempt`th time, counted from 1.
pub(super) async fn run(room: &Rc<Room>, task: &Task, attempt: u32) -> Result<()> {
    let Task::RunTurn { turn, epoch, of } = task else {
        return Ok(());
    };
    // Who can come may decide whether the engine is asked at all.
    room.ask_desk().await;
    let mut findings = find(room, of)?;
    let settled = room.see(|c, settings, sight| c.settles_it(settings, sight.around, &findings))?;
    let Some(settings) = room.read(|_, settings| settings.clone())? else { return Ok(()) };
    let to_approve = room.read(|c, settings| c.wants_approval(settings, &findings).is_some())?;
    let to_approve = to_approve == Some(true);
    let tongue = Tongue::of_bot(settings.bot.language.as_ref(), findings.tongue);
    let running = Turn { room, turn: *turn, epoch: *epoch, of, settings, tongue, to_approve };
    let outcome = if settled == Some(true) {
        Outcome::NotAsked
    } else if attempt > TURN_ATTEMPTS_MAX {
        Outcome::Failed
    } else {
        match running.ask().await {
            Ok(reply) => match running.outcome(reply, &mut findings)? {
                Some(outcome) => outcome,
                None => return Ok(()),
            },
            Err(error) => {
                log::failure("A bot's engine could not be asked.", &error);
                Outcome::Failed
            }
        }
    };
    if let Outcome::Said { text, .. } = &outcome
        && !running.stream(text).await?
    {
        return Ok(());
    }
    room.ask_desk().await;
    let command = Command::FinishTurn { turn: *turn, epoch: *epoch, outcome, findings };
    room.streamed.replace(None);
    if let Err(refusal) = room.turn(command, Some(task))? {
        log::note(&format!("A turn was over before its answer: {refusal}"));
    }
    Ok(())
}

/// What the posts show, and the ones shortly before them. What stands before the bot had it is no
/// evidence.
fn find(room: &Room, of: &[EntrySeq]) -> Result<Findings> {
    let fresh = room.read(|c, _| c.fresh_from())?.unwrap_or_default();
    let sql = room.sql();
    let mut all = Vec::new();
    for seq in of {
        all.extend(events::text(&sql, *seq)?.map(|text| (*seq, text)));
    }
    let first = of.first().copied().unwrap_or_default();
    let earlier = events::posts_between(&sql, fresh, first, EARLIER_POSTS)?;
    let scene = sockets::scene(&room.state);
    let scene = Scene {
        page: scene.page.as_deref(),
        lang: scene.lang.as_deref(),
        attributes: &scene.attributes,
    };
    let now: Vec<_> = all.iter().filter(|(seq, _)| *seq > fresh).map(as_post).collect();
    let earlier: Vec<_> = earlier.iter().map(as_post).collect();
    let rules = room.read(|_, settings| settings.bot.handoff.policy.clone())?.unwrap_or_default();
    let mut findings = findings::look(&now, &earlier, &scene, &rules);
    let all: Vec<_> = all.iter().map(as_post).collect();
    findings.approval = findings::approval(&all, &scene, &rules).map(Box::new);
    findings.tongue = findings::tongue(&all, &earlier, &scene);
    Ok(findings)
}

fn as_post((seq, text): &(EntrySeq, String)) -> Post<'_> {
    Post { seq: *seq, text }
}

impl Turn<'_> {
    /// Asks the bot's engine. What needs no knowledge needs no model either, and where the tokens are
    /// spent the knowledge answers alone.
    async fn ask(&self) -> Result<Reply> {
        let sql = self.room.sql();
        let mut words = Vec::new();
        for post in self.of {
            words.extend(events::text(&sql, *post)?);
        }
        // An engine reads nothing that is hidden from it, whatever the client has hidden.
        let question = masked_for_model(&words.join("\n"), &self.settings.bot);
        let first = self.of.first().copied().unwrap_or_default();
        let bot = &self.settings.bot;
        let mut previous = Before::of(&events::lately(&sql, first, SAID_BEFORE)?, first);
        previous.posts.iter_mut().for_each(|post| *post = masked_for_model(post, bot));
        if bot.engine.is_model() && SmallTalk::of(&question).is_none_or(SmallTalk::is_reply) {
            let reply = self.ask_model(&question, &previous).await?;
            let Reply::Faulted(fault @ Fault::Spent { .. }) = reply else { return Ok(reply) };
            self.note(fault)?;
        }
        let (env, bases) = (&self.room.env, &bot.knowledge);
        engine::knowledge::answer(env, bases, &question, &previous, self.tongue).await
    }

    async fn ask_model(&self, question: &str, previous: &Before) -> Result<Reply> {
        let sql = self.room.sql();
        // What was written after this turn began is the next one's.
        let mut log = events::after(&sql, EntrySeq::NONE, usize::MAX)?;
        log.retain(|recorded| recorded.seq <= self.turn);
        let log = with_answered_last(log, self.of);
        let transcript = transcript_for_model(&log, TRANSCRIPT_CHARS_MAX);
        let id = self.room.read(|c, _| c.id().clone())?.ok_or("it has begun")?;
        let asking = engine::Asking {
            env: &self.room.env,
            settings: &self.settings,
            transcript: &transcript,
            note: note_for_bot(&log),
            question,
            previous,
            tongue: self.tongue,
            payer: Payer {
                env: &self.room.env,
                sql,
                conversation: &id,
                site: &self.settings.id,
                turn: self.turn,
                allowed: self.settings.bot.model.budget,
            },
            runs: &|| self.runs().unwrap_or(false),
            show: &|so_far| {
                if !self.to_approve {
                    self.show(so_far);
                }
            },
        };
        engine::ask_model(&asking).await
    }

    /// What a reply is for the conversation; `None` when the turn is over.
    fn outcome(&self, reply: Reply, findings: &mut Findings) -> Result<Option<Outcome>> {
        let post = self.of.last().copied().unwrap_or_default();
        let outcome = match reply {
            Reply::Over => return Ok(None),
            Reply::Said { kind, text, source } => Outcome::Said { kind, text, source },
            Reply::Person(reason) if reason.calls_a_person() => {
                findings.person_wanted.get_or_insert(Evidence::Model { post, reason });
                Outcome::NotAsked
            }
            Reply::Person(_) => unknown(Sentences::of(self.tongue).unknown)?,
            Reply::Faulted(fault) => {
                self.note(fault)?;
                let words = Sentences::of(self.tongue).no_good_answer;
                if fault.is_failure() { Outcome::Failed } else { unknown(words)? }
            }
        };
        Ok(Some(outcome))
    }

    fn note(&self, fault: Fault) -> Result<()> {
        let command = Command::NoteFault { turn: self.turn, epoch: self.epoch, fault };
        if let Err(refusal) = self.room.turn(command, None)? {
            log::note(&format!("A turn was over before its fault: {refusal}"));
        }
        Ok(())
    }

    fn runs(&self) -> Result<bool> {
        let runs = |turn: EntrySeq| turn == self.turn;
        let now = self.room.read(|c, _| c.turn().is_some_and(|running| runs(running.turn)))?;
        Ok(now == Some(true))
    }

    /// Sends the answer piece by piece, unless a model's was shown while it was written; `false` as
    /// soon as the turn is over.
    async fn stream(&self, text: &MessageText) -> Result<bool> {
        let shown =
            self.room.streamed.borrow().as_ref().is_some_and(|(turn, _)| *turn == self.turn);
        if self.to_approve || shown {
            return self.runs();
        }
        let hosts = document::hosts_of(&self.settings, None);
        let mut so_far = String::new();
        for piece in pieces(&document::show(text.as_str(), &hosts).text) {
            if !self.runs()? {
                return Ok(false);
            }
            so_far.push_str(piece);
            self.show(&so_far);
            let pace = Duration::from_millis(u64::from(self.settings.bot.pace_ms));
            Delay::from(pace).await;
        }
        Ok(true)
    }

    /// Brings whoever looks on to `now`, all that can be shown of the answer.
    fn show(&self, now: &str) {
        let mut streamed = self.room.streamed.borrow_mut();
        let before = streamed.take().filter(|(turn, _)| *turn == self.turn);
        let before = before.map(|(_, before)| before).unwrap_or_default();
        if let Some(streaming) = Streaming::between(self.turn, &before, now) {
            sockets::to_visitors(&self.room.state, &ToVisitor::Streaming(streaming.clone()));
            sockets::to_agents(&self.room.state, &ToAgent::Streaming(streaming));
        }
        streamed.replace((self.turn, now.to_owned()));
    }
}

fn unknown(words: &str) -> Result<Outcome> {
    let text = MessageText::parse(words).map_err(|error| Error::from(error.to_string()))?;
    Ok(Outcome::Said { kind: AnswerKind::Unknown, text, source: None })
}
