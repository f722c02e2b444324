//! First run: whoever holds the set-up token makes the workspace and becomes its owner.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use shared::limits::PASSWORD_CHARS_MIN;

use super::{
    fault::Fault,
    field::{Card, Field},
    live::text,
};
use crate::session::{Claim, Door};

const TOKEN_HINT: &str = "It was printed where the server was started.";
const PASSWORD_HINT: &str = "At least 12 characters.";
const _: () = assert!(PASSWORD_CHARS_MIN == 12, "the hint says 12");

/// The first-run page.
#[component]
pub(super) fn FirstRun(door: Door) -> impl IntoView {
    let [token, name, workspace, email, password] =
        core::array::from_fn(|_| RwSignal::new(String::new()));
    let (busy, refusal) = (RwSignal::new(false), RwSignal::new(None));
    let create = move |event: SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        refusal.set(None);
        let claim = Claim {
            set_up_token: token.with_untracked(|token| token.trim().to_owned()),
            name: name.get_untracked(),
            workspace: workspace.get_untracked(),
            email: email.get_untracked(),
            password: password.get_untracked(),
        };
        spawn_local(async move {
            if let Err(sentence) = door.claim(claim).await {
                refusal.set(Some(sentence));
                busy.set(false);
            }
        });
    };
    view! {
        <Card title="Create the workspace">
            <form class="sign__form" aria-label="Create the workspace" on:submit=create>
                <Field name="Set-up token" autocomplete="off" value=token hint=TOKEN_HINT/>
                <Field name="Your name" autocomplete="name" value=name/>
                <Field name="Workspace name" autocomplete="organization" value=workspace/>
                <Field name="Email" kind="email" autocomplete="username" value=email/>
                <Field
                    name="Password"
                    kind="password"
                    autocomplete="new-password"
                    value=password
                    hint=PASSWORD_HINT
                />
                <Fault sentence=refusal/>
                <button class="btn btn--fill" aria-disabled=text(move || busy.get().to_string())>
                    "Create workspace"
                </button>
            </form>
        </Card>
    }
}
