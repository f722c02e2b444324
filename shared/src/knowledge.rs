//! How a help centre becomes answers: passages, terms, evidence.
//!
//! `edge` keeps the passages in FTS5 and asks it for the candidates; everything that decides is
//! here: what is taken ([`article`]), how an article is cut ([`passage`]), what of it is indexed and what of a question is
//! searched ([`words`], [`query`]), which sentences answer it or that none does ([`answer`]),
//! when a question leans on the one before ([`follow_up`]) and what needs no knowledge at all
//! ([`small_talk`]). What a word that finds nothing
//! may have been meant to be is in [`typo`]. Rules K1 to K14 and K30 to K38 of `docs/rules.md`.

pub mod article;
pub mod words;
pub mod stem;
pub mod stop;
pub mod synonyms;
pub mod wanted;
pub mod query;
pub mod follow_up;
pub mod small_talk;
pub mod markdown;
pub mod sentence;
pub mod passage;
pub mod evidence;
pub mod sureness;
pub mod window;
pub mod answer;
pub mod search;
pub mod typo;

/// Raised whenever the same articles would be cut or indexed otherwise, so that an index made by an
/// earlier version is made anew before it is searched by this one.
pub const INDEX_VERSION: u32 = 3;
