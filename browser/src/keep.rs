//! What survives a reload: the browser's storage, or memory where it is refused.
//!
//! A frame on another site's page may have no storage (blocked, private mode, full). Then what is
//! kept lasts as long as the page, or as long as somebody else keeps it: the visitor's frame asks
//! the page it stands in.

use std::{cell::RefCell, rc::Rc};

use serde::{Serialize, de::DeserializeOwned};
use web_sys::Storage;

use crate::{json, window};

/// Who keeps what the own storage would not take: gets a full name, and the text or its end.
type Elsewhere = Rc<dyn Fn(&str, Option<&str>)>;

/// Values by name, all under one prefix.
#[derive(Clone)]
pub struct Keep {
    prefix: Rc<str>,
    storage: Option<Storage>,
    /// Full names and texts, few: a map would be 3 KB brotli of code.
    memory: Rc<RefCell<Vec<(String, String)>>>,
    elsewhere: Option<Elsewhere>,
}

impl Keep {
    /// `localStorage` under `prefix`, or memory where the browser refuses it.
    #[must_use]
    pub fn under(prefix: &str) -> Self {
        Self {
            prefix: prefix.into(),
            storage: window().local_storage().ok().flatten(),
            memory: Rc::default(),
            elsewhere: None,
        }
    }

    /// `sessionStorage` under `prefix`: it is this tab's alone, and goes with it.
    #[must_use]
    pub fn of_tab(prefix: &str) -> Self {
        Self { storage: window().session_storage().ok().flatten(), ..Self::under(prefix) }
    }

    /// As [`Keep::under`], and where the browser refuses, `elsewhere` is told what to keep. `kept` is what it
    /// has kept before, by full name.
    #[must_use]
    pub fn under_with(
        prefix: &str,
        kept: Vec<(String, String)>,
        elsewhere: impl Fn(&str, Option<&str>) + 'static,
    ) -> Self {
        let memory = Rc::new(RefCell::new(kept));
        Self { memory, elsewhere: Some(Rc::new(elsewhere)), ..Self::under(prefix) }
    }

    /// A part of it, under a longer prefix.
    #[must_use]
    pub fn within(&self, prefix: &str) -> Self {
        Self { prefix: self.full(prefix).into(), ..self.clone() }
    }

    /// The value kept as `name`; `None` when there is none, or none that can be read.
    #[must_use]
    pub fn read<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        json::parse(&self.text(name)?).ok()
    }

    /// The text kept as `name`.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<String> {
        let name = self.full(name);
        // Memory first: it holds only what storage would not take.
        let in_memory =
            self.memory.borrow().iter().find(|(n, _)| *n == name).map(|(_, text)| text.clone());
        in_memory.or_else(|| self.storage.as_ref()?.get_item(&name).ok()?)
    }

    /// Keeps `value` as `name`.
    pub fn write(&self, name: &str, value: &impl Serialize) {
        self.write_text(name, &json::write(value));
    }

    /// Keeps `text` as `name`.
    pub fn write_text(&self, name: &str, text: &str) {
        let name = self.full(name);
        let stored = self.storage.as_ref().is_some_and(|s| s.set_item(&name, text).is_ok());
        if stored {
            self.forget(&name);
        } else {
            let mut memory = self.memory.borrow_mut();
            memory.retain(|(n, _)| *n != name);
            self.tell(&name, Some(text));
            memory.push((name, text.to_owned()));
        }
    }

    /// Forgets `name`.
    pub fn remove(&self, name: &str) {
        let name = self.full(name);
        self.forget(&name);
        if let Some(storage) = &self.storage {
            // Refused removal leaves what could not be written either: nothing of ours.
            drop(storage.remove_item(&name));
        }
    }

    /// Forgets everything under the prefix.
    pub fn clear(&self) {
        for name in self.names() {
            self.remove(&name);
        }
    }

    /// Every name under the prefix, in no particular order.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<String> =
            self.memory.borrow().iter().map(|(name, _)| name.clone()).collect();
        if let Some(storage) = &self.storage {
            let stored = (0..storage.length().unwrap_or(0)).filter_map(|n| storage.key(n).ok()?);
            names.extend(stored);
        }
        names
            .iter()
            .filter_map(|name| name.strip_prefix(&*self.prefix))
            .map(str::to_owned)
            .collect()
    }

    /// Drops what storage had not taken.
    fn forget(&self, name: &str) {
        let mut memory = self.memory.borrow_mut();
        let before = memory.len();
        memory.retain(|(n, _)| n != name);
        if memory.len() != before {
            self.tell(name, None);
        }
    }

    fn tell(&self, name: &str, text: Option<&str>) {
        if let Some(elsewhere) = &self.elsewhere {
            elsewhere(name, text);
        }
    }

    fn full(&self, name: &str) -> String {
        [&self.prefix, name].concat()
    }
}
