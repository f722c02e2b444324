//! An answer of the bot that a person has to approve: sent as it is, or edited first.

use leptos::{ev::SubmitEvent, prelude::*};
use shared::{id::EntrySeq, text::MessageText, time::Timestamp, wire::agent::Body};

use super::live::{part_if, text};
use crate::{thread::Thread, when};

/// The form, while an answer waits.
#[component]
pub(super) fn Approve(thread: Thread) -> impl IntoView {
    // The view may come before the entry with the words.
    let told = thread.told;
    let waiting = Memo::new(move |_| told.proposal().filter(|seq| told.text(*seq).is_some()));
    part_if(move || waiting.get().map(|seq| view! { <Form thread proposal=seq/> }.into_any()))
}

#[component]
fn Form(thread: Thread, proposal: EntrySeq) -> impl IntoView {
    let told = thread.told;
    let own = untrack(|| told.text(proposal)).unwrap_or_default();
    let typed = RwSignal::new(own.clone());
    // Somebody was faster, the visitor wrote again, or time is up: what was edited is not lost.
    on_cleanup(move || {
        // As it would have been sent.
        let edited = MessageText::parse(&typed.try_get_untracked().unwrap_or_default());
        let Ok(edited) = edited.map(String::from) else { return };
        let sent = untrack(|| {
            told.newest(|entry| match &entry.body {
                // With marks it comes back as its tree, and its words are not what was typed.
                Body::Answer { text, document, approved_by: Some(_), .. }
                    if document.is_some() || text.as_ref() == Some(&edited) =>
                {
                    Some(())
                }
                _ => None,
            })
        });
        if edited != own && sent.is_none() {
            thread.draft.reply.try_update(|reply| {
                *reply = if reply.is_empty() { edited } else { [&*edited, "\n", reply].concat() };
            });
        }
    });
    let until = untrack(|| until(thread, proposal));
    let until = until
        .map(|at| format!("If nobody does by {}, a person is called.", when::hours_minutes(at)));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        thread.approve(proposal, &typed.get_untracked());
    };
    let asking = text(move || told.is_asking());
    view! {
        <form class="take take--bot approve" aria-label="Answer to approve" on:submit=submit>
            <div>
                <p class="take__text">"Is this answer right?"</p>
                <p class="take__sub">
                    "The visitor sees it once you send it, with your name as who checked it. "
                    {until}
                </p>
                <textarea
                    class="input"
                    aria-label="Answer"
                    rows="3"
                    dir="auto"
                    prop:value=typed
                    on:input=move |event| typed.set(event_target_value(&event))
                ></textarea>
            </div>
            <button class="btn btn--fill" aria-disabled=asking>"Approve and send"</button>
        </form>
    }
}

fn until(thread: Thread, proposal: EntrySeq) -> Option<Timestamp> {
    thread.told.newest(|entry| match &entry.body {
        Body::Proposed { until, .. } if entry.seq == proposal => Some(*until),
        _ => None,
    })
}
