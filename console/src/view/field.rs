//! A field of the sign-in pages, and the card they stand on.

use leptos::prelude::*;

use super::icon::mark;

/// The card between the two lanes.
#[component]
pub(super) fn Card(title: &'static str, children: Children) -> impl IntoView {
    view! {
        <main class="app sign">
            <span class="sign__lane sign__lane--in" aria-hidden="true"></span>
            <span class="sign__lane sign__lane--out" aria-hidden="true"></span>
            <div class="sign__card">
                <div>{mark("mark")}</div>
                <h1 class="h-page">{title}</h1>
                {children()}
            </div>
        </main>
    }
}

/// A labelled field.
#[component]
pub(super) fn Field(
    name: &'static str,
    /// What browsers and password managers know it by.
    autocomplete: &'static str,
    value: RwSignal<String>,
    #[prop(default = "text")] kind: &'static str,
    #[prop(optional)] hint: Option<&'static str>,
) -> impl IntoView {
    let id = name.to_lowercase().replace(' ', "-");
    let hint_id = hint.map(|_| format!("{id}-hint"));
    let hint = hint.map(|hint| view! { <p class="field__hint" id=hint_id.clone()>{hint}</p> });
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{name}</label>
            <input
                class="input"
                id=id.clone()
                name=id
                type=kind
                autocomplete=autocomplete
                required=true
                aria-describedby=hint_id.clone()
                prop:value=value
                on:input=move |event| value.set(event_target_value(&event))
            />
            {hint}
        </div>
    }
}
