//! Makes of Trunk's output what a document of ours loads: one stylesheet, one script, one module.
//!
//! Trunk leaves a script inside the document, which our Content-Security-Policy would refuse, and
//! one file for each stylesheet. Here the script gives way to `browser/start.js`, bundled with what
//! wasm-bindgen made, and the stylesheets become one. Fewer requests, and fewer bytes: what is
//! alike in two files compresses only in one.

use std::{fs, path::Path};

use anyhow::{Context as _, Result};

use super::inputs::sha256;
use crate::{
    paths, step,
    tools::{self, npm},
};

/// Rewrites `index.html` in `dist`, which is served below `public_url`.
///
/// # Errors
/// When the document is not as Trunk writes it, or esbuild refuses a file.
pub(super) fn finish(name: &str, dist: &Path, public_url: &str) -> Result<()> {
    let path = dist.join("index.html");
    let html =
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let document = Document::read(&html, public_url)
        .context("Trunk's document is not as expected: see xtask/src/build/documents.rs")?;

    let imports: String =
        document.styles.iter().map(|file| format!("@import \"./{file}\";\n")).collect();
    let all_styles = dist.join("all.css");
    fs::write(&all_styles, imports)?;
    let style =
        bundle(&format!("Bundle the {name}'s styles"), dist, "style", "css", &all_styles, &[])?;
    let glue = dist.join(document.glue);
    let options = [
        "--format=esm".to_owned(),
        "--target=es2022".to_owned(),
        format!("--alias:glue={}", glue.display()),
        format!("--define:WASM=\"{public_url}{}\"", document.wasm),
    ];
    let start = paths::root().join("browser/start.js");
    let script =
        bundle(&format!("Bundle the {name}'s script"), dist, "start", "js", &start, &options)?;

    let mut html = document.rest;
    let head = format!(
        "<link rel=\"stylesheet\" href=\"{public_url}{style}\">\
         <script type=\"module\" src=\"{public_url}{script}\"></script>\
         <link rel=\"preload\" href=\"{public_url}{}\" as=\"fetch\" type=\"application/wasm\" crossorigin>",
        document.wasm
    );
    html.insert_str(document.at, &head);
    for file in document.styles.iter().copied().chain([document.glue, "all.css"]) {
        fs::remove_file(dist.join(file))?;
    }
    fs::write(path, html)?;
    Ok(())
}

/// Bundles into `NAME-HASH.ENDING` and returns that name.
fn bundle(
    what: &str,
    dist: &Path,
    name: &str,
    ending: &str,
    entry: &Path,
    more: &[String],
) -> Result<String> {
    let draft = dist.join(format!("{name}.{ending}"));
    let mut esbuild = tools::command(npm::binary("esbuild"));
    esbuild.arg(entry).args(["--bundle", "--minify", "--charset=utf8", "--log-level=warning"]);
    esbuild.args(more).arg(format!("--outfile={}", draft.display()));
    step::run(what, &mut esbuild)?;
    let file = format!("{name}-{}.{ending}", &sha256(&fs::read(&draft)?)[..16]);
    fs::rename(draft, dist.join(&file))?;
    Ok(file)
}

/// What Trunk wrote, taken apart. Files are named without their folder.
#[derive(Debug, PartialEq)]
struct Document<'a> {
    styles: Vec<&'a str>,
    glue: &'a str,
    wasm: &'a str,
    /// The document without its stylesheets, scripts and preloads.
    rest: String,
    /// Where the first of those stood.
    at: usize,
}

impl<'a> Document<'a> {
    fn read(html: &'a str, public_url: &str) -> Option<Self> {
        let (mut styles, mut glue, mut wasm) = (Vec::new(), None, None);
        let (mut rest, mut at) = (String::with_capacity(html.len()), None);
        let mut left = html;
        while let Some(start) = ["<link", "<script"].iter().filter_map(|tag| left.find(tag)).min() {
            let (before, tag) = left.split_at(start);
            rest.push_str(before);
            let length = if tag.starts_with("<link") {
                tag.find('>')? + 1
            } else {
                tag.find("</script>")? + "</script>".len()
            };
            let (tag, after) = tag.split_at(length);
            left = after;
            let file = attribute(tag, "href").and_then(|href| href.strip_prefix(public_url));
            match (attribute(tag, "rel"), file) {
                (Some("stylesheet"), Some(file)) => styles.push(file),
                (Some("modulepreload"), Some(file)) => glue = Some(file),
                (Some("preload"), Some(file)) => wasm = Some(file),
                (None, _) if is_inline_module(tag) => {}
                _ => {
                    rest.push_str(tag);
                    continue;
                }
            }
            at.get_or_insert(rest.len());
        }
        rest.push_str(left);
        Some(Self { styles, glue: glue?, wasm: wasm?, rest, at: at? })
    }
}

/// Trunk's own script; any other carries its source elsewhere.
fn is_inline_module(tag: &str) -> bool {
    tag.starts_with("<script")
        && attribute(tag, "type") == Some("module")
        && attribute(tag, "src").is_none()
}

/// An attribute's value, quoted or not: Trunk's minifier leaves quotes out where it can.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let tag = &tag[..=tag.find('>')?];
    let (_, value) = tag.split_once(&format!(" {name}="))?;
    match value.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => value.split([' ', '>']).next(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_a_document_of_trunk_apart() {
        let html = "<head><link href=/i.svg rel=icon><link href=/w/a-1.css integrity=x rel=stylesheet>\
                    <link rel=\"stylesheet\" href=\"/w/b-2.css\"><script type=module>import</script>\
                    <link crossorigin href=/w/w.js rel=modulepreload>\
                    <link as=fetch href=/w/w_bg.wasm integrity=y rel=preload></head>\
                    <script src=/x.js></script>";
        let document = Document::read(html, "/w/").expect("it is complete");
        assert_eq!(document.styles, ["a-1.css", "b-2.css"]);
        assert_eq!((document.glue, document.wasm), ("w.js", "w_bg.wasm"));
        assert_eq!(
            document.rest,
            "<head><link href=/i.svg rel=icon></head><script src=/x.js></script>"
        );
        assert_eq!(&document.rest[document.at..document.at + 7], "</head>");
        assert_eq!(Document::read("<p>", "/w/"), None);
    }
}
