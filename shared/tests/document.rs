//! Chapter D of `docs/rules.md`: documents, and what is hidden in text.

#[path = "document/entries.rs"]
mod entries;
#[path = "document/hidden.rs"]
mod hidden;
#[path = "document/hostile.rs"]
mod hostile;
#[path = "document/tree.rs"]
mod tree;
