//! Elements that are made at once, and kept current by Leptos' effects.
//!
//! Leptos' own views make a type of every element and every closure in them, and each type brings
//! its copy of the code that draws it: this chat was 164 KB brotli that way, over the frame's whole
//! budget of 90, and is 86 without. Here everything has one type. Signals, effects and owners are
//! still Leptos'; what is drawn under an owner ends with it.

use std::{cell::RefCell, collections::VecDeque};

use gloo_events::EventListener;
use reactive_graph::{
    effect::RenderEffect,
    graph::untrack,
    owner::{Owner, StoredValue},
};
use web_sys::{Comment, Document, Element, Event, Node};

/// Words that change.
type Words = Box<dyn Fn() -> String>;

/// What draws a row from its key.
type Draw = Box<dyn Fn(&str) -> Vec<Tag>>;

/// An element that is being put together.
#[must_use]
pub struct Tag(Element);

/// A new element, such as `div`.
pub fn tag(name: &str) -> Tag {
    Tag(document().create_element(name).expect("every name in a view is an element's"))
}

/// A new element of SVG.
pub fn svg(name: &str) -> Tag {
    let svg = Some("http://www.w3.org/2000/svg");
    Tag(document().create_element_ns(svg, name).expect("every name in a view is an element's"))
}

impl Tag {
    /// Sets the class; an empty one is none.
    pub fn class(self, class: &str) -> Self {
        if class.is_empty() { self } else { self.set("class", class) }
    }

    /// Sets an attribute.
    pub fn set(self, name: &str, value: &str) -> Self {
        set(&self.0, name, value);
        self
    }

    /// Sets an attribute, again whenever what it is made of changes.
    pub fn live(self, name: &'static str, value: impl Fn() -> String + 'static) -> Self {
        live(&self.0, name, Box::new(value));
        self
    }

    /// Sets an attribute without a value, or takes it away.
    pub fn flag(self, name: &'static str, is: impl Fn() -> bool + 'static) -> Self {
        flag(&self.0, name, Box::new(is));
        self
    }

    /// Does `act` at every `event`.
    pub fn on(self, event: &'static str, act: impl Fn(&Event) + 'static) -> Self {
        on(&self.0, event, Box::new(act));
        self
    }

    /// Adds words. They are a text node: whatever they hold, they are never markup.
    pub fn words(self, words: &str) -> Self {
        append(&self.0, &document().create_text_node(words));
        self
    }

    /// Adds words that change.
    pub fn text(self, words: impl Fn() -> String + 'static) -> Self {
        text(&self.0, Box::new(words));
        self
    }

    /// Adds an element.
    pub fn child(self, child: Self) -> Self {
        append(&self.0, &child.0);
        self
    }

    /// Adds elements, or none.
    pub fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// Adds a part that is drawn anew when its key changes, and at no other time: what has the
    /// focus in it keeps it.
    pub fn part(
        self,
        key: impl Fn() -> String + 'static,
        draw: impl Fn() -> Vec<Self> + 'static,
    ) -> Self {
        part(&self.0, Box::new(key), Box::new(draw));
        self
    }

    /// Adds an element that is there while `shown` says so.
    pub fn when(
        self,
        shown: impl Fn() -> bool + 'static,
        draw: impl Fn() -> Self + 'static,
    ) -> Self {
        when(&self.0, Box::new(shown), Box::new(draw));
        self
    }

    /// Adds a row for each key, in their order. A row is drawn once, when its key comes, and goes
    /// when its key does; keys come once each.
    pub fn rows(
        self,
        keys: impl Fn() -> Vec<String> + 'static,
        draw: impl Fn(&str) -> Self + 'static,
    ) -> Self {
        rows(&self.0, Box::new(keys), Box::new(move |key: &str| vec![draw(key)]));
        self
    }

    /// The element, to be put into the document.
    #[must_use]
    pub fn element(self) -> Element {
        self.0
    }
}

impl From<Element> for Tag {
    fn from(element: Element) -> Self {
        Self(element)
    }
}

/// Runs `act` now, and again whenever something that it has seen changes, until the owner ends.
pub fn watch(act: impl Fn() + 'static) {
    effect(Box::new(act));
}

fn document() -> Document {
    browser::window().document().expect("a window has a document")
}

fn set(element: &Element, name: &str, value: &str) {
    // It throws only for names that are none.
    drop(element.set_attribute(name, value));
}

fn append(parent: &Node, child: &Node) {
    // It throws only when something is put into itself.
    drop(parent.append_child(child));
}

fn effect(act: Box<dyn Fn()>) {
    StoredValue::new_local(RenderEffect::new(move |_| act()));
}

fn live(element: &Element, name: &'static str, value: Words) {
    let element = element.clone();
    effect(Box::new(move || {
        let value = value();
        // A text box has what was typed as a property; its attribute is only where it began.
        if name == "value" {
            drop(js_sys::Reflect::set(&element, &name.into(), &value.into()));
        } else {
            set(&element, name, &value);
        }
    }));
}

fn flag(element: &Element, name: &'static str, is: Box<dyn Fn() -> bool>) {
    let element = element.clone();
    effect(Box::new(move || drop(element.toggle_attribute_with_force(name, is()))));
}

fn on(element: &Element, event: &'static str, act: Box<dyn Fn(&Event)>) {
    StoredValue::new_local(EventListener::new_with_options(
        element,
        event,
        gloo_events::EventListenerOptions::enable_prevent_default(),
        move |event| act(event),
    ));
}

fn text(element: &Element, words: Words) {
    let node = document().create_text_node("");
    append(element, &node);
    effect(Box::new(move || node.set_data(&words())));
}

/// A row that stands.
struct Drawn {
    key: String,
    nodes: Vec<Element>,
    owner: Owner,
}

fn part(parent: &Element, key: Words, draw: Box<dyn Fn() -> Vec<Tag>>) {
    rows(parent, Box::new(move || vec![key()]), Box::new(move |_| draw()));
}

fn when(parent: &Element, shown: Box<dyn Fn() -> bool>, draw: Box<dyn Fn() -> Tag>) {
    let keys = move || if shown() { vec![String::new()] } else { Vec::new() };
    rows(parent, Box::new(keys), Box::new(move |_| vec![draw()]));
}

fn rows(parent: &Element, keys: Box<dyn Fn() -> Vec<String>>, draw: Draw) {
    // Where the rows end among what else the parent holds.
    let end: Comment = document().create_comment("");
    append(parent, &end);
    // Rows live as long as their keys, not only until the effect runs again.
    let home = Owner::current().expect("views are drawn under an owner");
    let standing = RefCell::new(VecDeque::<Drawn>::new());
    effect(Box::new(move || {
        let mut before = standing.take();
        let mut rows = VecDeque::new();
        for key in keys() {
            let at = before.iter().position(|row| row.key == key);
            let row = at.and_then(|at| before.remove(at)).unwrap_or_else(|| {
                let owner = home.child();
                let tags = owner.with(|| untrack(|| draw(&key)));
                Drawn { key, nodes: tags.into_iter().map(Tag::element).collect(), owner }
            });
            // What stands where it should is not touched: moving it would animate it again and
            // have it read out again.
            if at != Some(0) {
                let next = before.front().and_then(|row| row.nodes.first());
                insert(&row.nodes, next.map_or(&*end, |next| next));
            }
            rows.push_back(row);
        }
        for gone in before {
            gone.owner.cleanup();
            gone.nodes.iter().for_each(Element::remove);
        }
        standing.replace(rows);
    }));
}

fn insert(nodes: &[Element], next: &Node) {
    if let Some(parent) = next.parent_node() {
        for node in nodes {
            // It throws only when something is put into itself.
            drop(parent.insert_before(node, Some(next)));
        }
    }
}
