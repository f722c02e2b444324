//! How a help centre becomes answers: passages, terms, evidence.
