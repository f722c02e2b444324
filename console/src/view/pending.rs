//! Replies and notes on their way: outlined while unsent, red only when refused.

use leptos::prelude::*;
use shared::{
    sync::{Outgoing, Pending, PendingState},
    wire::Refused,
};

use super::{
    Console,
    icon::{Face, avatar, small_icon},
    say::{time, words},
};
use crate::thread::{Thread, refused};

/// What this console has not got through yet.
#[component]
pub(super) fn PendingPosts(console: Console, thread: Thread) -> impl IntoView {
    let name = console.session.with_value(|session| session.agent.name.clone());
    let posts = move || thread.told.pending.get();
    // The state is part of the key: a row is drawn anew when it changes.
    let key = |post: &Pending<Outgoing>| (post.key.clone(), progress(&post.state));
    let row = move |post: Pending<Outgoing>| match &post.payload {
        Outgoing::Reply { text, .. } => reply(thread, &post, &name, text).into_any(),
        Outgoing::Note { text } => note(thread, &post, &name, text).into_any(),
    };
    view! { <For each=posts key children=row/> }
}

const fn progress(state: &PendingState) -> u8 {
    match state {
        PendingState::Unsent => 0,
        PendingState::Sent => 1,
        PendingState::Failed(_) => 2,
    }
}

fn reply(
    thread: Thread,
    post: &Pending<Outgoing>,
    name: &str,
    text: &str,
) -> impl IntoView + use<> {
    let name = name.to_owned();
    view! {
        <article
            class="say say--person"
            class:say--failed={refused(post).is_some_and(|why| !is_late(why))}
            class:say--unsent={post.state == PendingState::Unsent || refused(post).is_some_and(is_late)}
            aria-label=name.clone()
        >
            {avatar(&Face::Person(&name), "")}
            <p class="say__by"><b>{name.clone()}</b>{time(post.at)}</p>
            <div class="say__body">{words(Some(text))}</div>
            {foot(thread, post)}
        </article>
    }
}

fn note(thread: Thread, post: &Pending<Outgoing>, name: &str, text: &str) -> impl IntoView + use<> {
    view! {
        <section
            class="note"
            class:is-unsent={post.state == PendingState::Unsent}
            role="note"
            aria-label=format!("Note by {name}")
        >
            <p class="note__by">
                {small_icon("#i-lock")}
                <b>{format!("{name}, note")}</b>
                <span>"only your team sees this"</span>
                {time(post.at)}
            </p>
            {words(Some(text))}
            {foot(thread, post)}
        </section>
    }
}

/// The visitor wrote while it was written.
fn is_late(why: &Refused) -> bool {
    why.code == "newer_exists"
}

/// How far it has come; nothing while it is on its way.
fn foot(thread: Thread, post: &Pending<Outgoing>) -> Option<AnyView> {
    let (again, back) = (post.key.clone(), post.key.clone());
    match &post.state {
        PendingState::Sent => None,
        PendingState::Unsent => Some(
            view! { <p class="say__foot"><span>{small_icon("#i-clock")}"Not sent yet"</span></p> }
                .into_any(),
        ),
        PendingState::Failed(why) => {
            // Nothing is wrong with the words: the author decides whether they still fit.
            let is_late = is_late(why);
            let (again_name, back_name) =
                if is_late { ("Send anyway", "Take back") } else { ("Try again", "Edit") };
            Some(
                view! {
                    <div class="say__foot">
                        <span class="say__why" class:say__why--late=is_late role="alert">
                            {small_icon("#i-alert")}
                            {why.message.clone()}
                        </span>
                        <button class="btn" on:click=move |_| thread.try_again(&again)>
                            {again_name}
                        </button>
                        <button class="btn btn--bare" on:click=move |_| thread.take_back(&back)>
                            {back_name}
                        </button>
                    </div>
                }
                .into_any(),
            )
        }
    }
}
