//! The transcript: the greeting, the rows, and the answer that is being written.

use browser::clock;
use shared::{
    time::Timestamp,
    wire::{
        Bot,
        visitor::{BotBack, Holder},
    },
};

use super::{
    bubble::{answer, by_bot, left, plain, reply, yours},
    menu::menu,
    parts::{looks, mark, span},
};
use crate::{
    chat::{About, Chat, Day, Kind, Notice, Row},
    dom::{Tag, tag},
    when::when,
    words,
};

/// The log. The scroller runs upwards in style only, so that the newest stays in view without a
/// script; what is read follows the order of the document.
pub fn messages(chat: Chat) -> Tag {
    let is_new = move || chat.see(About::Rows, |state| state.rows.is_empty());
    let class = move || if is_new() { "log log--new" } else { "log" }.to_owned();
    let keys = move || {
        chat.see(About::Rows, |state| state.rows.iter().map(|row| row.key.clone()).collect())
    };
    let flow = tag("div")
        .class("log__flow")
        .when(is_new, || tag("h2").class("hello__title").words(words::HELLO))
        .part(
            move || greets(chat).map(|(bot, words)| looks(&bot) + &words).unwrap_or_default(),
            move || greeting(chat),
        );
    let flow = menu(flow, chat)
        .rows(keys, move |key| draw(chat, key))
        .part(move || writer(chat).as_ref().map(looks).unwrap_or_default(), move || writing(chat));
    tag("div")
        .live("class", class)
        .set("role", "log")
        .set("aria-label", words::CONVERSATION)
        .set("tabindex", "0")
        .child(flow)
}

/// The bot that greets and its first words, once they are known.
fn greets(chat: Chat) -> Option<(Bot, String)> {
    chat.see(About::Site, |state| {
        let site = state.site.as_ref()?;
        let own = site.greeting.trim();
        let words =
            if own.is_empty() { words::greeting(site.bot.name.as_str()) } else { own.to_owned() };
        Some((site.bot.clone(), words))
    })
}

/// What the bot says before anything is asked, under its name and the tag.
fn greeting(chat: Chat) -> Vec<Tag> {
    let Some((bot, text)) = greets(chat) else { return Vec::new() };
    let said = tag("article")
        .class("msg msg--bot is-history")
        .set("aria-label", &words::bot_author(bot.name.as_str()))
        .child(by_bot(bot.name.as_str(), &bot.avatar))
        .child(plain().words(&text));
    vec![said]
}

/// The bot that is writing, if one is.
fn writer(chat: Chat) -> Option<Bot> {
    let streams = chat.see(About::Stream, |state| state.stream.is_some());
    chat.see(About::View, |state| match &state.view {
        Some(view) if streams || view.turn.is_some() => match &view.holder {
            Holder::Bot { bot } | Holder::Waiting { company: Some(bot), .. } => Some(bot.clone()),
            Holder::Waiting { .. } | Holder::Agent { .. } | Holder::Ended => None,
        },
        _ => None,
    })
}

/// The answer as it comes. It is not read out piece by piece: when it is complete it becomes a row
/// of the log, and that is announced once.
fn writing(chat: Chat) -> Vec<Tag> {
    let Some(bot) = writer(chat) else { return Vec::new() };
    let so_far = move || {
        chat.see(About::Stream, |state| {
            state.stream.as_ref().map(|stream| stream.text.clone()).unwrap_or_default()
        })
    };
    let said = tag("div")
        .class("msg msg--bot")
        .set("aria-hidden", "true")
        .child(by_bot(bot.name.as_str(), &bot.avatar))
        .child(plain().text(so_far).child(tag("span").class("caret")));
    vec![said]
}

fn draw(chat: Chat, key: &str) -> Tag {
    let (row, lang) = chat.peek(|state| {
        let row = state.rows.iter().rev().find(|row| row.key == key).cloned();
        (row.expect("rows are drawn from the keys of what there is"), state.lang.clone())
    });
    match &row.kind {
        Kind::Day(day) => line("day", &day_name(*day, row.at, &lang)),
        Kind::Yours { key, text } => yours(chat, &row, key.as_ref(), text),
        Kind::Left { key, text } => left(chat, &row, key, text, &lang),
        Kind::Answer(said) => answer(chat, &row, said, &lang),
        Kind::Reply(said) => reply(&row, said, &lang),
        Kind::Notice(notice) => system(notice, &row, &lang),
    }
}

fn day_name(day: Day, at: Timestamp, lang: &str) -> String {
    match day {
        Day::Today => words::TODAY.to_owned(),
        Day::Yesterday => words::YESTERDAY.to_owned(),
        Day::Other => clock::weekday_month_day(at, lang),
    }
}

/// A line of nobody's; our mark stands in it where the baton changes hands.
fn system(notice: &Notice, row: &Row, lang: &str) -> Tag {
    match notice {
        Notice::Asked => line("sys sys--note", words::PERSON_ASKED),
        Notice::Joined(agent) => pass("person", &words::joined(agent)),
        Notice::Left(agent) => line("sys", &words::left(agent)),
        Notice::BotBack(why) => back(*why),
        Notice::Ended(agent) => {
            let at = clock::hours_minutes(row.at, lang);
            line("sys sys--note", &words::ended_by(agent, &at))
        }
        Notice::Offered => line("sys sys--ask", words::OFFERED),
        Notice::OfferDeclined => line("sys", words::OFFER_DECLINED),
        Notice::Unavailable(back) => {
            // As it was said then: "tomorrow" stays true under its own day.
            let back = back.map(|back| when(back, row.at, lang));
            line("sys sys--note", &words::nobody_here(back.as_deref()))
        }
        Notice::Checking => line("sys sys--note", words::CHECKING),
        Notice::StillWaiting => line("sys sys--note", words::STILL_WAITING),
        Notice::EmailOffered => line("sys sys--note", words::EMAIL_OFFERED),
        Notice::Transferred(department) => line("sys", &words::passed_on(department.as_deref())),
        Notice::AgentLost(agent) => line("sys sys--note", &words::agent_lost(agent)),
        Notice::IdleWarned(ends) => {
            line("sys sys--note", &words::idle_warned(&when(*ends, row.at, lang)))
        }
        Notice::IdledOut => line("sys sys--note", words::IDLED_OUT),
    }
}

fn back(why: BotBack) -> Tag {
    let why = words::why_back(why).map(|why| line("sys sys--note", why));
    tag("div").class("sys-group").children(why).child(pass("bot", words::BOT_IS_BACK))
}

fn line(class: &str, words: &str) -> Tag {
    tag("p").class(class).set("dir", "auto").words(words)
}

fn pass(to: &str, words: &str) -> Tag {
    tag("p")
        .class("sys sys--pass")
        .set("data-to", to)
        .child(mark("mark mark--s"))
        .child(span("", words).set("dir", "auto"))
}
