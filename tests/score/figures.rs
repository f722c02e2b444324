//! How often it was asked, and heard.

/// Counts of one group of messages.
#[derive(Default)]
pub(crate) struct Figures {
    heard: u32,
    missed: u32,
    false_alarms: u32,
    rightly_silent: u32,
}

impl Figures {
    /// What the columns of a line are.
    pub(crate) const HEAD: &str = "                                  precision  recall      F1  \
                                   false alarms  requests  others";

    pub(crate) const fn count(&mut self, asks: bool, heard: bool) {
        let count = match (asks, heard) {
            (true, true) => &mut self.heard,
            (true, false) => &mut self.missed,
            (false, true) => &mut self.false_alarms,
            (false, false) => &mut self.rightly_silent,
        };
        *count += 1;
    }

    /// A line of figures; a ratio of nothing is a dash.
    pub(crate) fn line(&self, name: &str) -> String {
        let (requests, others) =
            (self.heard + self.missed, self.false_alarms + self.rightly_silent);
        let precision = ratio(self.heard, self.heard + self.false_alarms);
        let recall = ratio(self.heard, requests);
        let f1 = ratio(2 * self.heard, 2 * self.heard + self.missed + self.false_alarms);
        let rate = match others {
            0 => "—".to_owned(),
            _ => format!("{:.2} ‰", 1_000.0 * f64::from(self.false_alarms) / f64::from(others)),
        };
        format!("{name:<34}{precision:>9}{recall:>8}{f1:>8}{rate:>14}{requests:>10}{others:>8}")
    }
}

fn ratio(part: u32, whole: u32) -> String {
    match whole {
        0 => "—".to_owned(),
        _ => format!("{:.3}", f64::from(part) / f64::from(whole)),
    }
}

#[cfg(test)]
mod tests {
    use super::Figures;

    #[test]
    fn figures_are_those_of_the_counts() {
        let mut figures = Figures::default();
        for (asks, heard, times) in
            [(true, true, 8), (true, false, 2), (false, true, 1), (false, false, 499)]
        {
            (0..times).for_each(|_| figures.count(asks, heard));
        }
        let line = figures.line("en");
        for figure in ["0.889", "0.800", "0.842", "2.00 ‰", "10", "500"] {
            assert!(line.contains(figure), "{figure} in {line}");
        }
        assert!(Figures::default().line("none").contains('—'));
    }
}
