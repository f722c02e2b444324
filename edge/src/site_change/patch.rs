//! Changes of nested settings: JSON merge patches (RFC 7396). What is absent stays, `null` takes
//! back the default, a list is replaced whole.
//!
//! Two departures, both so that nothing an owner wrote is passed over: `null` is a value of its own
//! where [`NULL_IS_NEVER`] says so, and `null` for a field that does not exist is refused.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};

use crate::{call, refusal::Refusal};

/// Fields for which `null` is "never", and not the default.
const NULL_IS_NEVER: [&str; 4] = ["tell_after_ms", "email_after_ms", "bot_ms", "agent_ms"];

/// Objects whose names are days and not fields: any day may be taken away.
const CALENDARS: [&str; 2] = ["week", "special_days"];

const NO_OBJECT: &str = "This is an object of settings.";

/// `now` with `patch` in it.
///
/// # Errors
/// [`Refusal::Invalid`] naming the field below `at`.
pub(super) fn merged<T>(at: &str, now: &T, patch: &Value) -> Result<T, Refusal>
where
    T: Default + Serialize + DeserializeOwned,
{
    let Value::Object(patch) = patch else {
        return if patch.is_null() {
            Ok(T::default())
        } else {
            Err(Refusal::invalid(at, NO_OBJECT))
        };
    };
    let json = |settings: &T| match serde_json::to_value(settings) {
        Ok(Value::Object(fields)) => Ok(fields),
        _ => Err(Refusal::invalid(at, "This cannot be read.")),
    };
    let (mut whole, default) = (json(now)?, Value::Object(json(&T::default())?));
    merge(&mut whole, patch, Some(&default), false)
        .map_err(|field| Refusal::invalid(&format!("{at}.{field}"), NO_OBJECT))?;
    call::parse(Value::Object(whole).to_string().as_bytes()).map_err(|refusal| below(at, refusal))
}

/// Says in which part of the body the field is.
pub(super) fn below(at: &str, refusal: Refusal) -> Refusal {
    match refusal {
        Refusal::Invalid { field, why } if field == "body" => {
            Refusal::Invalid { field: at.to_owned(), why }
        }
        Refusal::Invalid { field, why } if field.starts_with('[') => {
            Refusal::invalid(&format!("{at}{field}"), why)
        }
        Refusal::Invalid { field, why } => Refusal::invalid(&format!("{at}.{field}"), why),
        other => other,
    }
}

/// Says which field has a list where settings belong: parsed as it is, it would be taken for all of
/// them in their order.
fn merge(
    target: &mut Map<String, Value>,
    patch: &Map<String, Value>,
    default: Option<&Value>,
    is_calendar: bool,
) -> Result<(), String> {
    for (name, value) in patch {
        let default = default.and_then(|default| default.get(name));
        match (value, default) {
            (Value::Object(patch), _) => {
                let part = target.entry(name).or_insert(Value::Null);
                if !part.is_object() {
                    *part = Value::Object(Map::new());
                }
                if let Value::Object(part) = part {
                    merge(part, patch, default, CALENDARS.contains(&name.as_str()))
                        .map_err(|field| format!("{name}.{field}"))?;
                }
            }
            (Value::Null, Some(default)) if !NULL_IS_NEVER.contains(&name.as_str()) => {
                target.insert(name.clone(), default.clone());
            }
            (Value::Null, None) if is_calendar || target.contains_key(name) => {
                target.remove(name);
            }
            (Value::Array(_), _) if target.get(name).is_some_and(Value::is_object) => {
                return Err(name.clone());
            }
            // A `null` that nothing is known of stays one: whoever parses the whole refuses it
            // with its path, unless it may be absent.
            (value, _) => {
                target.insert(name.clone(), value.clone());
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use shared::{
        hours::{Hours, Weekday},
        settings::{Assignment, HandoffSettings, OnTrigger, Team},
    };

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
        let back = merged("bot.handoff", &back, &json!({ "ladder": null })).expect("a change");
        assert_eq!(back.ladder, HandoffSettings::default().ladder);
        assert_eq!(back.triggers.no_answer, OnTrigger::HandOver, "only the ladder was taken back");
        let back = merged("bot.handoff", &back, &Value::Null).expect("a change");
        assert_eq!(back, HandoffSettings::default());
    }

    #[test]
    fn lists_are_replaced_whole() {
        let now = HandoffSettings::default();
        let two =
            json!({ "actions": [{ "create_task": {} }, { "pause_bot": { "for_ms": 60_000 } }] });
        let next = merged("bot.handoff", &now, &two).expect("a change");
        assert_eq!(next.actions.len(), 2, "the label of the default is gone");
        let none = merged("bot.handoff", &next, &json!({ "actions": [] })).expect("a change");
        assert!(none.actions.is_empty());
        let back = merged("bot.handoff", &none, &json!({ "actions": null })).expect("a change");
        assert_eq!(back.actions, now.actions);
    }

    #[test]
    fn hours_change_by_the_day_and_null_is_always_open() {
        let now = Team { hours: Some(Hours::always()), ..Team::default() };
        let patch = json!({ "hours": {
            "zone": "Europe/Oslo",
            "week": { "monday": [{ "from": 540, "to": 1020 }], "sunday": null },
            "holidays": ["12-25"],
            "special_days": { "2027-01-02": null },
        }});
        let next = merged("team", &now, &patch).expect("a change");
        let hours = next.hours.as_ref().expect("hours were set");
        assert_eq!((hours.zone.as_str(), hours.holidays.len()), ("Europe/Oslo", 1));
        assert_eq!(hours.week[&Weekday::Monday][0].from, 540);
        assert!(!hours.week.contains_key(&Weekday::Sunday) && hours.week.len() == 6);
        let always = merged("team", &next, &json!({ "hours": null })).expect("a change");
        assert_eq!(always, Team::default());
    }

    #[test]
    fn a_choice_takes_the_place_of_another() {
        let now = Team::default();
        let named = merged("team", &now, &json!({ "assignment": { "named": "ana" } }));
        let named = named.expect("a change");
        assert!(matches!(&named.assignment, Assignment::Named(id) if id.as_str() == "ana"));
        let other = merged("team", &named, &json!({ "assignment": { "named": "ben" } }));
        let other = other.expect("a change");
        assert!(matches!(&other.assignment, Assignment::Named(id) if id.as_str() == "ben"));
        let turns = merged("team", &other, &json!({ "assignment": "round_robin" }));
        assert_eq!(turns.expect("a change").assignment, Assignment::RoundRobin);
        let off = merged("team", &other, &json!({ "assignment": null }));
        assert_eq!(off.expect("a change").assignment, Assignment::Off);
    }

    #[test]
    fn a_wrong_field_is_named_by_its_path() {
        let now = HandoffSettings::default();
        let field = |patch| match merged("bot.handoff", &now, &patch) {
            Err(Refusal::Invalid { field, .. }) => field,
            other => panic!("{other:?}"),
        };
        assert_eq!(field(json!(1)), "bot.handoff");
        assert_eq!(field(json!([])), "bot.handoff");
        assert_eq!(field(json!({ "colour": 1 })), "bot.handoff.colour");
        assert_eq!(field(json!({ "colour": null })), "bot.handoff.colour");
        assert_eq!(field(json!({ "tell_after_ms": null })), "bot.handoff.tell_after_ms");
        assert_eq!(field(json!({ "ladder": { "rung": null } })), "bot.handoff.ladder.rung");
        assert_eq!(field(json!({ "ladder": { "ring_ms": "x" } })), "bot.handoff.ladder.ring_ms");
        assert_eq!(field(json!({ "ladder": [] })), "bot.handoff.ladder");
        assert_eq!(field(json!({ "triggers": { "button": 1 } })), "bot.handoff.triggers.button");
        assert_eq!(
            field(json!({ "actions": [{ "add_labels": { "labels": [""] } }] })),
            "bot.handoff.actions[0].add_labels.labels[0]"
        );
        assert_eq!(
            field(json!({ "policy": [{ "name": "a", "when": { "word": [] } }] })),
            "bot.handoff.policy[0].when.word"
        );
        let team = Team { hours: Some(Hours::always()), ..Team::default() };
        let field = |patch| match merged("team", &team, &patch) {
            Err(Refusal::Invalid { field, .. }) => field,
            other => panic!("{other:?}"),
        };
        assert_eq!(field(json!({ "hours": { "holiday": [] } })), "team.hours.holiday");
        assert_eq!(field(json!({ "hours": { "zone": null } })), "team.hours");
        assert_eq!(field(json!({ "hours": { "week": { "mon": [] } } })), "team.hours.week.mon");
    }
}
