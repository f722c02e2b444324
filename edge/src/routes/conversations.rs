//! Conversations for the API: the desk lists them, each tells of itself.

use serde_json::Value;
use shared::id::ConversationId;
use worker::Method;

use super::{forward, json, to_object};
use crate::{
    call::Call,
    enter,
    failure::{Answer, Failure},
    objects,
    refusal::Refusal,
};

/// Fields a list may be asked for by, each equal to one word.
const FILTERS: [&str; 8] = [
    "site",
    "status",
    "holder",
    "assignee",
    "human_handoff",
    "department",
    "label",
    "last_responded_by",
];

/// Fields of which all words are known: another one would find nothing, and nobody would know why.
const WORDS: [(&str, &[&str]); 3] = [
    ("status", &["open", "in_progress", "snoozed", "resolved"]),
    ("holder", &["bot", "waiting", "agent", "ended"]),
    ("human_handoff", &["true", "false"]),
];

/// `GET /api/v1/conversations?status=…`: the desk's list, or what of it fits all filters.
pub(crate) async fn list(call: &Call) -> Answer {
    enter::agent(call).await?;
    let filters: Vec<_> =
        FILTERS.iter().filter_map(|name| Some((*name, call.query(name)?))).collect();
    filters.iter().try_for_each(|(name, wanted)| check(name, wanted))?;
    let desk = objects::desk(&call.env)?;
    let mut list: Value = objects::get(&desk, "/items")
        .await
        .map_err(Failure::while_("The desk could not be asked."))?;
    if let Some(items) = list.get_mut("conversations").and_then(Value::as_array_mut) {
        items.iter_mut().for_each(tell_apart);
        items.retain(|item| filters.iter().all(|(name, wanted)| fits(item, name, wanted)));
    }
    json(200, &list)
}

/// `GET /api/v1/conversations/ID`: one of them.
pub(crate) async fn show(call: &Call, id: &str) -> Answer {
    ask(call, id, "/").await
}

/// `GET /api/v1/conversations/ID/briefing`: what whoever takes it is handed.
pub(crate) async fn briefing(call: &Call, id: &str) -> Answer {
    ask(call, id, "/briefing").await
}

async fn ask(call: &Call, id: &str, path: &str) -> Answer {
    let seat = enter::agent(call).await?.seat();
    let id = ConversationId::parse(id).map_err(|_| Refusal::NotFound)?;
    let request = to_object(path, Method::Get, &seat, None)?;
    forward(&objects::conversation(&call.env, &id)?, request).await
}

/// Says by name who it is assigned to: who holds it, or is rung first.
fn tell_apart(item: &mut Value) {
    let holds = item.pointer("/holder/agent").cloned();
    let rung = item.pointer("/ring/assignee").cloned();
    item["assignee"] = holds.or(rung).unwrap_or(Value::Null);
}

fn check(name: &str, wanted: &str) -> Result<(), Refusal> {
    match WORDS.iter().find(|(of, words)| *of == name && !words.contains(&wanted)) {
        Some((_, words)) => {
            Err(Refusal::invalid(name, format!("This is one of {}.", words.join(", "))))
        }
        None => Ok(()),
    }
}

fn fits(item: &Value, name: &str, wanted: &str) -> bool {
    let is = |value: Option<&Value>| match value {
        Some(Value::String(word)) => word == wanted,
        Some(Value::Bool(flag)) => flag.to_string() == wanted,
        None | Some(Value::Null) => wanted == "none",
        Some(Value::Object(one)) => ["id", "name"]
            .iter()
            .any(|field| one.get(*field).and_then(Value::as_str) == Some(wanted)),
        Some(_) => false,
    };
    match name {
        "holder" => match &item["holder"] {
            Value::String(word) => word == wanted,
            Value::Object(one) => one.keys().any(|kind| kind == wanted),
            _ => false,
        },
        "label" => {
            let labels = item["labels"].as_array();
            labels.is_some_and(|labels| labels.iter().any(|label| label == wanted))
        }
        "last_responded_by" => match &item[name] {
            Value::Object(one) => one.iter().any(|(kind, who)| kind == wanted || is(Some(who))),
            other => is(Some(other)),
        },
        _ => is(item.get(name)),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{WORDS, check, fits, tell_apart};
    use crate::refusal::Refusal;

    #[test]
    fn a_word_that_no_line_can_say_is_refused() {
        for (name, words) in WORDS {
            assert!(words.iter().all(|word| check(name, word).is_ok()));
            let Err(Refusal::Invalid { field, why }) = check(name, "opne") else {
                panic!("{name} took it");
            };
            assert!(field == name && why.contains(words[0]), "{why}");
        }
        assert!(check("label", "anything").is_ok());
    }

    #[test]
    fn a_list_is_asked_for_by_what_its_lines_say() {
        let mut item = json!({
            "status": "in_progress", "human_handoff": true, "labels": ["vip"],
            "holder": { "agent": { "id": "a1", "name": "Ana" } },
            "last_responded_by": { "bot": { "id": "b1", "name": "Robin" } },
        });
        tell_apart(&mut item);
        for (name, wanted) in [
            ("status", "in_progress"),
            ("human_handoff", "true"),
            ("holder", "agent"),
            ("assignee", "a1"),
            ("assignee", "Ana"),
            ("label", "vip"),
            ("department", "none"),
            ("last_responded_by", "bot"),
            ("last_responded_by", "Robin"),
        ] {
            assert!(fits(&item, name, wanted), "{name}={wanted}");
        }
        for (name, wanted) in [
            ("status", "open"),
            ("human_handoff", "false"),
            ("holder", "bot"),
            ("assignee", "none"),
            ("label", "v"),
            ("department", "sales"),
        ] {
            assert!(!fits(&item, name, wanted), "{name}={wanted}");
        }
    }
}
