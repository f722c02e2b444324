//! The console as a program of its own document; see the library.

fn main() {
    console::start();
}
