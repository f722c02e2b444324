//! What is sent of a bot's words.

use shared::{
    document::{for_agent, for_visitor},
    id::{BotId, EntrySeq, KnowledgeId, SiteId},
    settings::{BotSettings, SiteSettings},
    text::Name,
    time::Timestamp,
    wire::{
        AnswerKind, Bot, Source, agent,
        document::{Block, Document, Inline},
        handoff::Evidence,
        visitor,
    },
};

const TEXT: &str =
    "**Hi** [a](https://www.fjell.example/a) [b](https://help.example/b) [c](https://c.example)";

fn name(raw: &str) -> Name {
    Name::parse(raw).expect("a name")
}

fn site() -> SiteSettings {
    let knowledge = vec![KnowledgeId::parse("k").expect("an id")];
    let bot = BotSettings::new(BotId::parse("b").expect("an id"), name("Bot"), knowledge);
    let origins = vec!["https://fjell.example".to_owned()];
    SiteSettings::new(SiteId::parse("s").expect("an id"), name("Fjell"), origins, bot)
}

fn bot() -> Bot {
    Bot::new(BotId::parse("b").expect("an id"), name("Bot"))
}

fn source() -> Option<Source> {
    Some(Source::new("Help".to_owned(), "https://help.example/sizes".to_owned()))
}

fn seen(settings: &SiteSettings, source: Option<Source>) -> (String, Vec<String>) {
    let body = visitor::Body::Answer {
        bot: bot(),
        kind: AnswerKind::Answer,
        text: Some(TEXT.to_owned()),
        source,
        checked_by: None,
        document: None,
    };
    let entry = visitor::Entry { seq: EntrySeq(1), at: Timestamp(0), body };
    match for_visitor(entry, settings).body {
        visitor::Body::Answer { text: Some(text), document, .. } => (text, urls(document)),
        _ => panic!("it is an answer"),
    }
}

fn urls(document: Option<Document>) -> Vec<String> {
    let blocks = document.into_iter().flat_map(|document| document.blocks);
    let words = blocks.flat_map(|block| match block {
        Block::Paragraph(words) => words,
        _ => Vec::new(),
    });
    words
        .filter_map(|word| match word {
            Inline::Link { url, .. } => Some(url),
            _ => None,
        })
        .collect()
}

/// D6: unless the owner says otherwise, links lead to the site's pages and to the answer's sources.
#[test]
fn d6_the_owner_says_where_links_lead() {
    let mut settings = site();
    let (own, help) = ("https://www.fjell.example/a", "https://help.example/b");
    assert_eq!(seen(&settings, source()).1, [own, help]);
    assert_eq!(seen(&settings, None).1, [own]);
    // Every article that the answer names counts, the first or a later one.
    let both = Source::of([("Help", help), ("Sizes", "https://c.example/sizes")]);
    assert_eq!(seen(&settings, both).1.len(), 3);
    settings.bot.link_hosts = Some(vec!["c.example".to_owned()]);
    assert_eq!(seen(&settings, source()).1, ["https://c.example/"]);
    settings.bot.link_hosts = Some(Vec::new());
    assert_eq!(seen(&settings, source()).1, Vec::<String>::new());
}

/// D8: the visitor and the agent are sent the same tree; what may still be edited stays Markdown.
#[test]
fn d8_everybody_is_sent_the_same_tree() {
    let settings = site();
    let (text, visitors) = seen(&settings, None);
    assert_eq!(text, "Hi a b c");
    let evidence =
        Evidence::Rule { rule: name("r"), post: EntrySeq(1), condition: "keyword".to_owned() };
    let body = agent::Body::Proposed {
        bot: bot(),
        text: Some(TEXT.to_owned()),
        source: None,
        evidence,
        until: Timestamp(1),
        document: None,
    };
    let entry = agent::Entry { seq: EntrySeq(1), at: Timestamp(0), body };
    let agent::Body::Proposed { text: Some(text), document, .. } = for_agent(entry, &settings).body
    else {
        panic!("it waits for approval")
    };
    assert_eq!((text.as_str(), urls(document)), (TEXT, visitors));
}
