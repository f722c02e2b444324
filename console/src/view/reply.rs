//! The reply box: two sheets, one for the visitor and one for the team. Enter sends, Shift+Enter
//! breaks the line. Both boxes are always there; the one that has the focus comes on top.

use leptos::{
    ev::{KeyboardEvent, SubmitEvent},
    html,
    prelude::*,
};

use super::icon::small_icon;
use crate::{stance::Stance, thread::Thread};

/// Which sheet is on top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sheet {
    Reply,
    Note,
}

/// The reply box.
#[component]
pub(super) fn Reply(thread: Thread) -> impl IntoView {
    let Thread { stance, draft, .. } = thread;
    let top = RwSignal::new(Sheet::Reply);
    let refusal = RwSignal::new(None);
    let (reply, note) = (NodeRef::<html::Textarea>::new(), NodeRef::<html::Textarea>::new());
    let is_mine = Memo::new(move |_| stance.get() == Some(Stance::Mine));
    let hint = move || stance.with(|stance| stance.as_ref().map(Stance::reply_hint));
    focus_when_taken(reply, stance);
    let send = move || {
        let sent = match top.get_untracked() {
            Sheet::Reply if !is_mine.get_untracked() => return,
            Sheet::Reply => thread.send_reply(),
            Sheet::Note => thread.add_note(),
        };
        refusal.set(sent.err());
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        send();
    };
    // While a word is being composed, Enter chooses it.
    let press = move |event: KeyboardEvent| {
        let composing = event.is_composing() || event.key_code() == 229;
        if event.key() == "Enter" && !event.shift_key() && !composing {
            event.prevent_default();
            send();
        }
    };
    let typed = move |text: RwSignal<String>, typed: String| {
        text.set(typed);
        refusal.set(None);
    };
    let on_top = move |sheet| top.get() == sheet;
    let closed = move || on_top(Sheet::Reply) && !is_mine.get();
    view! {
        <form
            class="reply"
            class:reply--note=move || on_top(Sheet::Note)
            class:reply--off=closed
            aria-label="Reply or note"
            on:submit=submit
        >
            <div class="reply__tabs" role="tablist" aria-label="Reply or note">
                <Tab sheet=Sheet::Reply top of=reply/>
                <Tab sheet=Sheet::Note top of=note/>
                <span class="quiet">{move || match top.get() {
                    Sheet::Reply => is_mine.get().then_some("Enter sends"),
                    Sheet::Note => Some("Only your team sees a note"),
                }}</span>
            </div>
            <textarea
                aria-label="Reply"
                rows="2"
                dir="auto"
                node_ref=reply
                class:is-under=move || !on_top(Sheet::Reply)
                disabled=move || !is_mine.get()
                placeholder=hint
                prop:value=move || draft.reply.get()
                on:focus=move |_| top.set(Sheet::Reply)
                on:input=move |event| typed(draft.reply, event_target_value(&event))
                on:keydown=press
            ></textarea>
            <textarea
                aria-label="Note"
                rows="2"
                dir="auto"
                node_ref=note
                class:is-under=move || !on_top(Sheet::Note)
                placeholder="Write a note for your team"
                prop:value=move || draft.note.get()
                on:focus=move |_| top.set(Sheet::Note)
                on:input=move |event| typed(draft.note, event_target_value(&event))
                on:keydown=press
            ></textarea>
            {move || refusal.get().map(|why: String| {
                view! { <p class="reply__why field__error" role="alert">{why}</p> }
            })}
            <div class="reply__row">
                <span class="reply__send">
                    <Show
                        when=move || on_top(Sheet::Reply)
                        fallback=|| view! { <button class="btn btn--fill">"Add note"</button> }
                    >
                        <button class="btn btn--fill" disabled=move || !is_mine.get()>
                            "Send reply"
                        </button>
                    </Show>
                </span>
            </div>
        </form>
    }
}

#[component]
fn Tab(sheet: Sheet, top: RwSignal<Sheet>, of: NodeRef<html::Textarea>) -> impl IntoView {
    let name = match sheet {
        Sheet::Reply => "Reply".into_any(),
        Sheet::Note => view! { {small_icon("#i-lock")} "Note" }.into_any(),
    };
    let press = move |_| {
        top.set(sheet);
        if let Some(sheet) = of.get_untracked() {
            // It throws for no element in the document.
            drop(sheet.focus());
        }
    };
    view! {
        <button
            type="button"
            role="tab"
            aria-selected=move || (top.get() == sheet).to_string()
            on:click=press
        >
            {name}
        </button>
    }
}

/// Whoever has just taken the conversation wants to write.
fn focus_when_taken(reply: NodeRef<html::Textarea>, stance: Memo<Option<Stance>>) {
    Effect::new(move |before: Option<Option<Stance>>| {
        let now = stance.get();
        let taken = now == Some(Stance::Mine)
            && before.flatten().is_some_and(|before| before != Stance::Mine);
        if taken && let Some(reply) = reply.get_untracked() {
            // Enabled here, since the view may follow the stance only after this.
            reply.set_disabled(false);
            drop(reply.focus());
        }
        now
    });
}
