//! The two documents that need more than a file: the chat's frame and the console.
//!
//! The files are assets; here they get the headers that depend on the deployment and the site.

use worker::{ResponseBody, ResponseBuilder};

use crate::{
    call::Call,
    config, enter,
    failure::{Answer, Failure, Stopped},
    refusal::Refusal,
};

/// `GET /frame?site=KEY`: the chat. Only the site's own pages may show it.
pub(crate) async fn frame(call: &Call) -> Answer {
    let settings = match enter::site(call, &call.query("site").unwrap_or_default()).await {
        Ok(settings) => settings,
        Err(Stopped::Refused(refusal @ Refusal::UnknownSite)) => return sentence(&refusal),
        Err(stopped) => return Err(stopped),
    };
    let policy = policy(&config::origin(&call.env)?, &settings.origins.join(" "));
    let headers = [
        ("content-security-policy", policy.as_str()),
        // A page that isolates itself (COEP) shows only frames that allow it.
        ("cross-origin-resource-policy", "cross-origin"),
    ];
    asset(call, "/w/index.html", &headers).await
}

/// `GET /console`: the agents' console. No page may show it.
pub(crate) async fn console(call: &Call) -> Answer {
    let policy = policy(&config::origin(&call.env)?, "'none'");
    let headers = [
        ("content-security-policy", policy.as_str()),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("x-frame-options", "DENY"),
    ];
    asset(call, "/console/index.html", &headers).await
}

/// `GET /`: people who type the address want the console.
pub(crate) fn to_console() -> Answer {
    Ok(ResponseBuilder::new().with_status(302).with_header("location", "/console")?.empty())
}

/// What a document of ours may load and do: nothing but its own files and its own origin's sockets
/// (older browsers do not count those as `'self'`).
fn policy(origin: &str, ancestors: &str) -> String {
    let sockets = origin.replacen("http", "ws", 1);
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
         connect-src 'self' {sockets}; img-src 'self' data:; font-src 'self'; base-uri 'none'; \
         form-action 'none'; frame-ancestors {ancestors}"
    )
}

async fn asset(call: &Call, path: &'static str, headers: &[(&str, &str)]) -> Answer {
    let failed = || Failure::while_("The assets could not be read.");
    let assets = call.env.assets("ASSETS").map_err(|_| Failure::Asset { path })?;
    let address = format!("https://assets{path}");
    let file = assets.fetch(address, None).await.map_err(failed())?;
    if file.status_code() != 200 {
        return Err(Failure::Asset { path }.into());
    }
    let (_, body) = file.into_parts();
    let mut answer = ResponseBuilder::new()
        .with_header("content-type", "text/html; charset=utf-8")?
        .with_header("cache-control", "no-store")?;
    for (name, value) in headers {
        answer = answer.with_header(name, value)?;
    }
    Ok(answer.body(body))
}

/// A page in the place of the chat, for whoever set the chat up: a sentence, no script.
fn sentence(refusal: &Refusal) -> Answer {
    let page = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Chat</title><p>{refusal}</p></html>"
    );
    let answer = ResponseBuilder::new()
        .with_status(refusal.status())
        .with_header("content-type", "text/html; charset=utf-8")?
        .with_header("cache-control", "no-store")?
        .with_header("content-security-policy", "default-src 'none'; base-uri 'none'")?;
    Ok(answer.body(ResponseBody::Body(page.into_bytes())))
}

#[cfg(test)]
mod tests {
    use super::policy;

    #[test]
    fn sockets_have_the_scheme_of_their_origin() {
        assert!(
            policy("https://a.example", "'none'").contains("connect-src 'self' wss://a.example;")
        );
        assert!(policy("http://localhost:8787", "'none'").contains(" ws://localhost:8787;"));
    }
}
