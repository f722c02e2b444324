//! What is typed and not yet sent survives a reload, and a second tab.
#![cfg(target_arch = "wasm32")]

use std::{cell::RefCell, rc::Rc};

use browser::{clock, keep::Keep, outbox::Outbox, random};
use shared::{
    sync::{Client, Pending},
    time::Timestamp,
    wire::visitor::Entry,
};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

type Tab = Client<Entry, String>;

fn opens(keep: &Keep) -> (Tab, Outbox) {
    let outbox = Outbox::new(keep.clone());
    (Client::new(clock::now(), random::seed(), outbox.posts()), outbox)
}

fn types(tab: &mut Tab, outbox: &Outbox, at: u64, text: &str) {
    tab.post(Timestamp(at), random::post_key(), text.to_owned()).unwrap();
    outbox.store(tab.pending());
}

fn texts(posts: &[Pending<String>]) -> Vec<&str> {
    posts.iter().map(|post| &*post.payload).collect()
}

#[wasm_bindgen_test]
fn two_tabs_keep_what_either_has_typed_in_its_order() {
    let keep = Keep::under("test:two-tabs:");
    keep.clear();
    let ((mut one, one_outbox), (mut two, two_outbox)) = (opens(&keep), opens(&keep));
    types(&mut one, &one_outbox, 10, "first");
    types(&mut two, &two_outbox, 20, "second");
    types(&mut one, &one_outbox, 30, "third");

    let (reloaded, _) = opens(&keep);
    assert_eq!(texts(reloaded.pending()), ["first", "second", "third"]);

    let key = one.pending()[0].key.clone();
    one.discard(&key);
    one_outbox.store(one.pending());
    let (reloaded, _) = opens(&keep);
    assert_eq!(texts(reloaded.pending()), ["second", "third"]);
}

#[wasm_bindgen_test]
fn what_storage_refuses_is_kept_elsewhere() {
    // Larger than any browser's storage, so that it is refused for certain.
    let much = "x".repeat(12 * 1024 * 1024);
    let told = Rc::new(RefCell::new(Vec::new()));
    let hears = Rc::clone(&told);
    let keep = Keep::under_with("test:full:", Vec::new(), move |name, text| {
        hears.borrow_mut().push((name.to_owned(), text.map(str::len)));
    });
    keep.write_text("draft", &much);
    assert_eq!(keep.text("draft"), Some(much.clone()));
    keep.within("").write_text("draft", "little");
    assert_eq!(keep.text("draft").as_deref(), Some("little"));
    keep.remove("draft");
    assert_eq!(keep.text("draft"), None);
    let name = "test:full:draft".to_owned();
    assert_eq!(*told.borrow(), [(name.clone(), Some(much.len())), (name, None)]);

    let kept = vec![("test:full:draft".to_owned(), "of last time".to_owned())];
    let keep = Keep::under_with("test:full:", kept, |_, _| ());
    assert_eq!(keep.text("draft").as_deref(), Some("of last time"));
}
