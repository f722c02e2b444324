//! Opening hours: named days first, then random hours in many zones against a reference that
//! counts minutes. A test's doc comment begins with the rules it plays.

mod zones;
mod reference;

mod settings;
mod days;
mod clock_changes;
mod random;
