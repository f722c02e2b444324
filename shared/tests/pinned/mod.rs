//! Fixtures: what a shape looks like on the wire or in storage, kept in a file that is never edited.
//!
//! A folder of its own with a `mod.rs`, because Cargo takes every file beside it for a test.

use std::{collections::BTreeMap, env, fmt::Debug, fs, path::PathBuf};

use serde::{Serialize, de::DeserializeOwned};

/// Names the variants of an enum. A new one does not compile until it is named here, and then a
/// sample and its fixture are asked for.
macro_rules! variants {
    ($all:ident, $name:ident, $of:ty, { $($pattern:pat => $word:literal),+ $(,)? }) => {
        const $all: &[&str] = &[$($word),+];
        fn $name(of: &$of) -> &'static str {
            match of {
                $($pattern => $word),+
            }
        }
    };
}
pub(crate) use variants;

/// `shared/tests/FOLDER`.
fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// Compares `samples`, grouped by variant, with `FOLDER/PREFIX.VARIANT.json`, both ways.
///
/// A missing file is written when `BATON_NEW_FIXTURES` is set; one that is there never is.
pub(crate) fn check<T>(
    at: &str,
    prefix: &str,
    all: &[&'static str],
    name: fn(&T) -> &'static str,
    samples: Vec<T>,
) where
    T: Serialize + DeserializeOwned + PartialEq + Debug,
{
    let mut groups: BTreeMap<&str, Vec<T>> = BTreeMap::new();
    for sample in samples {
        groups.entry(name(&sample)).or_default().push(sample);
    }
    for variant in all {
        let samples = groups.remove(variant).unwrap_or_else(|| panic!("{variant} has no sample"));
        let path = folder(at).join(format!("{prefix}.{variant}.json"));
        if !path.exists() && env::var_os("BATON_NEW_FIXTURES").is_some() {
            let json = serde_json::to_string_pretty(&samples).expect("plain data");
            fs::write(&path, json + "\n").expect("the folder can be written");
        }
        let kept = fs::read_to_string(&path)
            .unwrap_or_else(|_| panic!("{} is missing: set BATON_NEW_FIXTURES=1", path.display()));
        let parsed: Vec<T> = serde_json::from_str(&kept)
            .unwrap_or_else(|error| panic!("{} is not understood: {error}", path.display()));
        assert_eq!(parsed, samples, "{} means something else now", path.display());
        let kept: serde_json::Value = serde_json::from_str(&kept).expect("it was parsed above");
        let ours = serde_json::to_value(&samples).expect("plain data");
        assert_eq!(ours, kept, "{} is written otherwise now", path.display());
    }
}

/// What an earlier build wrote into `FOLDER/PREFIX.VARIANT.json` is still understood, and means
/// `samples`. How it is written today is another folder's matter.
pub(crate) fn reads<T>(
    at: &str,
    prefix: &str,
    all: &[&'static str],
    name: fn(&T) -> &'static str,
    samples: Vec<T>,
) where
    T: DeserializeOwned + PartialEq + Debug,
{
    let mut groups: BTreeMap<&str, Vec<T>> = BTreeMap::new();
    for sample in samples {
        groups.entry(name(&sample)).or_default().push(sample);
    }
    for variant in all {
        let samples = groups.remove(variant).unwrap_or_else(|| panic!("{variant} has no sample"));
        assert_eq!(kept::<T>(at, prefix, variant), samples, "{variant} means something else now");
    }
}

/// What stands in `FOLDER/PREFIX.VARIANT.json`.
pub(crate) fn kept<T: DeserializeOwned>(at: &str, prefix: &str, variant: &str) -> Vec<T> {
    let path = folder(at).join(format!("{prefix}.{variant}.json"));
    let kept = fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{} cannot be read: {error}", path.display()));
    serde_json::from_str(&kept)
        .unwrap_or_else(|error| panic!("{} is not understood: {error}", path.display()))
}

/// Every variant named in `all` is among `seen`: samples cover what is inside of frames as well.
pub(crate) fn covers(all: &[&str], seen: impl IntoIterator<Item = &'static str>) {
    let seen: Vec<_> = seen.into_iter().collect();
    for variant in all {
        assert!(seen.contains(variant), "{variant} is in no sample");
    }
}

/// No file lies in the folder that nothing reads.
pub(crate) fn nothing_else_in(at: &str, read: &[(&str, &[&str])]) {
    let file = |prefix: &str, variant: &&str| format!("{prefix}.{variant}.json");
    let mut known: Vec<_> =
        read.iter().flat_map(|(p, all)| all.iter().map(move |v| file(p, v))).collect();
    known.sort();
    let files = fs::read_dir(folder(at)).expect("the folder is there");
    let name = |entry: std::io::Result<fs::DirEntry>| {
        entry.expect("it can be listed").file_name().into_string().expect("a plain name")
    };
    let mut files: Vec<_> = files.map(name).collect();
    files.sort();
    assert_eq!(files, known);
}
