//! Several statements that are kept together or not at all, also when one of them fails.
//!
//! Writes between two awaits are one commit of the platform's, but an error in the middle of them
//! does not take back the first half; a transaction does.

use std::{cell::RefCell, rc::Rc};

use worker::{
    Error, Result, State,
    js_sys::{Function, Reflect},
    wasm_bindgen::{JsCast as _, JsValue, closure::Closure},
};

/// Runs `work` in `ctx.storage.transactionSync`: its error takes back all that it wrote.
///
/// # Errors
/// What `work` says, or the platform when it cannot commit.
pub(crate) fn together<T: 'static>(
    state: &State,
    work: impl FnOnce() -> Result<T> + 'static,
) -> Result<T> {
    let storage: JsValue = state.as_raw().storage()?.into();
    let run: Function = Reflect::get(&storage, &"transactionSync".into())?.unchecked_into();
    let done = Rc::new(RefCell::new(None));
    let slot = Rc::clone(&done);
    let work = Closure::once(move || -> core::result::Result<(), JsValue> {
        let outcome = work();
        let kept = if outcome.is_ok() { Ok(()) } else { Err("taken back".into()) };
        *slot.borrow_mut() = Some(outcome);
        kept
    });
    let committed = run.call1(&storage, work.as_ref());
    match (done.take(), committed) {
        (Some(Err(error)), _) => Err(error),
        (Some(Ok(value)), Ok(_)) => Ok(value),
        (_, Err(error)) => Err(error.into()),
        (None, Ok(_)) => Err(Error::from("a transaction was not run")),
    }
}
