//! One address asked: redirects looked at one by one, bounded in bytes and time.

use std::time::Duration;

use futures_util::future::{Either, select};
use worker::{
    AbortController, AbortSignal, Delay, Fetch, Headers, Method, Request, RequestInit,
    RequestRedirect, Url,
};

use super::{AGENT, read};

/// Longest wait for one address, its redirects and its body, milliseconds.
const GET_MS_MAX: u64 = 5_000;

/// Redirects that are followed.
const REDIRECTS_MAX: usize = 3;

const UNREACHABLE: &str = "The site could not be reached.";

/// What a site answered.
pub(super) struct Got {
    /// Where, after redirects.
    pub(super) url: Url,
    pub(super) status: u16,
    /// The header, as it came.
    pub(super) content_type: String,
    pub(super) body: Vec<u8>,
}

impl Got {
    /// In lower case, without parameters.
    pub(super) fn media_type(&self) -> String {
        let media_type = self.content_type.split(';').next().unwrap_or_default();
        media_type.trim().to_ascii_lowercase()
    }
}

/// Asks `address`; `may` is asked before every request. An error is a sentence for the owner.
pub(super) async fn get(
    address: &str,
    bytes_max: usize,
    may: impl Fn(&Url) -> Result<(), &'static str>,
) -> Result<Got, String> {
    let abort = AbortController::default();
    let signal = abort.signal();
    let patience = Delay::from(Duration::from_millis(GET_MS_MAX));
    let asked = follow(address, bytes_max, may, &signal);
    match select(Box::pin(asked), Box::pin(patience)).await {
        Either::Left((got, _)) => got,
        Either::Right(_) => {
            abort.abort();
            Err(format!("The site did not answer within {} seconds.", GET_MS_MAX / 1_000))
        }
    }
}

async fn follow(
    address: &str,
    bytes_max: usize,
    may: impl Fn(&Url) -> Result<(), &'static str>,
    signal: &AbortSignal,
) -> Result<Got, String> {
    let unreachable = |_| UNREACHABLE.to_owned();
    let mut url = Url::parse(address).map_err(|_| "This is no address.".to_owned())?;
    for _ in 0..=REDIRECTS_MAX {
        may(&url)?;
        let request = request(&url).map_err(unreachable)?;
        let fetch = Fetch::Request(request);
        let mut response = fetch.send_with_signal(signal).await.map_err(unreachable)?;
        let header = |name: &str| response.headers().get(name).ok().flatten().unwrap_or_default();
        let status = response.status_code();
        if matches!(status, 301 | 302 | 303 | 307 | 308) {
            url = url.join(&header("location")).map_err(|_| "It leads nowhere.".to_owned())?;
            url.set_fragment(None);
            continue;
        }
        let content_type = header("content-type");
        let announced = header("content-length").parse::<usize>().unwrap_or_default();
        if announced > bytes_max {
            return Err(read::too_large(bytes_max));
        }
        let body = read::body(&mut response, bytes_max, UNREACHABLE).await?;
        return Ok(Got { url, status, content_type, body });
    }
    Err(format!("It is redirected more than {REDIRECTS_MAX} times."))
}

fn request(url: &Url) -> worker::Result<Request> {
    let headers = Headers::new();
    headers.set("user-agent", &format!("{AGENT}/1.0"))?;
    headers.set("accept", "text/html, application/xml, text/plain;q=0.5")?;
    let mut init = RequestInit::new();
    init.with_method(Method::Get).with_headers(headers);
    // Each place is looked at before it is asked.
    init.redirect = RequestRedirect::Manual;
    Request::new_with_init(url.as_str(), &init)
}
