//! Markdown, event by event, into the tree.

use core::mem::take;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use super::{
    address::{Hosts, allowed, misleads},
    html,
    plain::of_inlines,
};
use crate::{
    limits::DOCUMENT_DEPTH_MAX,
    links::{Part, parts},
    plain::for_people,
    wire::document::{Block, Document, Inline},
};

/// Between the cells of a table's row, which is a line of a paragraph.
const CELLS: &str = " | ";

pub(super) fn read(markdown: &str, hosts: &Hosts) -> Document {
    let mut reader = Reader::new(hosts);
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        reader.take(event);
    }
    reader.close_paragraph();
    Document { blocks: take(&mut reader.blocks) }
}

/// A list that is open, with the blocks before it.
struct List {
    from: Option<u32>,
    items: Vec<Vec<Block>>,
    outside: Vec<Block>,
}

/// A mark that is open, with the words before it.
struct Marked {
    mark: Mark,
    outside: Vec<Inline>,
}

enum Mark {
    Bold,
    Italic,
    Link(String),
    /// A mark of which only the words stay.
    None,
}

struct Reader<'a> {
    hosts: &'a Hosts,
    /// Blocks of the innermost item, or of the document.
    blocks: Vec<Block>,
    /// Words of the innermost mark, or of the paragraph.
    words: Vec<Inline>,
    lists: Vec<List>,
    /// Lists within the deepest, whose items stand where it stands.
    too_deep: usize,
    marks: Vec<Marked>,
    /// Inside of this many images: only words count.
    images: usize,
    /// The lines of a code block, or of a block of HTML.
    lines: Option<String>,
    /// The element whose content is no words.
    hidden: Option<&'static str>,
    cells: usize,
}

impl<'a> Reader<'a> {
    const fn new(hosts: &'a Hosts) -> Self {
        Self {
            hosts,
            blocks: Vec::new(),
            words: Vec::new(),
            lists: Vec::new(),
            too_deep: 0,
            marks: Vec::new(),
            images: 0,
            lines: None,
            hidden: None,
            cells: 0,
        }
    }

    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Html(line) => {
                if let Some(lines) = &mut self.lines {
                    lines.push_str(&line);
                }
            }
            Event::InlineHtml(tag) => self.inline_html(&tag),
            Event::Rule => self.close_paragraph(),
            Event::SoftBreak | Event::HardBreak => self.push(Inline::Break),
            Event::Text(words) => match &mut self.lines {
                Some(lines) => lines.push_str(&words),
                None => self.text(&words),
            },
            Event::Code(code) if self.images > 0 => self.text(&code),
            Event::Code(code) => self.push(Inline::Code(for_people(&code))),
            // Not asked for; their words stay.
            Event::InlineMath(words)
            | Event::DisplayMath(words)
            | Event::FootnoteReference(words) => self.text(&words),
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Emphasis => self.open(Mark::Italic),
            Tag::Strong => self.open(Mark::Bold),
            Tag::Link { link_type, dest_url, .. } => {
                let scheme = if link_type == LinkType::Email { "mailto:" } else { "" };
                let dest_url = format!("{scheme}{dest_url}");
                let mark = allowed(&dest_url, self.hosts).map_or(Mark::None, Mark::Link);
                self.open(mark);
            }
            Tag::Image { .. } => self.images += 1,
            Tag::Strikethrough | Tag::Superscript | Tag::Subscript => self.open(Mark::None),
            Tag::TableCell => {
                if self.cells > 0 {
                    self.text(CELLS);
                }
                self.cells += 1;
            }
            Tag::TableHead | Tag::TableRow => self.cells = 0,
            Tag::Heading { .. } => {
                self.close_paragraph();
                self.open(Mark::Bold);
            }
            Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::MetadataBlock(_) => {
                self.close_paragraph();
                self.lines = Some(String::new());
            }
            Tag::List(from) => {
                self.close_paragraph();
                if self.lists.len() < DOCUMENT_DEPTH_MAX {
                    let from = from.map(|from| u32::try_from(from).unwrap_or(1));
                    let outside = take(&mut self.blocks);
                    self.lists.push(List { from, items: Vec::new(), outside });
                } else {
                    self.too_deep += 1;
                }
            }
            _ => self.close_paragraph(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Link
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript => self.close(),
            TagEnd::Image => self.images = self.images.saturating_sub(1),
            TagEnd::TableCell => {}
            TagEnd::TableHead | TagEnd::TableRow => self.push(Inline::Break),
            TagEnd::CodeBlock => {
                let code = for_people(&self.lines.take().unwrap_or_default());
                let code = code.trim_end_matches('\n');
                if !code.is_empty() {
                    self.blocks.push(Block::Code(code.to_owned()));
                }
            }
            TagEnd::HtmlBlock => {
                let words = html::words(&self.lines.take().unwrap_or_default());
                for (n, line) in words.lines().map(str::trim).filter(|l| !l.is_empty()).enumerate()
                {
                    if n > 0 {
                        self.push(Inline::Break);
                    }
                    self.text(line);
                }
                self.close_paragraph();
            }
            TagEnd::MetadataBlock(_) => self.lines = None,
            TagEnd::Item => {
                self.close_paragraph();
                if self.too_deep == 0
                    && let Some(list) = self.lists.last_mut()
                {
                    list.items.push(take(&mut self.blocks));
                }
            }
            TagEnd::List(_) => {
                self.close_paragraph();
                if self.too_deep > 0 {
                    self.too_deep -= 1;
                } else if let Some(List { from, items, outside }) = self.lists.pop() {
                    self.blocks = outside;
                    self.blocks.push(match from {
                        Some(from) => Block::Numbers { from, items },
                        None => Block::Bullets(items),
                    });
                }
            }
            _ => self.close_paragraph(),
        }
    }

    /// A tag in a line is nothing, but for the line break; a script's words are none.
    fn inline_html(&mut self, tag: &str) {
        match self.hidden {
            Some(name) if html::is(&tag.replacen('/', "", 1), name) => self.hidden = None,
            Some(_) => {}
            None if html::is(tag, "br") => self.push(Inline::Break),
            None => self.hidden = html::hidden(tag),
        }
    }

    fn text(&mut self, words: &str) {
        if self.hidden.is_some() {
            return;
        }
        // Parts of one text are judged and linked together.
        if let Some(Inline::Text(before)) = self.words.last_mut() {
            before.push_str(words);
        } else {
            self.words.push(Inline::Text(words.to_owned()));
        }
    }

    fn push(&mut self, inline: Inline) {
        match inline {
            _ if self.hidden.is_some() => {}
            Inline::Break if self.images > 0 => self.text(" "),
            inline => self.words.push(inline),
        }
    }

    fn open(&mut self, mark: Mark) {
        let is_open = |open: &Marked| match (&open.mark, &mark) {
            (Mark::Bold, Mark::Bold) | (Mark::Italic, Mark::Italic) => true,
            // Neither Markdown nor a page has a link in a link.
            (Mark::Link(_), Mark::Link(_)) => true,
            _ => false,
        };
        let is_twice = self.images > 0 || self.marks.iter().any(is_open);
        let mark = if is_twice { Mark::None } else { mark };
        let outside = take(&mut self.words);
        self.marks.push(Marked { mark, outside });
    }

    fn close(&mut self) {
        let Some(Marked { mark, outside }) = self.marks.pop() else { return };
        let linked = matches!(mark, Mark::Link(_)) || self.is_linked();
        let words = tidy(take(&mut self.words), linked, self.hosts);
        self.words = outside;
        match mark {
            _ if words.is_empty() => {}
            Mark::Bold => self.push(Inline::Bold(words)),
            Mark::Italic => self.push(Inline::Italic(words)),
            Mark::Link(url) => {
                let shown = url.strip_prefix("mailto:").unwrap_or(&url);
                let words = if misleads(&of_inlines(&words), &url) {
                    vec![Inline::Text(shown.to_owned())]
                } else {
                    words
                };
                self.push(Inline::Link { url, words });
            }
            Mark::None => {
                for word in words {
                    match word {
                        Inline::Text(text) => self.text(&text),
                        other => self.push(other),
                    }
                }
            }
        }
    }

    fn is_linked(&self) -> bool {
        self.marks.iter().any(|open| matches!(open.mark, Mark::Link(_)))
    }

    fn close_paragraph(&mut self) {
        self.hidden = None;
        while !self.marks.is_empty() {
            self.close();
        }
        let mut words = tidy(take(&mut self.words), false, self.hosts);
        while matches!(words.last(), Some(Inline::Break)) {
            words.pop();
        }
        let begins = words.iter().position(|word| !matches!(word, Inline::Break));
        words.drain(..begins.unwrap_or_default());
        if !words.is_empty() {
            self.blocks.push(Block::Paragraph(words));
        }
    }
}

/// Words without what nobody sees, and with their addresses as links.
fn tidy(words: Vec<Inline>, linked: bool, hosts: &Hosts) -> Vec<Inline> {
    let mut tidy = Vec::with_capacity(words.len());
    for word in words {
        let Inline::Text(text) = word else {
            tidy.push(word);
            continue;
        };
        let text = for_people(&text);
        let mut plain = String::new();
        for part in parts(&text) {
            match part {
                Part::Link(raw) if !linked => {
                    let Some(url) = allowed(raw, hosts) else {
                        plain.push_str(raw);
                        continue;
                    };
                    if !plain.is_empty() {
                        tidy.push(Inline::Text(take(&mut plain)));
                    }
                    let shown = if raw.is_ascii() { raw } else { &url }.to_owned();
                    tidy.push(Inline::Link { url, words: vec![Inline::Text(shown)] });
                }
                Part::Link(words) | Part::Text(words) => plain.push_str(words),
            }
        }
        if !plain.is_empty() {
            tidy.push(Inline::Text(plain));
        }
    }
    tidy
}
