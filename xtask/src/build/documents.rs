//! Makes Trunk's documents fit a Content-Security-Policy without inline scripts.

use std::{fs, path::Path};

use anyhow::{Context as _, Result};

use super::inputs::sha256;

/// Moves the module script that Trunk writes into the document to a hashed file beside it.
///
/// # Errors
/// When the document cannot be read or holds no such script.
pub(super) fn move_inline_script(dist: &Path, public_url: &str) -> Result<()> {
    let path = dist.join("index.html");
    let html =
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let inline =
        Inline::find(&html).context("Trunk wrote no inline module script: see Trunk.toml")?;
    let name = format!("start-{}.js", &sha256(inline.script.as_bytes())[..16]);
    fs::write(dist.join(&name), inline.script)?;
    let html = format!(
        "{}<script type=\"module\" src=\"{public_url}{name}\"></script>{}",
        inline.before, inline.after
    );
    fs::write(path, html)?;
    Ok(())
}

/// A document taken apart at its inline module script.
#[derive(Debug, PartialEq)]
struct Inline<'a> {
    before: &'a str,
    script: &'a str,
    after: &'a str,
}

impl<'a> Inline<'a> {
    fn find(html: &'a str) -> Option<Self> {
        let mut from = 0;
        loop {
            let start = from + html[from..].find("<script")?;
            let open = start + html[start..].find('>')? + 1;
            let close = open + html[open..].find("</script>")?;
            let tag = &html[start..open];
            let end = close + "</script>".len();
            let is_module =
                ["type=\"module\"", "type=module"].iter().any(|kind| tag.contains(kind));
            if is_module && !tag.contains("src=") {
                let script = html[open..close].trim();
                return Some(Self { before: &html[..start], script, after: &html[end..] });
            }
            from = end;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_inline_module_and_no_other_script() {
        let html = "<p><script src=\"/a.js\" type=\"module\"></script><script type=module>\nimport x\n</script></p>";
        let found = Inline::find(html).expect("there is one");
        assert_eq!(found.script, "import x");
        assert_eq!(found.before, "<p><script src=\"/a.js\" type=\"module\"></script>");
        assert_eq!(found.after, "</p>");
        assert_eq!(Inline::find("<script type=module src=/a.js></script>"), None);
    }
}
