//! What the timeline says about what happened.
#![cfg(target_arch = "wasm32")]

use console::{
    timeline::{Lore, line, mailto},
    when,
};
use shared::{
    id::{AgentId, BotId, DepartmentId, EntrySeq},
    settings::ActionKind,
    text::{Label, Name},
    time::Timestamp,
    wire::{
        Bot,
        agent::{Body, Person},
        handoff::{AssignedBy, Attempt, AttemptFailed, Evidence, Fired, Rung, Trigger},
    },
};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Noon of a day, so that an hour later is the same day wherever the test runs.
const NOW: Timestamp = Timestamp(1_795_262_400_000);
const LATER: Timestamp = Timestamp(NOW.0 + 60_000);

/// A conversation whose post 4 is known, whose task is 9, and which has one department.
struct Known(Option<&'static str>);

impl Lore for Known {
    fn bot(&self) -> Option<String> {
        self.0.map(str::to_owned)
    }
    fn text(&self, of: EntrySeq) -> Option<String> {
        match of {
            EntrySeq(4) => Some("Tør or wet, I want to speak to a person now".to_owned()),
            EntrySeq(9) => Some("Send the pole".to_owned()),
            _ => None,
        }
    }
    fn department(&self, id: &DepartmentId) -> Option<String> {
        (id.as_str() == "sales").then(|| "Sales".to_owned())
    }
    fn now(&self) -> Timestamp {
        NOW
    }
}

const FJORD: Known = Known(Some("Fjord"));

fn person(raw: &str) -> Person {
    Person { id: AgentId::parse(raw).unwrap(), name: Name::parse(raw).unwrap() }
}

fn fjord() -> Bot {
    Bot::new(BotId::parse("b").unwrap(), Name::parse("Fjord").unwrap())
}

fn said(body: &Body) -> String {
    line(body, &FJORD).map(|line| [&*line.before, &*line.name, &*line.after].concat()).unwrap()
}

fn handed_over(by: Trigger, evidence: Option<Evidence>, also: Vec<Fired>) -> Body {
    Body::HandedOver { by, evidence, also, department: None }
}

#[wasm_bindgen_test]
fn changes_of_hands_are_sentences() {
    let (ana, ben) = (person("Ana"), person("Ben"));
    let page = Some("https://shop.example/tents/skarv-3?size=2".to_owned());
    let claimed = |agent: &Person, from: Option<&Person>, by: Option<&Person>| Body::Claimed {
        agent: agent.clone(),
        from: from.cloned(),
        by: by.cloned(),
    };
    let sales = DepartmentId::parse("sales").ok();
    for (body, sentence) in [
        (Body::Began { page }, "Began on /tents/skarv-3?size=2"),
        (Body::PersonAsked, "Asked for a person"),
        (Body::LineLeft, "Left the line, Fjord answers again"),
        (Body::WentUnanswered, "Nobody came in time, Fjord answers again"),
        (claimed(&ana, None, None), "Assigned to Ana by Ana"),
        (claimed(&ana, Some(&ben), None), "Assigned to Ana by Ana, from Ben"),
        (claimed(&ben, None, Some(&ana)), "Assigned to Ben by Ana"),
        (
            Body::Released { agent: ana.clone(), bot: fjord(), note: None },
            "Released to Fjord by Ana",
        ),
        (Body::Resolved { agent: ana.clone() }, "Resolved by Ana"),
        (Body::Reopened { agent: Some(ana.clone()) }, "Reopened by Ana"),
        (Body::Reopened { agent: None }, "Reopened by the visitor"),
        (Body::Transferred { by: ana.clone(), department: sales }, "Passed to Sales by Ana"),
        (
            Body::AgentVanished { agent: ana.clone() },
            "Ana’s console went away, the visitor waits again",
        ),
        (Body::Assigned { to: ana.clone(), by: AssignedBy::Team }, "Rung first: Ana"),
        (
            Body::Assigned { to: ana, by: AssignedBy::Action },
            "Rung first: Ana, by a handover action",
        ),
        (Body::Climbed { rung: Rung::Wider }, "Nobody came yet: everyone is rung"),
    ] {
        assert_eq!(said(&body), sentence);
    }
    assert_eq!(line(&Body::Turn, &FJORD), None);
    let nameless = line(&Body::LineLeft, &Known(None)).unwrap();
    assert_eq!(nameless.name, "the bot");
}

#[wasm_bindgen_test]
fn a_cause_is_told_with_the_words_that_show_it() {
    let post = EntrySeq(4);
    // Counted in characters: "Tør" has three.
    let words = Some(Evidence::Words { post, from: 22, to: 39 });
    let asked = "Waits for a person: asked in their own words (“speak to a person”)";
    assert_eq!(said(&handed_over(Trigger::ContactRequest, words, vec![])), asked);

    let erased = Some(Evidence::Words { post: EntrySeq(5), from: 0, to: 3 });
    let asked = "Waits for a person: asked in their own words";
    assert_eq!(said(&handed_over(Trigger::ContactRequest, erased, vec![])), asked);

    let attempts = [AttemptFailed::NoAnswer, AttemptFailed::AskedAgain];
    let attempts = attempts.map(|why| Attempt { at: post, why }).to_vec();
    let unknown = Fired { by: Trigger::NoAnswer, evidence: None };
    assert_eq!(
        said(&handed_over(
            Trigger::FailedToResolve,
            Some(Evidence::Attempts { attempts }),
            vec![unknown],
        )),
        "Waits for a person: the bot’s attempts failed (found no answer, then the visitor asked \
         the same again). Also: the bot found no answer",
    );

    let rule = Name::parse("Refunds").unwrap();
    let rule = Evidence::Rule { rule, post: EntrySeq(5), condition: "keyword".into() };
    let body = Body::HandedOver {
        by: Trigger::Policy,
        evidence: Some(rule),
        also: vec![],
        department: DepartmentId::parse("sales").ok(),
    };
    assert_eq!(said(&body), "Waits for a person in Sales: the rule “Refunds”, by its keyword");

    let item = Evidence::Item { label: Name::parse("Talk to us").unwrap() };
    let chosen = "Waits for a person: chose “Talk to us” from the menu";
    assert_eq!(said(&handed_over(Trigger::FlowPoint, Some(item), vec![])), chosen);
}

#[wasm_bindgen_test]
fn labels_tasks_and_actions_are_sentences() {
    let (ana, label) = (person("Ana"), Label::parse("human_handover").unwrap());
    let due = format!(", due {}", when::hours_minutes(LATER));
    for (body, sentence) in [
        (Body::Labelled { label: label.clone(), by: None }, "Label human_handover added".into()),
        (
            Body::Labelled { label: label.clone(), by: Some(ana.clone()) },
            "Label human_handover added by Ana".into(),
        ),
        (
            Body::Unlabelled { label, by: ana.clone() },
            "Label human_handover removed by Ana".to_owned(),
        ),
        (
            Body::TaskAdded { text: Some("Send the pole".into()), due: LATER, by: None },
            format!("Task “Send the pole” added{due}"),
        ),
        (
            Body::TaskDone { task: EntrySeq(9), by: ana },
            "Task “Send the pole” done by Ana".to_owned(),
        ),
        (
            Body::ActionFailed { action: ActionKind::Notify, why: "It answered 500.".into() },
            "Telling others of the handover failed: It answered 500.".to_owned(),
        ),
    ] {
        assert_eq!(said(&body), sentence);
    }
    let created = Body::ActionDone { action: ActionKind::CreateTask };
    assert_eq!(line(&created, &FJORD), None, "the task's own line tells it");
}

#[wasm_bindgen_test]
fn an_address_is_a_link_that_cannot_write_the_mail() {
    let given = Body::EmailGiven { email: Some("mira@example.com".into()) };
    let given = line(&given, &FJORD).unwrap();
    assert_eq!(given.href.as_deref(), Some("mailto:mira@example.com"));
    assert_eq!(mailto("a?bcc=b&x@example.com"), "mailto:a%3Fbcc%3Db%26x@example.com");
    assert_eq!(line(&Body::EmailGiven { email: None }, &FJORD).unwrap().href, None);
}

#[wasm_bindgen_test]
fn moments_of_other_days_say_their_day() {
    let day = 86_400_000;
    let time = when::hours_minutes(NOW);
    assert_eq!(when::moment(NOW, NOW), time);
    assert_eq!(when::moment(Timestamp(NOW.0 + day), NOW), format!("tomorrow, {time}"));
    assert_eq!(when::moment(Timestamp(NOW.0 - day), NOW), format!("yesterday, {time}"));
    assert!(when::moment(Timestamp(NOW.0 + 3 * day), NOW).ends_with(&format!(", {time}")));
}
