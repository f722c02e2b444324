//! Chapter D of `docs/rules.md`: documents, and what is hidden in text.

#[path = "document/hidden.rs"]
mod hidden;
