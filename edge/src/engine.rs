//! What answers for a bot, behind one interface: here is the conversation; answer, or say why not.
//!
//! | engine | is |
//! |---|---|
//! | [`knowledge`] | the knowledge bases alone, no model and no network |
//! | [`chat`] over [`upstream`] | a model behind OpenAI's chat completions, or of Workers AI |
//!
//! What holds whatever a model says is `shared::engine`; what its answer leads to is decided by the
//! conversation.

pub(crate) mod knowledge;
pub(crate) mod budget;
mod chat;
mod turn;
mod upstream;
mod watch;

use shared::{
    engine::prompt::REQUEST_HUMAN,
    text::MessageText,
    wire::{
        AnswerKind, Source,
        fault::{Fault, ModelReason},
    },
};

pub(crate) use self::turn::{Asking, ask_model, write_about};

/// What came of asking an engine.
#[derive(Debug)]
pub(crate) enum Reply {
    /// It has something to say.
    Said { kind: AnswerKind, text: MessageText, source: Option<Source> },
    /// A person is wanted.
    Person(ModelReason),
    /// It gave nothing that could be sent.
    Faulted(Fault),
    /// The turn was over before it came to an end.
    Over,
}

/// The tools of a model, as its API wants them: two and no more, one where nobody may be called.
pub(crate) fn tools(may_call_people: bool) -> serde_json::Value {
    let search = serde_json::json!({
        "type": "function",
        "function": {
            "name": shared::engine::prompt::SEARCH,
            "description": "Searches the articles of this site. Returns numbered sources.",
            "parameters": {
                "type": "object",
                "properties": { "query": { "type": "string", "description": "What to look for." } },
                "required": ["query"],
            },
        },
    });
    let person = serde_json::json!({
        "type": "function",
        "function": {
            "name": REQUEST_HUMAN,
            "description": "Passes the conversation to a person of the team.",
            "parameters": {
                "type": "object",
                "properties": { "reason": {
                    "type": "string",
                    "enum": ["asked_for_person", "complaint", "sensitive", "cannot_help"],
                } },
                "required": ["reason"],
            },
        },
    });
    if may_call_people { serde_json::json!([search, person]) } else { serde_json::json!([search]) }
}
