//! The message box by keyboard, before there is a network: what is sent stands in the log, marked.
#![cfg(target_arch = "wasm32")]

use browser::timer::sleep_ms;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlTextAreaElement, KeyboardEvent};
use web_sys::{KeyboardEventInit, NodeList};
use widget::{
    chat::Chat,
    host::{Host, Init},
};

wasm_bindgen_test_configure!(run_in_browser);

/// A visitor in front of a chat of their own.
struct Visitor {
    place: HtmlElement,
}

impl Visitor {
    fn opens(site: &str) -> Self {
        browser::keep::Keep::under(&["baton:", site, ":"].concat()).clear();
        let document = browser::window().document().unwrap();
        let place: HtmlElement = document.create_element("div").unwrap().unchecked_into();
        document.body().unwrap().append_child(&place).unwrap();
        let chat = Chat::new(site.to_owned(), Host::nobody(), &Init::default());
        widget::draw(chat, place.clone());
        Self { place }
    }

    fn finds(&self, what: &str) -> Element {
        self.place.query_selector(what).unwrap().unwrap_or_else(|| panic!("{what} is not there"))
    }

    fn finds_all(&self, what: &str) -> NodeList {
        self.place.query_selector_all(what).unwrap()
    }

    fn text_box(&self) -> HtmlTextAreaElement {
        self.finds("textarea[aria-label=Message]").unchecked_into()
    }

    async fn types(&self, text: &str) {
        self.text_box().set_value(text);
        let bubbles = EventInit::new();
        bubbles.set_bubbles(true);
        let input = Event::new_with_event_init_dict("input", &bubbles).unwrap();
        self.text_box().dispatch_event(&input).unwrap();
        sleep_ms(0).await;
    }

    /// Presses Enter; says whether the box is left to break the line.
    async fn presses_enter(&self, with: impl FnOnce(&KeyboardEventInit)) -> bool {
        let init = KeyboardEventInit::new();
        init.set_key("Enter");
        init.set_bubbles(true);
        init.set_cancelable(true);
        with(&init);
        let key = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
        let is_left = self.text_box().dispatch_event(&key).unwrap();
        sleep_ms(0).await;
        is_left
    }

    /// The texts of their own messages in the log.
    fn sees(&self) -> Vec<String> {
        let mine = self.finds_all("[role=log] article[aria-label=You] .msg__body");
        (0..mine.length()).filter_map(|n| mine.get(n)?.text_content()).collect()
    }
}

#[wasm_bindgen_test]
async fn enter_sends_and_empties_the_box() {
    let visitor = Visitor::opens("enter");
    visitor.types("  How long does delivery take?\n").await;
    assert!(!visitor.presses_enter(|_| ()).await);
    assert_eq!(visitor.sees(), ["How long does delivery take?"]);
    assert_eq!(visitor.text_box().value(), "");
    assert!(
        visitor.finds("article[aria-label=You]").text_content().unwrap().contains("Not sent yet")
    );
}

#[wasm_bindgen_test]
async fn shift_enter_and_a_composition_leave_the_line_break_to_the_box() {
    let visitor = Visitor::opens("shift");
    visitor.types("one").await;
    assert!(visitor.presses_enter(|key| key.set_shift_key(true)).await);
    assert!(visitor.presses_enter(|key| key.set_is_composing(true)).await);
    assert_eq!(visitor.sees(), [""; 0]);
    assert_eq!(visitor.text_box().value(), "one");
}

#[wasm_bindgen_test]
async fn nothing_but_spaces_is_not_sent() {
    let visitor = Visitor::opens("spaces");
    visitor.types(" \n\u{200b} ").await;
    visitor.presses_enter(|_| ()).await;
    assert_eq!(visitor.sees(), [""; 0]);
}

#[wasm_bindgen_test]
async fn what_is_too_long_is_refused_in_words_and_kept() {
    let visitor = Visitor::opens("long");
    let long = "x".repeat(4_001);
    visitor.types(&long).await;
    visitor.presses_enter(|_| ()).await;
    assert_eq!(visitor.sees(), [""; 0]);
    assert_eq!(visitor.text_box().value(), long);
    let why = visitor.finds("[role=alert]").text_content().unwrap();
    assert!(why.contains("4001") && why.contains("4000"), "{why}");

    visitor.types("short").await;
    assert_eq!(visitor.finds("[role=alert]").text_content().unwrap(), "");
}

#[wasm_bindgen_test]
async fn markup_is_text_and_only_web_addresses_are_links() {
    let visitor = Visitor::opens("links");
    let text = "<b>no</b> javascript:alert(1) http:// see https://example.com/a?b=1#c. Bye!";
    visitor.types(text).await;
    visitor.presses_enter(|_| ()).await;
    assert_eq!(visitor.sees(), [text]);
    let links = visitor.finds_all("article a");
    assert_eq!(links.length(), 1);
    let link: Element = links.get(0).unwrap().unchecked_into();
    assert_eq!(link.get_attribute("href").as_deref(), Some("https://example.com/a?b=1#c"));
    assert_eq!(link.get_attribute("rel").as_deref(), Some("noopener noreferrer nofollow ugc"));
    assert_eq!(visitor.finds_all("article b").length(), 0);
}
