//! The form for an offline message, in the place of the message box.

use browser::clock;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlTextAreaElement};

use super::{
    focus::{focus, has_keyboard, when_asked},
    parts::small_icon,
};
use crate::{
    chat::{About, Chat, Leave},
    dom::{Tag, tag},
    when::when,
    words,
};

/// The form. What is wrong with a field stands under it, and the keyboard goes there.
pub fn leave(chat: Chat) -> Tag {
    let email = tag("input")
        .set("type", "email")
        .set("autocomplete", "email")
        .live("value", move || see(chat, |leave| leave.email.clone()))
        .on("input", move |event| {
            if let Some(input) = field_of::<HtmlInputElement>(event) {
                chat.set_leave_email(input.value());
            }
        });
    let text = tag("textarea")
        .set("rows", "4")
        .set("dir", "auto")
        .live("value", move || see(chat, |leave| leave.text.clone()))
        .on("input", move |event| {
            if let Some(text) = field_of::<HtmlTextAreaElement>(event) {
                chat.set_leave_text(text.value());
            }
        });
    let email = filled(chat, email, "leave-email", |leave| leave.wrong_email.clone()).element();
    let text = filled(chat, text, "leave-text", |leave| leave.wrong_text.clone()).element();
    let back = tag("button")
        .class("btn btn--bare")
        .set("type", "button")
        .on("click", move |_| chat.close_leave())
        .words(words::BACK_TO_CHAT);
    let send = tag("button")
        .class("btn btn--fill")
        .set("type", "submit")
        .set("aria-describedby", "leave-way")
        .words(words::LEAVE_MESSAGE);
    let form = tag("form")
        .class("sheet")
        .set("aria-label", words::LEAVE_FORM)
        .set("tabindex", "-1")
        // What is wrong is said here in words, and not by a bubble of the browser.
        .set("novalidate", "")
        .on("submit", move |event| {
            event.prevent_default();
            chat.leave_message();
        })
        .child(tag("p").class("sheet__text").text(move || promise(chat)))
        .child(field(chat, "leave-email", words::YOUR_EMAIL, &email, |l| l.wrong_email.clone()))
        .child(field(chat, "leave-text", words::OFFLINE_MESSAGE, &text, |l| l.wrong_text.clone()))
        .child(tag("div").class("sheet__row").child(send).child(back))
        .child(
            tag("p")
                .class("sheet__way")
                .set("id", "leave-way")
                .set("role", "status")
                .text(move || way(chat).to_owned()),
        )
        .element();
    let whole = form.clone();
    when_asked(chat, move || focus_first(chat, &whole, &email, &text));
    form.into()
}

fn see<R>(chat: Chat, look: impl FnOnce(&Leave) -> R) -> R {
    chat.see(About::Leave, |state| look(&state.leave))
}

fn field_of<T: JsCast>(event: &Event) -> Option<T> {
    event.target().and_then(|target| target.dyn_into().ok())
}

/// What both fields have. Nothing is typed into what is on its way.
fn filled(
    chat: Chat,
    input: Tag,
    id: &str,
    wrong: impl Fn(&Leave) -> Option<String> + 'static,
) -> Tag {
    input
        .class("input")
        .set("id", id)
        .set("aria-describedby", &[id, "-wrong"].concat())
        .live("aria-invalid", move || see(chat, &wrong).is_some().to_string())
        .flag("readonly", move || see(chat, |leave| leave.sending))
}

/// A field under its name, with what is wrong with it.
fn field(
    chat: Chat,
    id: &str,
    name: &str,
    input: &Element,
    wrong: impl Fn(&Leave) -> Option<String> + Copy + 'static,
) -> Tag {
    let words = move || see(chat, wrong).unwrap_or_default();
    let why =
        tag("p").class("field__error").set("id", &[id, "-wrong"].concat()).part(words, move || {
            match words() {
                why if why.is_empty() => Vec::new(),
                why => vec![small_icon("#i-alert"), tag("span").words(&why)],
            }
        });
    tag("div")
        .class("field")
        .child(tag("label").class("field__label").set("for", id).words(name))
        .child(Tag::from(input.clone()))
        .child(why)
}

/// Who answers, and from when.
fn promise(chat: Chat) -> String {
    let back = chat.see(About::View, |state| {
        let back = state.view.as_ref()?.back?;
        Some(words::we_are_back(&when(back, clock::now(), &state.lang)))
    });
    match back {
        Some(back) => [words::A_PERSON_ANSWERS, " ", &back].concat(),
        None => words::A_PERSON_ANSWERS.to_owned(),
    }
}

/// How far it has come.
fn way(chat: Chat) -> &'static str {
    match (see(chat, |leave| leave.sending), chat.is_online()) {
        (false, _) => "",
        (true, true) => words::LEAVING,
        (true, false) => words::LEAVES_LATER,
    }
}

/// The first field that is wrong, or else the first that is empty. On a touch screen only a wrong
/// one gets the keyboard up; before anything is typed the form is to be read.
fn focus_first(chat: Chat, form: &Element, email: &Element, text: &Element) {
    let (email_first, is_wrong) = chat.peek(|state| {
        let leave = &state.leave;
        let is_wrong = leave.wrong_email.is_some() || leave.wrong_text.is_some();
        let email_first =
            if is_wrong { leave.wrong_email.is_some() } else { leave.email.is_empty() };
        (email_first, is_wrong)
    });
    focus(match (is_wrong || has_keyboard(), email_first) {
        (false, _) => form,
        (true, true) => email,
        (true, false) => text,
    });
}
