//! The measures of a ranked list against judgements.

use std::{collections::BTreeMap, time::Duration};

/// Normalised discounted cumulative gain of the first `depth`, as `trec_eval` has it: the grade is
/// the gain.
#[must_use]
pub fn ndcg(ranked: &[&str], judged: &BTreeMap<String, f64>, depth: usize) -> f64 {
    let gain = |grades: &mut dyn Iterator<Item = f64>| -> f64 {
        let discounted = grades.take(depth).zip(2_u32..);
        discounted.map(|(grade, place)| grade / f64::from(place).log2()).sum()
    };
    let mut best: Vec<f64> = judged.values().copied().collect();
    best.sort_by(|one, other| other.total_cmp(one));
    let most = gain(&mut best.into_iter());
    let got = gain(&mut ranked.iter().map(|id| judged.get(*id).copied().unwrap_or_default()));
    if most > 0.0 { got / most } else { 0.0 }
}

/// Share of the judged documents that are among the first `depth`.
#[must_use]
pub fn recall(ranked: &[&str], judged: &BTreeMap<String, f64>, depth: usize) -> f64 {
    let found = ranked.iter().take(depth).filter(|id| judged.contains_key(**id)).count();
    ratio(found, judged.len())
}

/// Whether one of the first `depth` is right.
#[must_use]
pub fn success(ranked: &[&str], judged: &BTreeMap<String, f64>, depth: usize) -> bool {
    ranked.iter().take(depth).any(|id| judged.contains_key(*id))
}

/// A part of a whole; 0 of nothing.
#[must_use]
pub fn ratio(part: usize, whole: usize) -> f64 {
    let exact = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    if whole == 0 { 0.0 } else { exact(part) / exact(whole) }
}

/// The time that this share of the others does not pass, in milliseconds.
#[must_use]
pub fn percentile(times: &mut [Duration], percent: usize) -> f64 {
    times.sort_unstable();
    let last = times.len().saturating_sub(1);
    times.get(last * percent / 100).map_or(0.0, |time| time.as_secs_f64() * 1_000.0)
}
