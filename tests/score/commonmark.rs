//! `cargo xtask score commonmark spec.json`: what of CommonMark's own examples is still to be read in
//! a document.
//!
//! An example counts as kept when the tree's words are those of the specification's HTML without its
//! tags, blanks apart; an image's words are its alternative text. Sections about raw HTML are listed
//! apart, since there the words are dropped on purpose. Any link of another kind than the allowed ones
//! makes the run fail.

use std::{collections::BTreeMap, fs, process::ExitCode};

use serde::Deserialize;
use shared::{
    document::{Hosts, read},
    wire::document::{Block, Inline},
};

const USAGE: &str = "Usage: cargo xtask score commonmark SPEC.json";

/// The hosts of the specification's examples, and one that no example has.
const HOSTS: [&str; 2] = ["example.com", "foo.bar.baz"];

#[derive(Deserialize)]
struct Example {
    markdown: String,
    html: String,
    example: u32,
    section: String,
}

fn main() -> ExitCode {
    match std::env::args().nth(1).ok_or_else(|| USAGE.to_owned()).and_then(|file| run(&file)) {
        Ok(report) => {
            print!("{report}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("error: {why}");
            ExitCode::FAILURE
        }
    }
}

fn run(file: &str) -> Result<String, String> {
    let json = fs::read_to_string(file).map_err(|why| format!("{file} cannot be read: {why}"))?;
    let examples: Vec<Example> = serde_json::from_str(&json)
        .map_err(|why| format!("{file} is no list of examples: {why}"))?;
    let hosts = Hosts::new(HOSTS);
    let mut sections: BTreeMap<&str, (u32, u32, Vec<String>)> = BTreeMap::new();
    let mut links = 0;
    for Example { markdown, html, example, section } in &examples {
        let document = read(markdown, &hosts);
        let mut found = Found::default();
        found.blocks(&document.blocks);
        links += found.urls.len();
        if let Some(url) = found.urls.iter().find(|url| !is_allowed(url)) {
            return Err(format!("example {example} leads to {url}"));
        }
        let (kept, all, missed) = sections.entry(section).or_default();
        *all += 1;
        if squeezed(&found.words) == squeezed(&words_of(html)) {
            *kept += 1;
        } else {
            missed.push(example.to_string());
        }
    }
    Ok(report(&sections, links))
}

fn report(sections: &BTreeMap<&str, (u32, u32, Vec<String>)>, links: usize) -> String {
    let mut lines = vec![format!("{:<44} kept   of  other words in", "section")];
    let (mut kept, mut all) = (0, 0);
    let is_html = |section: &str| section.to_lowercase().contains("html");
    let (raw, rest): (Vec<_>, Vec<_>) = sections.iter().partition(|(section, _)| is_html(section));
    let line =
        |name: &str, k: u32, n: u32, missed: &str| format!("{name:<44} {k:>4} {n:>4}  {missed}");
    for (section, (k, n, missed)) in rest {
        (kept, all) = (kept + k, all + n);
        lines.push(line(section, *k, *n, &missed.join(" ")));
    }
    lines.push(line("all", kept, all, ""));
    lines.push("\nabout raw HTML, which is dropped".to_owned());
    for (section, (k, n, _)) in raw {
        lines.push(line(section, *k, *n, ""));
    }
    lines.push(format!("\n{links} links, none but http, https and mailto to the hosts allowed\n"));
    lines.join("\n")
}

fn is_allowed(url: &str) -> bool {
    let host = url
        .strip_prefix("mailto:")
        .and_then(|to| to.rsplit('@').next())
        .or_else(|| url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")));
    let host = host.map(|rest| rest.split(['/', '?', '#', ':']).next().unwrap_or_default());
    host.is_some_and(|host| {
        HOSTS.iter().any(|allowed| host == *allowed || host.ends_with(&format!(".{allowed}")))
    })
}

#[derive(Default)]
struct Found {
    words: String,
    urls: Vec<String>,
}

impl Found {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(words) => self.inlines(words),
                Block::Code(code) => self.words.push_str(code),
                Block::Bullets(items) | Block::Numbers { items, .. } => {
                    items.iter().for_each(|item| self.blocks(item));
                }
            }
        }
    }

    fn inlines(&mut self, words: &[Inline]) {
        for word in words {
            match word {
                Inline::Text(text) | Inline::Code(text) => self.words.push_str(text),
                Inline::Bold(words) | Inline::Italic(words) => self.inlines(words),
                Inline::Link { url, words } => {
                    self.urls.push(url.clone());
                    self.inlines(words);
                }
                Inline::Break => self.words.push('\n'),
            }
        }
    }
}

/// What a page of this HTML would show.
fn words_of(html: &str) -> String {
    let mut words = String::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        words.push_str(before);
        let (tag, after) = tag.split_once('>').unwrap_or((tag, ""));
        if tag.starts_with("img ") {
            let alt = tag.split_once("alt=\"").and_then(|(_, alt)| alt.split_once('"'));
            words.push_str(alt.map_or("", |(alt, _)| alt));
        }
        rest = after;
    }
    words.push_str(rest);
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
        .iter()
        .fold(words, |words, (escaped, plain)| words.replace(escaped, plain))
}

fn squeezed(words: &str) -> String {
    words.chars().filter(|c| !c.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::{is_allowed, words_of};

    #[test]
    fn the_words_of_a_page_are_without_tags() {
        let html = "<p>a &lt;<em>b</em> <img src=\"x\" alt=\"c\" /></p>";
        assert_eq!(words_of(html), "a <b c");
    }

    #[test]
    fn other_addresses_are_seen() {
        assert!(is_allowed("https://www.example.com/a") && is_allowed("mailto:a@example.com"));
        assert!(!is_allowed("https://example.com.evil/") && !is_allowed("javascript:example.com"));
    }
}
