//! The moments at which a page comes back to life, or is cut off: the network returns or goes, the
//! tab is seen again, the page leaves the back-forward cache.

use gloo_events::EventListener;
use web_sys::VisibilityState;

use crate::window;

/// Calls back for as long as it is held.
pub struct Wake {
    _listeners: [EventListener; 4],
}

/// Calls `woken` whenever waiting any longer would be waiting for nothing, and `lost` when the
/// browser says that there is no network: a socket may take a minute to notice.
pub fn on_wake(woken: impl Fn() + Clone + 'static, lost: impl Fn() + 'static) -> Wake {
    let window = window();
    let document = window.document().expect("a window has a document");
    let (online, shown, seen) = (woken.clone(), woken.clone(), woken);
    Wake {
        _listeners: [
            EventListener::new(&window, "online", move |_| online()),
            EventListener::new(&window, "offline", move |_| lost()),
            EventListener::new(&window, "pageshow", move |_| shown()),
            EventListener::new(&document, "visibilitychange", move |_| {
                if is_visible() {
                    seen();
                }
            }),
        ],
    }
}

/// Whether the tab is in view.
#[must_use]
pub fn is_visible() -> bool {
    window().document().is_some_and(|d| d.visibility_state() == VisibilityState::Visible)
}
