//! Changes of nested settings: JSON merge patches (RFC 7396). What is absent stays, `null` takes
//! back the default, a list is replaced whole.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};

use crate::{call, refusal::Refusal};

/// Fields for which `null` is a value of its own, "never", and not the default.
const NULL_IS_NEVER: [&str; 4] = ["tell_after_ms", "email_after_ms", "bot_ms", "agent_ms"];

/// `now` with `patch` in it.
///
/// # Errors
/// [`Refusal::Invalid`] naming the field below `at`.
pub(super) fn merged<T>(at: &str, now: &T, patch: &Value) -> Result<T, Refusal>
where
    T: Serialize + DeserializeOwned,
{
    if !patch.is_object() {
        return Err(Refusal::invalid(at, "This is an object of settings."));
    }
    let not_json = |_| Refusal::invalid(at, "This cannot be read.");
    let mut whole = serde_json::to_value(now).map_err(not_json)?;
    merge(&mut whole, patch);
    let json = serde_json::to_vec(&whole).map_err(not_json)?;
    call::parse(&json).map_err(|refusal| below(at, refusal))
}

/// Says in which part of the body the field is.
pub(super) fn below(at: &str, refusal: Refusal) -> Refusal {
    match refusal {
        Refusal::Invalid { field, why } if field == "body" => {
            Refusal::Invalid { field: at.to_owned(), why }
        }
        Refusal::Invalid { field, why } => Refusal::invalid(&format!("{at}.{field}"), why),
        other => other,
    }
}

fn merge(target: &mut Value, patch: &Value) {
    let Value::Object(patch) = patch else {
        *target = patch.clone();
        return;
    };
    if !target.is_object() {
        *target = Value::Object(Map::new());
    }
    let Value::Object(target) = target else { return };
    for (name, value) in patch {
        if value.is_null() && !NULL_IS_NEVER.contains(&name.as_str()) {
            target.remove(name);
        } else {
            merge(target.entry(name).or_insert(Value::Null), value);
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use shared::settings::{HandoffSettings, OnTrigger};

    use super::merged;
    use crate::refusal::Refusal;

    #[test]
    fn what_is_absent_stays_and_null_is_the_default_or_never() {
        let now = HandoffSettings { company: true, ..HandoffSettings::default() };
        let patch = json!({
            "triggers": { "no_answer": "hand_over" },
            "ladder": { "ring_ms": 5000, "tell_after_ms": null },
        });
        let next = merged("bot.handoff", &now, &patch).expect("a change");
        assert!(next.company, "it was not spoken of");
        assert_eq!(next.triggers.no_answer, OnTrigger::HandOver);
        assert_eq!((next.ladder.ring_ms, next.ladder.tell_after_ms), (5_000, None));
        assert_eq!(next.ladder.email_after_ms, now.ladder.email_after_ms);
        let back = json!({ "company": null, "ladder": { "ring_ms": null } });
        let back = merged("bot.handoff", &next, &back).expect("a change");
        assert_eq!((back.company, back.ladder.ring_ms), (false, 30_000));
        assert_eq!(back.ladder.tell_after_ms, None, "never is kept until it is set again");
    }

    #[test]
    fn a_wrong_field_is_named_by_its_path() {
        let now = HandoffSettings::default();
        let field = |patch| match merged("bot.handoff", &now, &patch) {
            Err(Refusal::Invalid { field, .. }) => field,
            other => panic!("{other:?}"),
        };
        assert_eq!(field(json!(1)), "bot.handoff");
        assert_eq!(field(json!({ "colour": 1 })), "bot.handoff.colour");
        assert_eq!(field(json!({ "ladder": { "ring_ms": "x" } })), "bot.handoff.ladder.ring_ms");
        assert_eq!(
            field(json!({ "actions": [{ "add_labels": { "labels": [""] } }] })),
            "bot.handoff.actions[0].add_labels.labels[0]"
        );
    }
}
