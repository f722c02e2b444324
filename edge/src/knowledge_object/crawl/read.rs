//! What a site answered, as text: unpacked and decoded by the platform, within bounds.

use futures_util::TryStreamExt as _;
use shared::import::charset;
use web_sys::{ReadableWritablePair, TextDecoder, TextDecoderOptions};
use worker::{
    Response,
    js_sys::Uint8Array,
    wasm_bindgen::{self, JsCast as _, JsValue, prelude::wasm_bindgen},
};

#[wasm_bindgen]
extern "C" {
    /// The platform's. `web-sys` counts it among what may still change.
    type DecompressionStream;

    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;
}

/// How a gzipped file begins.
const GZIP: [u8; 2] = [0x1f, 0x8b];

/// The pieces of a body, up to `bytes_max`.
///
/// # Errors
/// A sentence for the owner: it is larger, or broke off, which is `cut`.
pub(super) async fn body(
    response: &mut Response,
    bytes_max: usize,
    cut: &str,
) -> Result<Vec<u8>, String> {
    let mut body = Vec::new();
    if let Ok(mut stream) = response.stream() {
        while let Some(piece) = stream.try_next().await.map_err(|_| cut.to_owned())? {
            if body.len() + piece.len() > bytes_max {
                return Err(too_large(bytes_max));
            }
            body.extend_from_slice(&piece);
        }
    }
    Ok(body)
}

pub(super) fn too_large(bytes_max: usize) -> String {
    format!("It is larger than {bytes_max} bytes.")
}

/// A file that may be gzipped, without its packing. What comes out is counted while it does: a few
/// bytes may be gigabytes.
///
/// # Errors
/// A sentence for the owner.
pub(super) async fn unpacked(file: Vec<u8>, bytes_max: usize) -> Result<Vec<u8>, String> {
    if !file.starts_with(&GZIP) {
        return Ok(file);
    }
    let broken = "It is packed, and cannot be unpacked.";
    let mut unpacked = unpacking(&file).map_err(|_| broken.to_owned())?;
    body(&mut unpacked, bytes_max, broken).await
}

fn unpacking(file: &[u8]) -> Result<Response, JsValue> {
    let packed = web_sys::Response::new_with_opt_js_u8_array(Some(&Uint8Array::from(file)))?;
    let packed = packed.body().ok_or("a response of bytes has a body")?;
    let unzip = DecompressionStream::new("gzip")?;
    let unpacked = packed.pipe_through(unzip.unchecked_ref::<ReadableWritablePair>());
    Ok(web_sys::Response::new_with_opt_readable_stream(Some(&unpacked))?.into())
}

/// A page's text, by the encoding that it says it is in.
///
/// # Errors
/// A sentence for the owner: the encoding is unknown, or not that of the page.
pub(super) fn text(content_type: &str, page: Vec<u8>) -> Result<String, String> {
    let label = charset::label(content_type, &page);
    let label = match label.as_deref() {
        None | Some("utf-8" | "utf8") => {
            let text = String::from_utf8(page).map_err(
                |_| "There are bytes in it that are no UTF-8, and it names no other encoding.",
            )?;
            return Ok(text.trim_start_matches('\u{feff}').to_owned());
        }
        Some(label) => label,
    };
    let options = TextDecoderOptions::new();
    options.set_fatal(true);
    let decoder = TextDecoder::new_with_label_and_options(label, &options)
        .map_err(|_| format!("Its encoding \"{label}\" is not known. Publish it as UTF-8."))?;
    let text = decoder.decode_with_js_u8_array(&Uint8Array::from(page.as_slice()));
    text.map_err(|_| format!("There are bytes in it that are no {label}, which it says it is."))
}
