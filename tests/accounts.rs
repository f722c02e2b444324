//! Accounts, sessions and the API's doors on the real runtime.

use serde_json::json;
use tests::{Agent, Server, shared_server};

/// The set-up token opens the workspace once; afterwards it is burned.
#[test]
fn a_workspace_is_claimed_once() {
    let server = Server::start();
    let http = server.http();
    assert_eq!(http.get("/api/v1/setup").json(200)["open"], true);
    let claim = |token: &str, password: &str| {
        json!({
            "set_up_token": token, "name": "Ana", "workspace": "Fjordline",
            "email": "ana@example.com", "password": password,
        })
    };
    let good = "set-up-token-of-the-tests-0123456789abcdef";
    assert_eq!(
        http.post("/api/v1/setup", &claim("guess", "baton-demo-only")).refusal(403),
        "wrong_set_up_token"
    );
    let short = http.post("/api/v1/setup", &claim(good, "short"));
    assert!((400..500).contains(&short.status), "{}", short.text);
    let made = http.post("/api/v1/setup", &claim(good, "baton-demo-only")).json(201);
    assert_eq!(made["agent"]["role"], "owner");
    let again = http.post("/api/v1/setup", &claim(good, "baton-demo-only"));
    assert_eq!(again.refusal(410), "set_up_done");
    assert_eq!(http.get("/api/v1/setup").json(200)["open"], false);
}

/// Wrong passwords and unknown people get the same refusal, and the cookie is a `__Host-` one.
#[test]
fn sign_in_tells_nobody_who_exists() {
    let (server, ana, _, _) = shared_server();
    let http = server.http();
    let sign_in = |email: &str, password: &str| json!({ "email": email, "password": password });
    let wrong = http.post("/api/v1/session", &sign_in("ana@example.com", "not-her-password"));
    let unknown = http.post("/api/v1/session", &sign_in("nobody@example.com", "not-a-password"));
    assert_eq!(wrong.refusal(401), unknown.refusal(401));
    assert_eq!(wrong.text, unknown.text);
    let good = http.post("/api/v1/session", &sign_in("ana@example.com", "baton-demo-only"));
    let cookie = good.headers["set-cookie"].to_str().expect("a cookie is text").to_owned();
    for part in ["__Host-baton=", "Secure", "HttpOnly", "SameSite=Strict", "Path=/"] {
        assert!(cookie.contains(part), "no {part} in {cookie}");
    }
    let me = ana.http().get("/api/v1/session").json(200);
    assert_eq!(me["agent"]["name"], "Ana");
}

/// A session ends with its sign-out, and not before.
#[test]
fn a_signed_out_session_opens_nothing() {
    let (server, _, _, _) = shared_server();
    let ben = Agent::sign_in(server, "ben@example.com", "baton-demo-only");
    assert_eq!(ben.http().get("/api/v1/session").status, 200);
    let origin = server.origin();
    assert_eq!(ben.http().clone().from_origin(&origin).delete("/api/v1/session").status, 204);
    assert_eq!(ben.http().get("/api/v1/session").refusal(401), "signed_out");
    assert!(ben.socket::<serde_json::Value>("/ws/agent").is_err());
}

/// What only an owner may do is refused to an agent, and everything to someone from outside.
#[test]
fn an_agent_is_no_owner_and_a_stranger_is_nobody() {
    let (server, ana, ben, site) = shared_server();
    let site_body =
        json!({ "name": "Mine", "origins": ["https://x.example"], "bot": { "name": "B" } });
    assert_eq!(ben.http().post("/api/v1/sites", &site_body).refusal(403), "owners_only");
    let paths = [
        "/api/v1/agents".to_owned(),
        "/api/v1/sites".to_owned(),
        "/api/v1/conversations".to_owned(),
        "/api/v1/conversations/x-1".to_owned(),
        format!("/api/v1/knowledge/{}/answer?q=delivery", site.knowledge),
    ];
    for path in paths {
        assert_eq!(server.http().get(&path).refusal(401), "signed_out", "{path}");
    }
    // A foreign page with the cookie, as a browser without SameSite would send it.
    let foreign = ben.http().clone().from_origin("https://evil.example");
    assert_eq!(foreign.post("/api/v1/sites", &site_body).refusal(403), "wrong_origin");
    let form = ana.http().send("POST", "/api/v1/sites", "text/plain", &site_body.to_string());
    assert_eq!(form.refusal(415), "not_json");
}

/// Bodies that are no JSON, of a wrong shape or too large are refused by name; no 500.
#[test]
fn bad_bodies_are_refused_by_name() {
    let (server, ana, _, _) = shared_server();
    let http = ana.http();
    let send = |body: &str| http.send("POST", "/api/v1/sites", "application/json", body);
    assert_eq!(send("{").refusal(400), "invalid");
    assert_eq!(send("[]").refusal(400), "invalid");
    assert_eq!(send("{\"name\":7}").refusal(400), "invalid");
    assert_eq!(
        send(&format!("{{\"name\":\"{}\"}}", "x".repeat(100_000))).refusal(413),
        "too_large"
    );
    let empty = json!({ "name": "  ", "origins": [], "bot": { "name": "B" } });
    assert!((400..500).contains(&http.post("/api/v1/sites", &empty).status));
    assert_eq!(server.http().get("/api/v1/nothing").refusal(404), "not_found");
    assert_eq!(
        server.http().send("PUT", "/healthz", "application/json", "{}").refusal(405),
        "method_not_allowed"
    );
}
