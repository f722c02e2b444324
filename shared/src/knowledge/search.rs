//! What an owner sees who asks what would be found: articles, each once, best first.

use std::collections::BTreeSet;

use crate::knowledge::answer::{CANDIDATES_MAX, Candidate, Found, ranked};
use crate::knowledge::evidence::Counts;
use crate::knowledge::query::Query;

/// Most articles of one search.
pub const RESULTS_MAX: usize = 100;

/// Candidates that are asked of the index for one search: an article has several passages.
pub const SEARCHED_MAX: usize = 3 * RESULTS_MAX;

/// The articles that speak of `query`, at most `limit`, in the order in which the bot would prefer
/// them; behind those that it reads, the index's own order. Each has the passage it is found by.
///
/// `candidates` are the index's, best first.
#[must_use]
pub fn search<'a>(
    query: &Query,
    counts: &Counts,
    candidates: &'a [Candidate],
    limit: usize,
) -> Vec<Found<'a>> {
    let (read, further) = candidates.split_at(candidates.len().min(CANDIDATES_MAX));
    let mut seen = BTreeSet::new();
    let mut results: Vec<Found<'a>> = ranked(query, counts, read);
    results.retain(|found| seen.insert(found.candidate.slug.as_str()));
    for candidate in further {
        if results.len() >= limit {
            break;
        }
        if seen.insert(candidate.slug.as_str()) {
            results.extend(ranked(query, counts, core::slice::from_ref(candidate)));
        }
    }
    results.truncate(limit);
    results
}
