//! The reply box: two sheets, one for the visitor and one for the team. Enter sends, Shift+Enter
//! breaks the line. Both boxes are always there; the one that has the focus comes on top.

use leptos::{
    ev::{KeyboardEvent, SubmitEvent},
    html,
    prelude::*,
};

use super::{
    icon::small_icon,
    live::{flag, part, part_if, text},
};
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
    let hint = text(move || {
        stance.with(|stance| stance.as_ref().map_or_else(String::new, Stance::reply_hint))
    });
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
    let under_note = flag(move || top.get() == Sheet::Note);
    let under_reply = flag(move || top.get() == Sheet::Reply);
    let not_mine = flag(move || !is_mine.get());
    let closed = move || under_reply.get() && not_mine.get();
    let aside = text(move || {
        let aside = match top.get() {
            Sheet::Reply if is_mine.get() => "Enter sends",
            Sheet::Reply => "",
            Sheet::Note => "Only your team sees a note",
        };
        aside.to_owned()
    });
    let why = part_if(move || {
        let drawn = |why: String| {
            view! { <p class="reply__why field__error" role="alert">{why}</p> }.into_any()
        };
        refusal.get().map(drawn)
    });
    let button = part(move || match top.get() {
        Sheet::Reply => {
            view! { <button class="btn btn--fill" disabled=not_mine>"Send reply"</button> }
                .into_any()
        }
        Sheet::Note => view! { <button class="btn btn--fill">"Add note"</button> }.into_any(),
    });
    view! {
        <form
            class="reply"
            class:reply--note=under_note
            class:reply--off=flag(closed)
            aria-label="Reply or note"
            on:submit=submit
        >
            <div class="reply__tabs" role="tablist" aria-label="Reply or note">
                <Tab sheet=Sheet::Reply top of=reply/>
                <Tab sheet=Sheet::Note top of=note/>
                <span class="quiet">{aside}</span>
            </div>
            <textarea
                aria-label="Reply"
                rows="2"
                dir="auto"
                node_ref=reply
                class:is-under=under_note
                disabled=not_mine
                placeholder=hint
                prop:value=draft.reply
                on:focus=move |_| top.set(Sheet::Reply)
                on:input=move |event| typed(draft.reply, event_target_value(&event))
                on:keydown=press
            ></textarea>
            <textarea
                aria-label="Note"
                rows="2"
                dir="auto"
                node_ref=note
                class:is-under=under_reply
                placeholder="Write a note for your team"
                prop:value=draft.note
                on:focus=move |_| top.set(Sheet::Note)
                on:input=move |event| typed(draft.note, event_target_value(&event))
                on:keydown=press
            ></textarea>
            {why}
            <div class="reply__row">
                <span class="reply__send">
                    {button}
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
            aria-selected=text(move || (top.get() == sheet).to_string())
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
