//! The learning loop on the real runtime: a person's answer is proposed, accepted or declined, and
//! answered by the bot from then on; handovers that repeat are proposed as a rule.

use serde_json::{Value, json};
use shared::wire::{
    AnswerKind,
    agent::{AgentFrame, Status},
    visitor::{Holder, VisitorFrame},
};
use tests::{
    Agent, PATIENCE, Server, Site, Thread, Visitor, change_site, clock, shared_server, site,
};

const QUESTION: &str = "Do you print names on a jacket?";
const ALIKE: &str = "is printing a name on the jacket possible";
const REPLY: &str = "We print names for 90 kr. It takes three working days more.";

fn learning_site(owner: &Agent, name: &str) -> Site {
    site(owner, name, &json!({ "name": "Fjord", "required_answers": 0 }))
}

/// Somebody asks, the bot is of no help, and Ana has taken the conversation.
fn handed_over(server: &Server, ana: &Agent, site: &Site, question: &str) -> (Visitor, Thread) {
    let mut visitor = Visitor::opens(server, site);
    let post = visitor.posts(question);
    visitor.wait_answer(post);
    visitor.waits_in_line();
    let mut thread = ana.thread(&visitor.conversation);
    thread.claims();
    (visitor, thread)
}

fn resolves(thread: &mut Thread) {
    thread.send(&AgentFrame::Resolve);
    thread.wait_view("that it is resolved", |view| view.status == Status::Resolved);
}

/// A whole conversation: asked, handed over, answered, resolved.
fn taught(server: &Server, ana: &Agent, site: &Site, question: &str, reply: &str) -> Visitor {
    let (visitor, mut thread) = handed_over(server, ana, site, question);
    thread.replies("Hi there, I'm Ana, how can I help?");
    thread.replies(reply);
    resolves(&mut thread);
    visitor
}

fn list(ana: &Agent, site: &Site, state: &str) -> Vec<Value> {
    let path = format!("/api/v1/knowledge/{}/proposals?state={state}", site.knowledge);
    ana.http().get(&path).json(200)["proposals"].as_array().expect("a list").clone()
}

fn rules(ana: &Agent, site: &Site) -> Vec<Value> {
    let path = format!("/api/v1/sites/{}/rule-proposals", site.id);
    ana.http().get(&path).json(200)["proposals"].as_array().expect("a list").clone()
}

/// Asks until it is as expected: a lesson arrives a moment after the resolve.
#[track_caller]
fn wait<T>(what: &str, mut ask: impl FnMut() -> T, is: impl Fn(&T) -> bool) -> T
where
    T: std::fmt::Debug,
{
    let until = clock::instant() + PATIENCE;
    loop {
        let answer = ask();
        if is(&answer) {
            return answer;
        }
        assert!(clock::instant() < until, "{what} never came: {answer:?}");
    }
}

fn decide(ana: &Agent, site: &Site, proposal: &Value, what: &str, body: &Value) -> Value {
    let id = proposal["id"].as_str().expect("an id");
    let path = format!("/api/v1/knowledge/{}/proposals/{id}/{what}", site.knowledge);
    ana.http().post(&path, body).expect_status(200)
}

fn bot_says(server: &Server, site: &Site, question: &str) -> (AnswerKind, String) {
    let mut visitor = Visitor::opens(server, site);
    let post = visitor.posts(question);
    let (_, kind, said) = visitor.wait_answer(post);
    (kind, said)
}

/// L1, L3: what Ana answered is proposed without personal data; accepted, the bot answers it to the
/// next visitor.
#[test]
fn an_accepted_answer_is_given_by_the_bot() {
    let (server, ana, _, _) = shared_server();
    let site = learning_site(ana, "Learns");
    let reply = format!("{REPLY} Write to prints@fjord.example or call +47 22 33 44 55.");
    taught(server, ana, &site, QUESTION, &reply);

    let open = wait("the proposal", || list(ana, &site, "open"), |open| open.len() == 1);
    assert_eq!(open[0]["question"], QUESTION);
    let answer = open[0]["answer"].as_str().expect("an answer");
    assert_eq!(answer, format!("{REPLY} Write to [email] or call [phone]."));
    assert_eq!((&open[0]["count"], &open[0]["state"]), (&json!(1), &json!("open")));
    assert_eq!(bot_says(server, &site, QUESTION).0, AnswerKind::Unknown);

    let edited = json!({ "answer": "We print names for 90 kr, in three working days." });
    let accepted = decide(ana, &site, &open[0], "accept", &edited);
    assert_eq!(accepted["proposal"]["state"], "accepted");
    for question in [QUESTION, "Can you print my name on a jacket?"] {
        let (kind, said) = bot_says(server, &site, question);
        assert_eq!(kind, AnswerKind::Answer, "{question}: {said}");
        assert!(said.contains("90 kr, in three working days"), "{said}");
    }
    // Accepting it again changes nothing; other words are not dropped in silence.
    decide(ana, &site, &open[0], "accept", &json!({}));
    decide(ana, &site, &open[0], "accept", &edited);
    let id = open[0]["id"].as_str().expect("an id");
    let path = format!("/api/v1/knowledge/{}/proposals/{id}/accept", site.knowledge);
    let refused = ana.http().post(&path, &json!({ "answer": "Never." }));
    assert_eq!(refused.refusal(400), "invalid");
    assert!(bot_says(server, &site, QUESTION).1.contains("90 kr"));
    assert_eq!((list(ana, &site, "open").len(), list(ana, &site, "accepted").len()), (0, 1));
}

/// L7: an accepted answer outlives a new set of articles, and is gone when it is declined after all.
#[test]
fn an_accepted_answer_outlives_an_import() {
    let (server, ana, _, _) = shared_server();
    let site = learning_site(ana, "Imports");
    taught(server, ana, &site, QUESTION, REPLY);
    let open = wait("the proposal", || list(ana, &site, "open"), |open| open.len() == 1);
    decide(ana, &site, &open[0], "accept", &json!({}));
    let articles = json!({ "articles": [{ "slug": "delivery", "title": "Delivery",
        "url": "https://x.example/delivery", "markdown": "# Delivery\n\nDelivery takes two days.\n" }] });
    ana.http()
        .put(&format!("/api/v1/knowledge/{}/articles", site.knowledge), &articles)
        .expect_status(200);
    assert!(bot_says(server, &site, QUESTION).1.contains("90 kr"));

    decide(ana, &site, &open[0], "decline", &json!({}));
    assert_eq!(bot_says(server, &site, QUESTION).0, AnswerKind::Unknown);
}

/// L6: where an article speaks of the subject, the answer is added to it and quoted with its title.
#[test]
fn an_answer_is_added_to_the_article_of_its_subject() {
    let (server, ana, _, _) = shared_server();
    let site = learning_site(ana, "Adds");
    let question = "Is tracking possible on a Sunday?";
    taught(
        server,
        ana,
        &site,
        question,
        "Tracking links are refreshed on Sundays at noon as well.",
    );
    let open = wait("the proposal", || list(ana, &site, "open"), |open| open.len() == 1);
    assert_eq!(open[0]["adds_to"], "delivery", "{}", open[0]);
    let accepted = decide(ana, &site, &open[0], "accept", &json!({}));
    assert_eq!(accepted["proposal"]["article"]["slug"], "delivery");
    let asked =
        format!("/api/v1/knowledge/{}/answer?q=is+tracking+possible+on+sunday", site.knowledge);
    let said = ana.http().get(&asked).json(200);
    assert_eq!(said["title"], "Delivery", "{said}");
    assert!(said["text"].as_str().is_some_and(|text| text.contains("at noon")), "{said}");

    decide(ana, &site, &open[0], "decline", &json!({}));
    let article = format!("/api/v1/knowledge/{}/articles/delivery", site.knowledge);
    let markdown = ana.http().get(&article).json(200)["markdown"].to_string();
    assert!(markdown.contains("2 to 4 working days") && !markdown.contains("noon"), "{markdown}");
}

/// L4, L5: two conversations that ask alike are one proposal, and resolving one again does not count
/// it again.
#[test]
fn alike_conversations_are_one_proposal() {
    let (server, ana, _, _) = shared_server();
    let site = learning_site(ana, "Merges");
    let first = taught(server, ana, &site, QUESTION, REPLY);
    wait("the proposal", || list(ana, &site, "open"), |open| open.len() == 1);
    let mut thread = ana.thread(&first.conversation);
    thread.send(&AgentFrame::Reopen);
    thread.wait_view("that it is open", |view| view.status == Status::InProgress);
    thread.replies("The colours are white and black.");
    resolves(&mut thread);
    let second = taught(server, ana, &site, ALIKE, REPLY);

    let open = wait("the second", || list(ana, &site, "open"), |open| open[0]["count"] != 1);
    assert_eq!((open.len(), &open[0]["count"]), (1, &json!(2)));
    let conversations = open[0]["conversations"].as_array().expect("a list");
    assert_eq!(conversations, &[json!(second.conversation), json!(first.conversation)]);
    let all = open[0].to_string();
    assert!(all.contains("The colours are white and black."), "{all}");
}

/// L7: a declined proposal does not come back when somebody asks alike.
#[test]
fn a_declined_proposal_does_not_come_back() {
    let (server, ana, _, _) = shared_server();
    let site = learning_site(ana, "Declines");
    taught(server, ana, &site, QUESTION, REPLY);
    let open = wait("the proposal", || list(ana, &site, "open"), |open| open.len() == 1);
    decide(ana, &site, &open[0], "decline", &json!({}));
    taught(server, ana, &site, ALIKE, REPLY);
    // What comes after it shows that it has been read.
    taught(
        server,
        ana,
        &site,
        "Which batteries does the headlamp need?",
        "Three AAA batteries, included.",
    );
    let open = wait("the other", || list(ana, &site, "open"), |open| !open.is_empty());
    assert_eq!(open.len(), 1, "{open:?}");
    assert!(open[0]["question"].to_string().contains("batteries"));
    assert_eq!(list(ana, &site, "declined").len(), 1);
}

/// L12: where learning is switched off nothing is proposed.
#[test]
fn where_learning_is_off_nothing_is_proposed() {
    let (server, ana, _, _) = shared_server();
    let site = learning_site(ana, "Silent");
    change_site(ana, &site, &json!({ "bot": { "learning": false } }));
    taught(server, ana, &site, QUESTION, REPLY);
    change_site(ana, &site, &json!({ "bot": { "learning": null } }));
    // The edge has the settings by the time a conversation begins that learns.
    let learned = || {
        taught(
            server,
            ana,
            &site,
            "Which batteries does the headlamp need?",
            "Three AAA batteries.",
        );
        list(ana, &site, "open")
    };
    let open = wait("the other", learned, |open| !open.is_empty());
    assert!(open.iter().all(|one| one["question"] != QUESTION), "{open:?}");
}

/// L8, L10: five handovers of one topic are a proposed rule; accepted it is one of the bot's and calls
/// a person at once; a declined one does not come back.
#[test]
fn repeated_handovers_become_a_rule() {
    let (server, ana, _, _) = shared_server();
    let site = learning_site(ana, "Rules");
    for question in [
        "Where is my refund?",
        "My refund has not come yet",
        "I am still waiting for a refund of my tent",
        "refund for the boots?",
        "Has the refund for Oslo left?",
    ] {
        let mut visitor = Visitor::opens(server, &site);
        let post = visitor.posts(question);
        visitor.wait_answer(post);
        visitor.socket.send(&VisitorFrame::AskForPerson);
        visitor.wait_view("the line", |view| matches!(view.holder, Holder::Waiting { .. }));
        let mut thread = ana.thread(&visitor.conversation);
        thread.claims();
        resolves(&mut thread);
    }
    let proposed = wait("the rule", || rules(ana, &site), |rules| rules.len() == 1);
    assert_eq!(proposed[0]["rule"]["when"]["topics"], json!(["refund"]));
    assert_eq!(
        (&proposed[0]["count"], &proposed[0]["rule"]["then"]),
        (&json!(5), &json!("hand_over"))
    );

    let id = proposed[0]["id"].as_str().expect("an id");
    let path = format!("/api/v1/sites/{}/rule-proposals/{id}", site.id);
    ana.http().post(&format!("{path}/accept"), &json!({})).expect_status(200);
    assert_eq!(rules(ana, &site).len(), 0);
    let mut visitor = Visitor::opens(server, &site);
    visitor.posts("I would like a refund");
    visitor.wait_view("the line", |view| matches!(view.holder, Holder::Waiting { .. }));

    // Taken out of the rules again, it is decided all the same.
    change_site(ana, &site, &json!({ "bot": { "handoff": { "policy": [] } } }));
    assert_eq!(rules(ana, &site).len(), 0);
    ana.http().post(&format!("{path}/decline"), &json!({})).expect_status(404);
}

/// Proposals are the owner's: an agent is refused, and wrong words are named.
#[test]
fn proposals_are_for_owners() {
    let (_, ana, ben, _) = shared_server();
    let site = learning_site(ana, "Owned");
    let base = format!("/api/v1/knowledge/{}/proposals", site.knowledge);
    let rules = format!("/api/v1/sites/{}/rule-proposals", site.id);
    for path in [&base, &rules] {
        assert_eq!(ben.http().get(path).refusal(403), "owners_only");
        assert_eq!(ana.http().get(&format!("{path}?state=lost")).refusal(400), "invalid");
        assert_eq!(ana.http().get(path).json(200)["proposals"], json!([]));
        for what in ["accept", "decline"] {
            let path = format!("{path}/nothing/{what}");
            assert_eq!(ben.http().post(&path, &json!({})).refusal(403), "owners_only");
            assert_eq!(ana.http().post(&path, &json!({})).refusal(404), "not_found");
        }
    }
    let unknown = json!({ "colour": "red" });
    assert_eq!(
        ana.http().post(&format!("{base}/nothing/accept"), &unknown).refusal(400),
        "invalid"
    );
}
