//! A person is asked for: the detector's bytes as places in the log.

use super::{Post, tokens::read};
use crate::{request, wire::handoff::Evidence};

/// The words of `post` in which a person is asked for.
pub(super) fn wanted(post: &Post<'_>) -> Option<Evidence> {
    let text = read(post.text);
    let asked = request::asks_for_person(text)?;
    let scalars = |end: usize| {
        let before = text.get(..end).map_or(0, |before| before.chars().count());
        u32::try_from(before).expect("no more characters are read than fit")
    };
    Some(Evidence::Words { post: post.seq, from: scalars(asked.start), to: scalars(asked.end) })
}
