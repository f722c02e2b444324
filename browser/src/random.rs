//! Randomness, from the browser's own generator.

use shared::id::PostKey;

use crate::window;

/// 64 random bits, to seed what `shared` decides by lot.
#[must_use]
pub fn seed() -> u64 {
    u64::from_le_bytes(bytes())
}

/// A post's own id: 128 random bits, so that no two clients ever choose the same.
///
/// `crypto.randomUUID` would do, but exists only in secure contexts, and a shop on plain HTTP
/// can be tried out too.
#[must_use]
pub fn post_key() -> PostKey {
    use core::fmt::Write as _;
    let mut raw = String::with_capacity(32);
    for byte in bytes::<16>() {
        write!(raw, "{byte:02x}").expect("writing to a String does not fail");
    }
    PostKey::parse(&raw).expect("32 hexadecimal digits are an id")
}

#[expect(clippy::disallowed_methods, reason = "the one source of seeds of widget and console")]
fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    window()
        .crypto()
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes))
        .expect("every browser that runs WebAssembly has crypto.getRandomValues");
    bytes
}
