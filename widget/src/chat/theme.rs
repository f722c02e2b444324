//! How the chat is coloured: the theme, and the owner's one variable.
//!
//! Both are set through the document's objects and not as style attributes, which the frame's
//! content security policy forbids.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Pins `light` or `dark`; anything else follows the system.
pub(super) fn set(theme: &str) {
    let root = root();
    // They throw only for names that are none.
    if matches!(theme, "light" | "dark") {
        drop(root.set_attribute("data-theme", theme));
    } else {
        drop(root.remove_attribute("data-theme"));
    }
}

/// Sets `--brand` to `color`, `#rgb` or `#rrggbb`; without one, or with another notation, ours.
pub(super) fn paint(color: Option<&str>) {
    let Some(body) = browser::window().document().and_then(|document| document.body()) else {
        return;
    };
    let style = body.style();
    match color.filter(|color| is_hex(color)) {
        Some(color) => drop(style.set_property("--brand", color)),
        None => drop(style.remove_property("--brand")),
    }
}

/// Named colours and functions are left out: what is derived from the brand keeps its contrast only
/// for an opaque one.
fn is_hex(color: &str) -> bool {
    color.strip_prefix('#').is_some_and(|digits| {
        matches!(digits.len(), 3 | 6) && digits.bytes().all(|b| b.is_ascii_hexdigit())
    })
}

fn root() -> HtmlElement {
    browser::window()
        .document()
        .and_then(|document| document.document_element())
        .expect("a window with a document has a root element")
        .unchecked_into()
}
