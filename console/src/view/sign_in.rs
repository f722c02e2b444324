//! Sign-in. What was typed stays when it is refused.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

use super::{
    fault::Fault,
    field::{Card, Field},
    live::text,
};
use crate::session::{Credentials, Door};

/// The sign-in page.
#[component]
pub(super) fn SignIn(door: Door) -> impl IntoView {
    let (email, password) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (busy, refusal) = (RwSignal::new(false), RwSignal::new(None));
    let sign_in = move |event: SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        refusal.set(None);
        let credentials =
            Credentials { email: email.get_untracked(), password: password.get_untracked() };
        spawn_local(async move {
            if let Err(sentence) = door.sign_in(credentials).await {
                refusal.set(Some(sentence));
                busy.set(false);
            }
        });
    };
    view! {
        <Card title="Sign in">
            <form class="sign__form" aria-label="Sign in" on:submit=sign_in>
                <Field name="Email" kind="email" autocomplete="username" value=email/>
                <Field
                    name="Password"
                    kind="password"
                    autocomplete="current-password"
                    value=password
                />
                <Fault sentence=refusal/>
                <button class="btn btn--fill" aria-disabled=text(move || busy.get().to_string())>
                    "Sign in"
                </button>
            </form>
        </Card>
    }
}
