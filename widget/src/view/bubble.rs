//! One message: the visitor's, a bot's, a person's. Shape tells them apart before colour does.

use shared::{
    id::{EntrySeq, PostKey},
    links::{Part, is_address, may_follow, parts},
    sync::PendingState,
    time::Timestamp,
    wire::{
        Avatar, Refused, Source,
        document::{Block, Document, Inline},
    },
};

use super::parts::{bot_avatar, person_avatar, small_icon, span, time};
use crate::{
    chat::{About, Chat, Row, Said},
    dom::{Tag, tag},
    words,
};

/// The visitor's own words, and how far they have come.
pub(super) fn yours(chat: Chat, row: &Row, key: Option<&PostKey>, text: &str) -> Tag {
    let (key, at, still) = (key.cloned(), row.at, row.still());
    let marked = key.clone();
    let mark = move || match state(chat, marked.as_ref()) {
        Some(PendingState::Unsent) => " is-unsent",
        Some(PendingState::Failed(_)) => " is-failed",
        Some(PendingState::Sent) => " is-sent",
        None => "",
    };
    let shown = mark.clone();
    let said = tag("article")
        .live("class", move || ["msg msg--you", still, mark()].concat())
        .set("aria-label", words::YOU)
        .child(body(text));
    let said = match key.clone() {
        Some(key) => under(said, chat, key),
        None => said,
    };
    said.part(move || shown().to_owned(), move || meta(chat, key.as_ref(), at))
}

/// What was hidden in a message, and the way to show it to a person who is here.
fn under(said: Tag, chat: Chat, key: PostKey) -> Tag {
    let line = key.clone();
    said.part(
        move || chat.under(&line).concat(),
        move || {
            let [why, to] = chat.under(&key);
            if why.is_empty() {
                return Vec::new();
            }
            let line = tag("p").class("msg__meta").child(span("", &why));
            if to.is_empty() {
                return vec![line];
            }
            let key = key.clone();
            let show = tag("button")
                .class("link-btn")
                .set("type", "button")
                .flag("disabled", move || !chat.is_online())
                .on("click", move |_| chat.reveal(&key))
                .words(&words::show_to(&to));
            vec![line.child(show)]
        },
    )
}

/// What the visitor left for when somebody is back.
pub(super) fn left(chat: Chat, row: &Row, key: &PostKey, text: &str, lang: &str) -> Tag {
    let meta = tag("p")
        .class("msg__meta")
        .child(small_icon("#i-mail"))
        .child(span("", words::OFFLINE_MESSAGE))
        .child(time(row.at, lang));
    let said = tag("article")
        .class(&["msg msg--you", row.still()].concat())
        .set("aria-label", words::YOU)
        .child(body(text));
    under(said, chat, key.clone()).child(meta)
}

/// How far a post has come; `None` when it is one of the entries. What has no key yet is not sent.
fn state(chat: Chat, key: Option<&PostKey>) -> Option<PendingState> {
    let Some(key) = key else { return Some(PendingState::Unsent) };
    chat.see(About::Marks, |state| {
        state.posts.iter().find(|(of, _)| of == key).map(|(_, state)| state.clone())
    })
}

/// The time of what is kept; what is the matter with what is not.
fn meta(chat: Chat, key: Option<&PostKey>, at: Timestamp) -> Vec<Tag> {
    match (state(chat, key), key) {
        (None, _) => {
            let lang = chat.peek(|state| state.lang.clone());
            vec![tag("p").class("msg__meta msg__sent").child(time(at, &lang))]
        }
        (Some(PendingState::Failed(why)), Some(key)) => vec![failed(chat, key, &why)],
        (Some(PendingState::Sent), _) => Vec::new(),
        (Some(_), _) => {
            let clock = small_icon("#i-clock");
            vec![tag("p").class("msg__meta").child(clock).words(words::NOT_SENT_YET)]
        }
    }
}

/// Why it was not taken, and the way on. What would be answered the same can be edited.
fn failed(chat: Chat, key: &PostKey, why: &Refused) -> Tag {
    let (again, edited) = (key.clone(), key.clone());
    let link = |words| tag("button").class("link-btn").set("type", "button").words(words);
    let edit = (!why.retry).then(|| link(words::EDIT).on("click", move |_| chat.edit(&edited)));
    tag("p")
        .class("msg__meta msg__meta--danger")
        .child(small_icon("#i-alert"))
        .child(span("", &why.message))
        .child(link(words::TRY_AGAIN).on("click", move |_| chat.try_again(&again)))
        .children(edit)
}

/// A bot's answer: plain text on a rail, where it was found, and whether it helped.
pub(super) fn answer(chat: Chat, row: &Row, said: &Said, lang: &str) -> Tag {
    let name = said.named.then(|| by_bot(&said.author, &said.avatar).child(sent(row.at, lang)));
    let sources = said.source.iter().flat_map(Source::all);
    let sources = sources.filter(|(_, url)| url.is_empty() || is_address(url)).map(read_more);
    let checked = said
        .checked_by
        .as_ref()
        .map(|agent| tag("p").class("msg__meta").words(&words::checked_by(agent)));
    message("msg msg--bot", &words::bot_author(&said.author), row, said)
        .children(name)
        .child(
            said.document
                .as_ref()
                .map_or_else(|| body(&said.text), |tree| document(tree, &said.text)),
        )
        .children(checked)
        .children(sources)
        .children(said.rateable.map(|seq| feedback(chat, seq)))
}

/// A person's words: a bubble on a rail.
pub(super) fn reply(row: &Row, said: &Said, lang: &str) -> Tag {
    let name = said
        .named
        .then(|| by(person_avatar("", &said.author), &said.author).child(sent(row.at, lang)));
    message("msg msg--person", &said.author, row, said).children(name).child(body(&said.text))
}

fn message(class: &str, author: &str, row: &Row, said: &Said) -> Tag {
    let more = if said.named { "" } else { " msg--more" };
    tag("article").class(&[class, more, row.still()].concat()).set("aria-label", author)
}

/// A bot's name with the tag, which is never left out.
pub(super) fn by_bot(bot: &str, avatar: &Avatar) -> Tag {
    by(bot_avatar(avatar, ""), bot).child(span("ai", words::AI))
}

fn by(avatar: Tag, name: &str) -> Tag {
    tag("header").class("msg__by").child(avatar).child(span("msg__name truncate", name))
}

fn sent(at: Timestamp, lang: &str) -> Tag {
    time(at, lang).class("msg__time")
}

/// The place of a message's words, which are read in their own direction.
pub(super) fn plain() -> Tag {
    tag("div").class("msg__body").set("dir", "auto")
}

/// The words, as text nodes and links: never as markup.
fn body(text: &str) -> Tag {
    parts(text).into_iter().fold(plain(), |body, part| match part {
        Part::Text(text) => body.words(text),
        Part::Link(url) => body.child(link(url).words(url)),
    })
}

/// An answer's tree, element by element; its words alone where it has no marks. An address in them
/// is no link: the tree has the ones that may be followed.
fn document(tree: &Document, text: &str) -> Tag {
    if tree.blocks.is_empty() {
        return plain().words(text);
    }
    blocks(plain().set("class", "msg__body rich"), &tree.blocks)
}

fn blocks(into: Tag, blocks: &[Block]) -> Tag {
    blocks.iter().fold(into, |into, block| {
        into.child(match block {
            Block::Paragraph(words) => inlines(tag("p").set("dir", "auto"), words),
            Block::Code(code) => tag("pre").set("dir", "ltr").child(tag("code").words(code)),
            Block::Bullets(items) => list(tag("ul"), items),
            Block::Numbers { from, items } => {
                list(tag("ol").set("start", &from.to_string()), items)
            }
        })
    })
}

fn list(into: Tag, items: &[Vec<Block>]) -> Tag {
    items.iter().fold(into, |into, item| into.child(blocks(tag("li"), item)))
}

fn inlines(into: Tag, words: &[Inline]) -> Tag {
    words.iter().fold(into, |into, inline| match inline {
        Inline::Text(words) => into.words(words),
        Inline::Bold(words) => into.child(inlines(tag("strong"), words)),
        Inline::Italic(words) => into.child(inlines(tag("em"), words)),
        Inline::Code(code) => into.child(tag("code").words(code)),
        Inline::Link { url, words } if may_follow(url) => into.child(inlines(link(url), words)),
        Inline::Link { words, .. } => inlines(into, words),
        Inline::Break => into.child(tag("br")),
    })
}

fn read_more((title, url): (&str, &str)) -> Tag {
    let title = tag("b").set("dir", "auto").words(title);
    if url.is_empty() {
        return span("source", "").child(small_icon("#i-doc")).child(title);
    }
    link(url)
        .class("source")
        .child(small_icon("#i-doc"))
        .child(span("truncate", words::READ_MORE).child(title))
}

/// A link that opens beside the page, tells nobody where it came from, and vouches for nothing.
fn link(url: &str) -> Tag {
    tag("a").set("href", url).set("target", "_blank").set("rel", "noopener noreferrer nofollow ugc")
}

fn feedback(chat: Chat, seq: EntrySeq) -> Tag {
    let button = move |helped: bool, icon: &str, words: &str| {
        let pressed = move || chat.see(About::Marks, |state| state.rated.contains(&(seq, helped)));
        tag("button")
            .set("type", "button")
            .live("aria-pressed", move || pressed().to_string())
            .flag("disabled", move || !chat.is_online())
            .on("click", move |_| chat.rate(seq, helped))
            .child(small_icon(icon))
            .words(words)
    };
    tag("div")
        .class("feedback")
        .set("role", "group")
        .set("aria-label", words::FEEDBACK)
        .child(button(true, "#i-yes", words::HELPED))
        .child(button(false, "#i-no", words::DID_NOT_HELP))
}
