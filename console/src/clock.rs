//! The desk's clock, ticking: waits are counted from one clock, whatever this machine's says.

use browser::{clock, timer::Timer};
use leptos::prelude::*;
use shared::time::Timestamp;

/// Now, as signals.
#[derive(Clone, Copy)]
pub struct Clock {
    ahead_ms: StoredValue<i64>,
    /// To the second, for waits.
    pub second: RwSignal<Timestamp>,
    /// To ten seconds, for everything that need not be drawn every second.
    pub calm: Memo<Timestamp>,
}

impl Clock {
    /// Ticks for as long as the current owner lives.
    #[must_use]
    pub fn start() -> Self {
        let second = RwSignal::new(clock::now());
        let calm = Memo::new(move |_| Timestamp(second.get().0 / 10_000 * 10_000));
        let ticking = Self { ahead_ms: StoredValue::new(0), second, calm };
        let timer: StoredValue<Option<Timer>, LocalStorage> = StoredValue::new_local(None);
        timer.set_value(Some(Timer::new(move || ticking.tick(timer))));
        ticking.tick(timer);
        ticking
    }

    /// The desk says what time it is.
    pub fn set(self, desk: Timestamp) {
        let here = clock::now();
        let ahead_ms = desk.0.cast_signed().saturating_sub(here.0.cast_signed());
        self.ahead_ms.set_value(ahead_ms);
        self.second.set(self.now());
    }

    fn now(self) -> Timestamp {
        Timestamp(clock::now().0.saturating_add_signed(self.ahead_ms.get_value()))
    }

    fn tick(self, timer: StoredValue<Option<Timer>, LocalStorage>) {
        self.second.set(self.now());
        timer.with_value(|timer| {
            if let Some(timer) = timer {
                timer.set(Some(clock::now().plus(1_000)));
            }
        });
    }
}
