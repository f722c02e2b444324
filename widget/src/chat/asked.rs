//! What the page asks for, and how it wants the chat to look.

use shared::{id::EntrySeq, wire::visitor::VisitorFrame};

use super::{About, Chat, theme};
use crate::host::{Asked, Settings};

impl Chat {
    pub(super) fn asked(self, asked: Asked) {
        match asked {
            Asked::Open(open) => {
                let covered = self.line().map_or(EntrySeq::NONE, |line| line.client().covered());
                self.inner().news.opened(open, covered);
                if open {
                    self.focus_box();
                }
            }
            Asked::Page(page) => {
                self.inner().page.replace(Some(page.url));
            }
            Asked::Prefill(text) => {
                self.set_draft(text);
                self.focus_box();
            }
            Asked::Send(text) => {
                // Refused words are not lost: they stand in the box, with the reason under it.
                if !self.post(&text) && self.peek(|state| state.draft.is_empty()) {
                    let why = self.peek(|state| state.notice.clone());
                    self.set_draft(text);
                    self.notice(why);
                }
            }
            Asked::Ask(_) if self.peek(|state| state.online) => {
                self.say(&VisitorFrame::AskForPerson)
            }
            Asked::Ask(_) => self.inner().ask.set(true),
            Asked::Reset(_) => self.reset(),
            Asked::Settings(settings) => self.set(settings),
            Asked::Attributes(attributes) => {
                self.inner().attributes.replace(Some(attributes));
                // Before the welcome nothing is heard; after it they are said anyway.
                if self.peek(|state| state.online) {
                    self.say_attributes();
                }
            }
        }
    }

    /// Looks as the page asks.
    pub(super) fn set(self, settings: Settings) {
        if let Some(theme) = settings.theme {
            theme::set(&theme);
        }
        if let Some(lang) = settings.lang {
            self.change(About::Rows, |state| state.lang = lang);
        }
        if let Some(color) = settings.color {
            self.inner().color.replace(Some(color));
        }
        self.paint();
    }

    /// The snippet's colour wins over the owner's settings.
    pub(super) fn paint(self) {
        let inner = self.inner();
        let color = inner.color.borrow();
        let brand = self.peek(|state| state.site.as_ref()?.brand.clone());
        theme::paint(color.as_deref().or(brand.as_deref()));
    }
}
