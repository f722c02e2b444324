//! The worker: the whole HTTP surface, and the Durable Objects as thin shells over `shared`.
//!
//! A request comes in at [`fetch`], is found in the route table below, enters through [`enter`]
//! and is answered by a handler in [`routes`] or handed to an object. What may be said to whom and
//! what follows is decided in `shared`; here is IO.
#![expect(unnameable_types, reason = "the platform knows the objects by their exported names")]

mod clock;
mod log;
mod refusal;
mod failure;
mod config;
mod crypto;
mod site_key;
mod visitor_token;
mod cookie;
mod throttle;
mod zone;
mod network;
mod open_web;
mod mail;
mod password;
mod mask;
mod seat;
mod site_change;
mod call;
mod objects;
mod proposals;
mod workspace;
mod sites;
mod enter;
mod documents;
mod routes;
mod store;
mod workspace_object;
mod conversation_object;
mod desk_object;
mod knowledge_object;
mod budget_object;
mod engine;

use worker::{Context, Env, Headers, Method, Request, Response, Result, event};

use self::{
    call::Call,
    failure::Answer,
    refusal::Refusal,
    routes::{
        bots, conversations, knowledge, people, proposals as proposed, session, setup, visitors,
    },
};

/// Every request starts here. Never an error: the platform would make a bare 500 of it.
#[event(fetch)]
async fn fetch(request: Request, env: Env, _: Context) -> Result<Response> {
    let mut call = Call::new(request, env);
    match answer(&mut call).await {
        Ok(response) => guard(&call, response),
        Err(stopped) => guard(&call, stopped.response()?),
    }
}

/// The route table.
async fn answer(call: &mut Call) -> Answer {
    use Method::{Delete, Get, Patch, Post, Put};
    let (path, method) = (call.path(), call.method());
    let path: Vec<&str> = path.trim_start_matches('/').split('/').collect();
    if method != Get {
        enter::own_page(call)?;
    }
    match (path.as_slice(), method) {
        ([""], Get) => documents::to_console(),
        (["frame"], Get) => documents::frame(call).await,
        (["console"] | ["console", ""], Get) => documents::console(call).await,
        (["healthz"], Get) => healthy(),
        (["ws", "visitor"], Get) => routes::sockets::visitor(call).await,
        (["ws", "agent"], Get) => routes::sockets::agent(call).await,
        (["api", "v1", rest @ ..], method) => match (rest, method) {
            (["setup"], Get) => setup::show(call).await,
            (["setup"], Post) => setup::claim(call).await,
            (["session"], Get) => session::show(call).await,
            (["session"], Post) => session::open(call).await,
            (["session"], Delete) => session::close(call).await,
            (["sessions"], Get) => session::list(call).await,
            (["sessions", id], Delete) => session::revoke(call, id).await,
            (["agents"], Get) => people::list(call).await,
            (["agents"], Post) => people::add(call).await,
            (["sites"], Get) => routes::sites::list(call).await,
            (["sites"], Post) => routes::sites::add(call).await,
            (["sites", id, "availability"], Get) => routes::availability::show(call, id).await,
            (["rehearsal"], Post) => routes::rehearsal::rehearse(call).await,
            (["sites", id], Patch) => routes::sites::change(call, id).await,
            (["bots"], Get) => bots::list(call).await,
            (["bots"], Post) => bots::add(call).await,
            (["bots", id], Get) => bots::show(call, id).await,
            (["bots", id], Patch) => bots::change(call, id).await,
            (["bots", id], Delete) => bots::delete(call, id).await,
            (["knowledge", id, "articles"], Put) => knowledge::replace(call, id).await,
            (["knowledge", id, "articles"], Get) => knowledge::list(call, id).await,
            (["knowledge", id, "articles", slug], Get) => knowledge::show(call, id, slug).await,
            (["knowledge", id, "articles", slug], Delete) => {
                knowledge::remove(call, id, slug).await
            }
            (["knowledge", id, "import"], Post) => knowledge::import(call, id).await,
            (["knowledge", id, "crawl"], Post) => knowledge::crawl(call, id).await,
            (["knowledge", id, "crawl"], Get) => knowledge::crawled(call, id).await,
            (["knowledge", id, "synonyms"], Get) => knowledge::synonyms(call, id).await,
            (["knowledge", id, "synonyms"], Put) => knowledge::change_synonyms(call, id).await,
            (["knowledge", id, "answer"], Get) => knowledge::answer(call, id).await,
            (["knowledge", id, "proposals"], Get) => proposed::list(call, id).await,
            (["knowledge", id, "proposals", one, "accept"], Post) => {
                proposed::accept(call, id, one).await
            }
            (["knowledge", id, "proposals", one, "decline"], Post) => {
                proposed::decline(call, id, one).await
            }
            (["sites", id, "rule-proposals"], Get) => proposed::list_rules(call, id).await,
            (["sites", id, "rule-proposals", one, "accept"], Post) => {
                proposed::accept_rule(call, id, one).await
            }
            (["sites", id, "rule-proposals", one, "decline"], Post) => {
                proposed::decline_rule(call, id, one).await
            }
            (["knowledge", id, "search"], Get) => knowledge::search(call, id).await,
            (["visitors"], Post) => visitors::admit(call).await,
            (["conversations"], Get) => conversations::list(call).await,
            (["conversations", id], Get) => conversations::show(call, id).await,
            (["conversations", id, "briefing"], Get) => conversations::briefing(call, id).await,

            (["setup" | "agents" | "sites" | "bots"], _) => only("GET, POST"),
            (["session"], _) => only("GET, POST, DELETE"),
            (["sessions", _], _) => only("DELETE"),
            (["sites", _], _) => only("PATCH"),
            (["knowledge", _, "articles" | "synonyms"], _) => only("GET, PUT"),
            (["knowledge", _, "import"], _) => only("POST"),
            (["knowledge", _, "crawl"], _) => only("GET, POST"),
            (["knowledge", _, "articles", _], _) => only("GET, DELETE"),
            (["bots", _], _) => only("GET, PATCH, DELETE"),
            (["visitors" | "rehearsal"], _) => only("POST"),
            (
                ["knowledge", _, "proposals", _, "accept" | "decline"]
                | ["sites", _, "rule-proposals", _, "accept" | "decline"],
                _,
            ) => only("POST"),
            (["knowledge", _, "proposals"] | ["sites", _, "rule-proposals"], _) => only("GET"),
            (
                ["sessions" | "conversations"]
                | ["conversations", _]
                | ["conversations", _, "briefing"]
                | ["knowledge", _, "answer" | "search"]
                | ["sites", _, "availability"],
                _,
            ) => only("GET"),
            _ => Err(Refusal::NotFound.into()),
        },
        ([""] | ["frame" | "healthz"] | ["console"] | ["console", ""], _) => only("GET"),
        (["ws", "visitor" | "agent"], _) => only("GET"),
        _ => Err(Refusal::NotFound.into()),
    }
}

fn only(allow: &str) -> Answer {
    Err(Refusal::MethodNotAllowed { allow: allow.to_owned() }.into())
}

/// `GET /healthz`: this worker answers. Wakes nothing.
fn healthy() -> Answer {
    routes::json(200, &serde_json::json!({ "status": "ok", "protocol": shared::wire::PROTOCOL }))
}

/// What every answer says to a browser. An upgrade stays as it is.
fn guard(call: &Call, response: Response) -> Result<Response> {
    if response.status_code() == 101 {
        return Ok(response);
    }
    // What an object or the assets answered has headers that cannot be changed.
    let headers = Headers::new();
    for (name, value) in response.headers() {
        headers.append(&name, &value)?;
    }
    headers.set("x-content-type-options", "nosniff")?;
    headers.set("referrer-policy", "no-referrer")?;
    if config::origin(&call.env).is_ok_and(|origin| origin.starts_with("https://")) {
        headers.set("strict-transport-security", "max-age=31536000")?;
    }
    Ok(response.with_headers(headers))
}
