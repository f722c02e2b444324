//! One alarm that can be set anew, which is what `shared::sync` calls its deadline; and waiting.

use std::{cell::RefCell, rc::Rc};

use gloo_timers::callback::Timeout;
use js_sys::Promise;
use shared::time::Timestamp;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::clock;

/// The longest `setTimeout` that browsers keep; beyond it they fire at once.
const TIMEOUT_MS_MAX: u64 = 0x7fff_ffff;

/// Comes back after `ms` milliseconds or a little later.
pub async fn sleep_ms(ms: u32) {
    let promise = Promise::new(&mut |resolve, _| {
        Timeout::new(ms, move || {
            // A resolver takes any value and never throws.
            drop(resolve.call0(&JsValue::UNDEFINED));
        })
        .forget();
    });
    drop(JsFuture::from(promise).await);
}

/// Calls `ring` when the moment it is set to has come. Dropped, it never rings again.
#[derive(Clone)]
pub struct Timer {
    ring: Rc<dyn Fn()>,
    armed: Rc<RefCell<Option<(Timestamp, Timeout)>>>,
}

impl Timer {
    /// An alarm that is not set.
    pub fn new(ring: impl Fn() + 'static) -> Self {
        Self { ring: Rc::new(ring), armed: Rc::default() }
    }

    /// Sets it to `at` instead of whatever it was set to; `None` unsets it.
    ///
    /// A moment that has passed rings as soon as the browser gets to it, never inside this call.
    /// A sleeping tab rings late; the one who is called looks at the clock.
    pub fn set(&self, at: Option<Timestamp>) {
        let mut armed = self.armed.borrow_mut();
        if armed.as_ref().map(|(set_to, _)| *set_to) == at {
            return;
        }
        *armed = at.map(|at| {
            let wait_ms = at.since(clock::now()).min(TIMEOUT_MS_MAX);
            let wait_ms = u32::try_from(wait_ms).expect("bounded by TIMEOUT_MS_MAX");
            let timer = Rc::downgrade(&self.armed);
            let ring = Rc::clone(&self.ring);
            let timeout = Timeout::new(wait_ms, move || {
                if let Some(armed) = timer.upgrade() {
                    // Not armed any more, so that `ring` may set the same moment again.
                    if let Some((_, rung)) = armed.borrow_mut().take() {
                        rung.forget();
                    }
                    ring();
                }
            });
            (at, timeout)
        });
    }
}
