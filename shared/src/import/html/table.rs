//! A table of a page. Tables within its cells are part of the cell's words.

use super::words;

/// See the module.
#[derive(Default)]
pub(super) struct Table {
    /// Whether all cells of the row are headings, and the cells' raw words.
    rows: Vec<(bool, Vec<String>)>,
    caption: String,
    in_caption: bool,
    inner: usize,
}

impl Table {
    pub(super) fn text(&mut self, text: &str) {
        if self.in_caption {
            self.caption.push_str(text);
        } else if let Some(cell) = self.rows.last_mut().and_then(|(_, cells)| cells.last_mut()) {
            cell.push_str(text);
        }
    }

    pub(super) fn start(&mut self, name: &str) {
        if name == "table" {
            self.inner += 1;
        }
        match name {
            "caption" if self.inner == 0 => self.in_caption = true,
            "tr" if self.inner == 0 => {
                self.in_caption = false;
                self.rows.push((true, Vec::new()));
            }
            "td" | "th" if self.inner == 0 => {
                self.in_caption = false;
                if self.rows.is_empty() {
                    self.rows.push((true, Vec::new()));
                }
                if let Some((is_head, cells)) = self.rows.last_mut() {
                    *is_head &= name == "th";
                    cells.push(String::new());
                }
            }
            _ => self.text(" "),
        }
    }

    /// Whether the table is over.
    pub(super) fn end(&mut self, name: &str) -> bool {
        if name == "caption" {
            self.in_caption = false;
        }
        if name == "table" {
            if self.inner == 0 {
                return true;
            }
            self.inner -= 1;
        }
        self.text(" ");
        false
    }

    /// A Markdown table where the first row names the columns; a list of rows where none does.
    pub(super) fn lines(self) -> String {
        let mut out = String::new();
        if self.caption.chars().any(char::is_alphanumeric) {
            out.push_str(&format!("{}\n\n", super::line(&self.caption)));
        }
        let rows = self.rows.iter().map(|(is_head, cells)| {
            (*is_head, cells.iter().map(|cell| words(cell)).collect::<Vec<_>>())
        });
        let rows: Vec<_> =
            rows.filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty())).collect();
        let named = rows.len() > 1 && rows[0].0 && !rows[1].0;
        for (at, (_, cells)) in rows.iter().enumerate() {
            if named {
                out.push_str(&format!("| {} |\n", cells.join(" | ")));
                if at == 0 {
                    out.push_str(&format!("|{}\n", "---|".repeat(cells.len())));
                }
            } else {
                let cells: Vec<&str> =
                    cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
                let row = match cells.as_slice() {
                    [name, value] => format!("{}: {value}", name.trim_end_matches(':')),
                    cells => cells.join("; "),
                };
                out.push_str(&format!("- {row}\n"));
            }
        }
        out
    }
}
