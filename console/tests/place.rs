//! Addresses of places in the console.
#![cfg(target_arch = "wasm32")]

use console::route::Place;
use shared::{id::ConversationId, inbox::Folder};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn every_place_is_found_again_by_its_address() {
    let open = ConversationId::parse("v1-1").ok();
    for folder in Folder::ALL {
        for conversation in [None, open.clone()] {
            let place = Place { folder, conversation };
            assert_eq!(Place::parse(&place.href()), place);
        }
    }
}

#[wasm_bindgen_test]
fn what_is_no_place_is_where_work_arrives() {
    for hash in ["", "#", "#/", "#/folder", "#/folder/spam/v1-1", "#/settings", "#//"] {
        assert_eq!(Place::parse(hash), Place::folder(Folder::Unassigned), "{hash}");
    }
}

#[wasm_bindgen_test]
fn what_is_no_id_opens_nothing() {
    assert_eq!(Place::parse("#/folder/all/%3Cb%3E"), Place::folder(Folder::All));
}
