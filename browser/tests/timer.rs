//! The one alarm rings once, at the moment it was last set to.
#![cfg(target_arch = "wasm32")]

use std::{cell::Cell, rc::Rc};

use browser::{
    clock,
    timer::{Timer, sleep_ms},
};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn it_rings_once_at_the_moment_it_was_last_set_to() {
    let rung = Rc::new(Cell::new(0));
    let counted = Rc::clone(&rung);
    let timer = Timer::new(move || counted.set(counted.get() + 1));

    timer.set(Some(clock::now()));
    assert_eq!(rung.get(), 0, "never inside the call");
    timer.set(Some(clock::now().plus(3_600_000)));
    sleep_ms(30).await;
    assert_eq!(rung.get(), 0, "set to another moment");

    timer.set(Some(clock::now().plus(10)));
    sleep_ms(60).await;
    assert_eq!(rung.get(), 1);

    timer.set(Some(clock::now().plus(10)));
    timer.set(None);
    sleep_ms(40).await;
    assert_eq!(rung.get(), 1, "unset");

    timer.set(Some(clock::now().plus(10)));
    drop(timer);
    sleep_ms(40).await;
    assert_eq!(rung.get(), 1, "dropped");
}
