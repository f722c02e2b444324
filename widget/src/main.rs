//! The chat as the program of its frame; see the library.

fn main() {
    widget::start();
}
