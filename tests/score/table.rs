//! A file of labelled messages.

/// A file, as it was read.
pub(crate) struct Table<'a> {
    head: &'a str,
    /// The messages, in their order.
    pub(crate) rows: Vec<Row<'a>>,
}

/// A message with what is known of it.
pub(crate) struct Row<'a> {
    line: &'a str,
    pub(crate) lang: &'a str,
    pub(crate) kind: &'a str,
    pub(crate) source: &'a str,
    /// Whether a person is asked for; `None` where nobody can say.
    pub(crate) asks: Option<bool>,
    pub(crate) text: &'a str,
}

impl<'a> Table<'a> {
    /// # Errors
    /// A sentence that says which column is missing, or which line is short.
    pub(crate) fn parse(text: &'a str) -> Result<Self, String> {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let mut lines = text.lines().enumerate();
        let (_, head) = lines.next().ok_or("the file is empty")?;
        let names: Vec<_> = head.split('\t').collect();
        let column = |wanted: &str| {
            let at = names.iter().position(|name| *name == wanted);
            at.ok_or_else(|| format!("there is no column `{wanted}` in the first line"))
        };
        let (lang, label, text) = (column("lang")?, column("label")?, column("text")?);
        let (kind, source) = (column("kind")?, column("source")?);
        let mut rows = Vec::new();
        for (at, line) in lines.filter(|(_, line)| !line.is_empty()) {
            let fields: Vec<_> = line.split('\t').collect();
            if fields.len() < names.len() {
                let (has, needs) = (fields.len(), names.len());
                return Err(format!("line {} has {has} columns and needs {needs}", at + 1));
            }
            let asks = match fields[label] {
                "1" => Some(true),
                "0" => Some(false),
                _ => None,
            };
            let (lang, kind, source) = (fields[lang], fields[kind], fields[source]);
            rows.push(Row { line, lang, kind, source, asks, text: fields[text] });
        }
        Ok(Self { head, rows })
    }

    /// The file again, each line with a column `verdict`: `1` where a request was heard.
    pub(crate) fn with_verdicts(&self, verdicts: &[bool]) -> String {
        let mut written = format!("{}\tverdict\n", self.head);
        for (row, heard) in self.rows.iter().zip(verdicts) {
            written.push_str(row.line);
            written.push_str(if *heard { "\t1\n" } else { "\t0\n" });
        }
        written
    }
}
