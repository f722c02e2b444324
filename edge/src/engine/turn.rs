//! A turn of a model: search, ask, let it search again, check what it says.

use serde_json::{Value, json};
use shared::{
    briefing::{Line, Speaker},
    document,
    engine::{
        Passage,
        budget::{estimate, estimate_bytes, settled},
        canary::Canary,
        check::{Against, check},
        cut,
        event_stream::EventStream,
        exchange::exchange,
        piecemeal::Piecemeal,
        prompt::{self, REQUEST_HUMAN, SEARCH, may_call_people},
        retry::wait_ms,
    },
    knowledge::follow_up::Before,
    limits::{RESPONSE_BYTES_MAX, SEARCHES_MAX},
    plain::for_model,
    sentences::Sentences,
    settings::{BotSettings, SiteSettings},
    text::MessageText,
    time::Timestamp,
    tongue::Tongue,
    wire::{
        AnswerKind, Source,
        fault::{Fault, ModelReason},
    },
};
use worker::{Env, Error, Result};

use super::{
    Reply,
    budget::{Call, Payer},
    chat::Response,
    knowledge, tools,
    upstream::{self, Coming, Failed},
    watch::{Stop, watched},
};
use crate::{clock, log, mask::masked_for_model};

/// What a model is asked, and who listens.
pub(crate) struct Asking<'a> {
    pub(crate) env: &'a Env,
    pub(crate) settings: &'a SiteSettings,
    /// What it may read of the conversation, the question last.
    pub(crate) transcript: &'a [Line],
    /// What a person who gave the conversation back wanted the bot to know.
    pub(crate) note: Option<&'a str>,
    pub(crate) question: &'a str,
    pub(crate) previous: &'a Before,
    /// In which the bot says its own sentences.
    pub(crate) tongue: Tongue,
    pub(crate) payer: Payer<'a>,
    /// Whether the turn still runs.
    pub(crate) runs: &'a dyn Fn() -> bool,
    /// Takes all that can be shown already.
    pub(crate) show: &'a dyn Fn(&str),
}

/// Why a turn ends without an answer of the model.
enum Ended {
    Faulted(Fault),
    Over,
}

impl From<Fault> for Ended {
    fn from(fault: Fault) -> Self {
        Self::Faulted(fault)
    }
}

impl From<Stop> for Ended {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Over => Self::Over,
            Stop::TimedOut => Self::Faulted(Fault::TimedOut),
        }
    }
}

/// Asks the model of a bot.
///
/// # Errors
/// When the knowledge or the budget cannot be asked.
pub(crate) async fn ask_model(asking: &Asking<'_>) -> Result<Reply> {
    let seed = clock::seed();
    let canary = Canary::new(seed);
    let instructions = prompt::instructions(asking.settings, &canary);
    let bases = &asking.settings.bot.knowledge;
    let sources = knowledge::passages(asking.env, bases, asking.question, asking.previous).await?;
    let mut turn = Turn {
        asking,
        canary: &canary,
        seed,
        began: clock::now(),
        messages: messages(asking, &instructions, &sources),
        sources,
        has_tools: true,
    };
    let said = loop {
        match turn.round().await? {
            Ok(Round::Said(said)) => break said,
            Ok(Round::Person(reason)) => return Ok(Reply::Person(reason)),
            Ok(Round::Searched) => {}
            Err(Ended::Over) => return Ok(Reply::Over),
            Err(Ended::Faulted(fault)) => return Ok(Reply::Faulted(fault)),
        }
    };
    let against = Against {
        sources: &turn.sources,
        instructions: &instructions,
        canary: &canary,
        question: asking.question,
        sources_required: asking.settings.bot.model.sources_required,
    };
    Ok(match check(&said, &against) {
        Err(fault) => Reply::Faulted(fault),
        Ok(checked) => match MessageText::parse(&checked.text) {
            // What is left of it may be an image, or a tag.
            Ok(text) if shows_nothing(&text) => Reply::Faulted(Fault::Empty),
            Err(_) => Reply::Faulted(Fault::Empty),
            Ok(_) if checked.knows_not && asking.settings.bot.model.sources_required => {
                not_known(asking.tongue)?
            }
            Ok(text) if checked.knows_not => {
                Reply::Said { kind: AnswerKind::Unknown, text, source: None }
            }
            Ok(text) => {
                let cited = checked.cited.iter().map(|place| &turn.sources[*place]);
                let source = Source::of(cited.map(|Passage { title, url, .. }| (&**title, &**url)));
                Reply::Said { kind: AnswerKind::Answer, text, source }
            }
        },
    })
}

fn shows_nothing(text: &MessageText) -> bool {
    let shown = document::show(text.as_str(), &document::Hosts::default());
    !shown.text.chars().any(char::is_alphanumeric)
}

fn not_known(tongue: Tongue) -> Result<Reply> {
    let text = MessageText::parse(Sentences::of(tongue).unknown)
        .map_err(|error| Error::from(error.to_string()))?;
    Ok(Reply::Said { kind: AnswerKind::Unknown, text, source: None })
}

/// Has the model of a bot write something about a conversation, by the instructions of `task`: for
/// people of the team, checked as an answer is. `None` when nothing came of it.
///
/// # Errors
/// When the budget cannot be asked.
pub(crate) async fn write_about(asking: &Asking<'_>, task: &str) -> Result<Option<String>> {
    let seed = clock::seed();
    let canary = Canary::new(seed);
    let said = |line: &Line| {
        let by = match line.by {
            Speaker::Visitor => "Visitor",
            Speaker::Bot => "Bot",
            Speaker::Agent => "Team",
        };
        format!("{by}: {}\n", outgoing(&line.text, &asking.settings.bot))
    };
    let transcript: String = asking.transcript.iter().map(said).collect();
    let messages = vec![
        json!({ "role": "system", "content": task }),
        json!({ "role": "user", "content": transcript }),
    ];
    let began = clock::now();
    let sources = Vec::new();
    let mut turn =
        Turn { asking, canary: &canary, seed, began, messages, sources, has_tools: false };
    let Ok(Round::Said(said)) = turn.round().await? else { return Ok(None) };
    let against = Against {
        sources: &[],
        instructions: task,
        canary: &canary,
        question: asking.question,
        sources_required: false,
    };
    Ok(check(&said, &against).ok().map(|checked| checked.text))
}

/// What came of one request.
enum Round {
    Said(String),
    Person(ModelReason),
    /// It searched, and is to be asked again with what was found.
    Searched,
}

struct Turn<'a> {
    asking: &'a Asking<'a>,
    canary: &'a Canary,
    seed: u64,
    began: Timestamp,
    messages: Vec<Value>,
    sources: Vec<Passage>,
    has_tools: bool,
}

impl Turn<'_> {
    async fn round(&mut self) -> Result<core::result::Result<Round, Ended>> {
        let body = self.body();
        let sent = estimate(&body.to_string());
        let output = u64::from(self.asking.settings.bot.model.output_tokens);
        let call = match self.asking.payer.reserve(sent + output).await? {
            Ok(call) => call,
            Err(budget) => return Ok(Err(Fault::Spent { budget }.into())),
        };
        let mut response = Response::default();
        let mut shown = Piecemeal::new(self.canary, document::hosts_of(self.asking.settings, None));
        let ended = self.read(&body, &mut response, &mut shown).await;
        shown.push(&response.end());
        self.settle(&call, sent, &response, ended.is_err()).await;
        if let Err(ended) = ended {
            return Ok(Err(ended));
        }
        self.follow(&response, shown.all()).await
    }

    /// What the model wants done, or has said.
    async fn follow(
        &mut self,
        response: &Response,
        said: &str,
    ) -> Result<core::result::Result<Round, Ended>> {
        // At most one handoff a turn, and it outweighs everything else.
        let calls = response.calls();
        let person = calls.iter().find(|call| call.name == REQUEST_HUMAN);
        if let Some(call) = person.filter(|_| may_call_people(&self.asking.settings.bot)) {
            return Ok(Ok(Round::Person(ModelReason::read(&call.text("reason")))));
        }
        let searches: Vec<_> = calls.iter().filter(|call| call.name == SEARCH).collect();
        if searches.is_empty() || self.asks_left() == 0 {
            // Whatever else it calls is no tool of ours.
            let whole = if response.is_cut() { cut::whole_sentences(said) } else { Ok(said) };
            return Ok(whole.map(|said| Round::Said(said.to_owned())).map_err(Into::into));
        }
        let mut asked = Vec::new();
        let mut answered = Vec::new();
        for (n, call) in searches.into_iter().take(2).enumerate() {
            let query = call.text("query");
            let first = self.sources.len() + 1;
            let bases = &self.asking.settings.bot.knowledge;
            let found = if query.trim().is_empty() {
                Vec::new()
            } else {
                knowledge::passages(self.asking.env, bases, &query, &Before::default()).await?
            };
            let id = if call.id.is_empty() { format!("call_{first}_{n}") } else { call.id.clone() };
            let function =
                json!({ "name": SEARCH, "arguments": json!({ "query": query }).to_string() });
            asked.push(json!({ "id": id, "type": "function", "function": function }));
            let text = outgoing(&prompt::sources(&found, first), &self.asking.settings.bot);
            answered.push(json!({ "role": "tool", "tool_call_id": id, "content": text }));
            self.sources.extend(found);
        }
        self.messages.push(json!({ "role": "assistant", "content": "", "tool_calls": asked }));
        self.messages.extend(answered);
        Ok(Ok(Round::Searched))
    }

    fn body(&self) -> Value {
        let model = &self.asking.settings.bot.model;
        let mut body = json!({
            "messages": self.messages,
            "max_tokens": model.output_tokens,
            "stream": true,
        });
        if self.has_tools && self.asks_left() > 0 {
            body["tools"] = tools(may_call_people(&self.asking.settings.bot));
        }
        body
    }

    /// How often it may still search.
    fn asks_left(&self) -> usize {
        let asked = self.messages.iter().filter(|message| message["tool_calls"].is_array());
        SEARCHES_MAX.saturating_sub(asked.count())
    }

    /// Sends the request, again where that may help, and reads what comes.
    async fn read(
        &self,
        body: &Value,
        response: &mut Response,
        shown: &mut Piecemeal<'_>,
    ) -> core::result::Result<(), Ended> {
        let mut failed = 0;
        loop {
            let sent = clock::now();
            let begun = self.attempt(body, sent).await?;
            let Failed { fault, again, retry_after_ms } = match begun {
                Ok(coming) => return self.take(coming, sent, response, shown).await,
                Err(why) => why,
            };
            failed += 1;
            let model = &self.asking.settings.bot.model;
            let left = model.total_ms.saturating_sub(clock::now().since(self.began));
            let wait = wait_ms(failed, self.seed, retry_after_ms, left).filter(|_| again);
            let Some(wait) = wait else { return Err(fault.into()) };
            let until = clock::now().plus(wait);
            let pause = async {
                worker::Delay::from(std::time::Duration::from_millis(wait)).await;
            };
            watched(pause, || self.stop(until.plus(1_000))).await?;
        }
    }

    async fn attempt(
        &self,
        body: &Value,
        sent: Timestamp,
    ) -> core::result::Result<core::result::Result<Coming, Failed>, Stop> {
        let asking = self.asking;
        let first = sent.plus(asking.settings.bot.model.first_token_ms);
        upstream::send(asking.env, &asking.settings.bot.engine, body.clone(), || self.stop(first))
            .await
    }

    /// Why waiting until `at` is no use any more.
    fn stop(&self, at: Timestamp) -> Option<Stop> {
        let now = clock::now();
        let total = self.asking.settings.bot.model.total_ms;
        if !(self.asking.runs)() {
            Some(Stop::Over)
        } else if now >= at || now.since(self.began) >= total {
            Some(Stop::TimedOut)
        } else {
            None
        }
    }

    async fn take(
        &self,
        mut coming: Coming,
        sent: Timestamp,
        response: &mut Response,
        shown: &mut Piecemeal<'_>,
    ) -> core::result::Result<(), Ended> {
        let model = &self.asking.settings.bot.model;
        let mut events = EventStream::default();
        let mut whole = Vec::new();
        let mut patience = sent.plus(model.first_token_ms);
        loop {
            let next = watched(coming.next(), || self.stop(patience)).await??;
            let Some(bytes) = next else { break };
            if !coming.is_stream {
                whole.extend_from_slice(&bytes);
                if whole.len() > RESPONSE_BYTES_MAX {
                    return Err(Fault::TooLong.into());
                }
                continue;
            }
            for data in events.push(&bytes).map_err(|_| Fault::TooLong)? {
                let before = response.bytes();
                let words = response.take(&data)?;
                if response.bytes() > before || !response.calls().is_empty() {
                    // A comment that keeps the line open is no token.
                    patience = clock::now().plus(model.idle_ms);
                }
                shown.push(&words);
            }
            self.show(shown);
            if response.is_finished() && response.tokens.is_some() {
                return Ok(());
            }
        }
        if coming.is_stream {
            if let Some(data) = events.end() {
                shown.push(&response.take(&data)?);
            }
        } else {
            shown.push(&response.take(&String::from_utf8_lossy(&whole))?);
            response.was_whole();
        }
        if response.is_finished() { Ok(()) } else { Err(Fault::Broken.into()) }
    }

    fn show(&self, shown: &mut Piecemeal<'_>) {
        if self.asking.settings.bot.model.may_stream()
            && let Some(so_far) = shown.poll(clock::now())
        {
            (self.asking.show)(&so_far);
        }
    }

    /// Pays for a call. One that came to nothing is charged for what was sent and received; what a
    /// server that broke off has charged us is unknown.
    async fn settle(&self, call: &Call, sent: u64, response: &Response, broke: bool) {
        let reported = response.tokens.filter(|_| !broke);
        let tokens = settled(call.tokens, reported, sent, estimate_bytes(response.bytes()));
        if let Err(error) = self.asking.payer.settle(call, tokens).await {
            log::failure("A model's call could not be settled, and stays charged in full.", &error);
        }
    }
}

/// The conversation as a model's API wants it.
fn messages(asking: &Asking<'_>, instructions: &str, sources: &[Passage]) -> Vec<Value> {
    let mut system = instructions.to_owned();
    if let Some(note) = asking.note {
        system.push_str("\nA person of the team who gave the conversation back to you says:\n");
        system.push_str(&outgoing(note, &asking.settings.bot));
        system.push('\n');
    }
    system.push_str("\nSources:\n");
    system.push_str(&outgoing(&prompt::sources(sources, 1), &asking.settings.bot));
    let mut messages = vec![json!({ "role": "system", "content": system })];
    for said in exchange(asking.transcript) {
        let text = outgoing(&said.text, &asking.settings.bot);
        messages.push(json!({ "role": said.role.as_str(), "content": text }));
    }
    messages
}

/// Words as they leave for a model: without card numbers, IBANs and what the owner hides, and without
/// characters that nobody sees and a model reads.
fn outgoing(text: &str, bot: &BotSettings) -> String {
    masked_for_model(&for_model(text), bot)
}
