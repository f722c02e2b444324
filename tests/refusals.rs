//! Bad input on the real runtime: each a typed refusal with a sentence; no panic, no 500, and
//! nothing typed is lost.

use std::time::Duration;

use serde_json::json;
use shared::{
    limits::{FRAME_BYTES_MAX, POST_CHARS_MAX},
    wire::{
        SUBPROTOCOL, TOKEN_SUBPROTOCOL,
        visitor::{ToVisitor, VisitorFrame},
    },
};
use tests::{PAGE, Socket, Visitor, hello, key, post, shared_server, site};

fn refused(visitor: &mut Visitor) -> (Option<String>, String) {
    let why = visitor.socket.wait("a refusal", |frame| match frame {
        ToVisitor::Refused { key, why } => {
            Some((key.as_ref().map(|k| k.as_str().to_owned()), why.clone()))
        }
        _ => None,
    });
    visitor.socket.forget();
    assert!(why.1.message.ends_with('.') && why.1.message.contains(' '), "{}", why.1.message);
    (why.0, why.1.code)
}

/// An unknown site key, a forged one and a foreign origin get no token, with a sentence each.
#[test]
fn no_token_for_an_unknown_site_or_a_foreign_origin() {
    let (server, _, _, site) = shared_server();
    let http = server.http().from_origin(&server.origin());
    let ask = |site: &str, origin: &str| json!({ "site": site, "origin": origin });
    for unknown in ["", "nonsense", &format!("{}x", site.key), "s.AAAAAAAAAAAAAAAA"] {
        let answer = http.post("/api/v1/visitors", &ask(unknown, PAGE));
        assert_eq!(answer.refusal(answer.status), "unknown_site", "{unknown}");
        assert!((400..500).contains(&answer.status));
    }
    for origin in ["https://evil.example", "null", "http://127.0.0.1:8788.evil.example", ""] {
        let answer = http.post("/api/v1/visitors", &ask(&site.key, origin));
        assert_eq!(answer.refusal(403), "foreign_origin", "{origin}");
    }
    let outside = server.http().from_origin("https://evil.example");
    let answer = outside.post("/api/v1/visitors", &ask(&site.key, PAGE));
    assert_eq!(answer.refusal(403), "wrong_origin");
}

/// A socket without a token, with a forged, truncated or foreign one, or from another origin, is
/// refused before any object is woken.
#[test]
fn no_socket_without_a_sound_token() {
    let (server, ana, _, site) = shared_server();
    let token = Visitor::token(server, site);
    let path = format!("/ws/visitor?site={}", site.key);
    let open = |origin: &str, token: &str| {
        let subprotocols = [SUBPROTOCOL.to_owned(), format!("{TOKEN_SUBPROTOCOL}{token}")];
        Socket::<ToVisitor>::open(server.port(), &path, &[("origin", origin)], &subprotocols)
            .map(drop)
    };
    let own = server.origin();
    assert_eq!(open(&own, &token), Ok(()));
    assert_eq!(open("https://evil.example", &token), Err(403));
    let flipped = if token.ends_with('A') { "B" } else { "A" };
    for forged in [
        &token[..token.len() - 1],
        "v1.e30.AAAA",
        "x",
        &format!("{}{flipped}", &token[..token.len() - 1]),
    ] {
        assert_eq!(open(&own, forged), Err(401), "{forged}");
    }
    let unknown = Socket::<ToVisitor>::open(
        server.port(),
        "/ws/visitor?site=nonsense",
        &[("origin", &own)],
        &[SUBPROTOCOL.to_owned(), format!("{TOKEN_SUBPROTOCOL}{token}")],
    );
    assert!(matches!(unknown.map(drop), Err(401 | 404)));
    // A session is no token, and a token no session.
    assert!(
        Socket::<ToVisitor>::open(
            server.port(),
            &path,
            &[("origin", &own), ("cookie", ana.cookie())],
            &[]
        )
        .is_err()
    );
    let agent = Socket::<ToVisitor>::open(
        server.port(),
        "/ws/agent",
        &[("origin", &own), ("cookie", &format!("__Host-baton={token}"))],
        &[SUBPROTOCOL.to_owned()],
    );
    assert_eq!(agent.map(drop), Err(401));
    let foreign = Socket::<ToVisitor>::open(
        server.port(),
        "/ws/agent",
        &[("origin", "https://evil.example"), ("cookie", ana.cookie())],
        &[SUBPROTOCOL.to_owned()],
    );
    assert_eq!(foreign.map(drop), Err(403));
}

/// P3, T1, T2: empty, blank and over-long posts are refused by name, and the socket stays.
#[test]
fn a_post_that_does_not_fit_is_refused_by_its_key() {
    let (server, _, _, site) = shared_server();
    let mut visitor = Visitor::opens(server, site);
    let long = "x".repeat(POST_CHARS_MAX + 1);
    for (text, code) in [("", "empty"), (" \n\t\u{200b} ", "empty"), (long.as_str(), "too_long")] {
        let key = key();
        visitor.socket.send(&post(&key, text));
        assert_eq!(refused(&mut visitor), (Some(key.as_str().to_owned()), code.to_owned()));
    }
    visitor.posts(&"ü".repeat(POST_CHARS_MAX));
}

/// Frames that are no JSON, too long, of a wrong type or of the other audience are refused, and
/// the next good one goes through.
#[test]
fn a_frame_that_is_not_understood_is_refused_and_the_socket_stays() {
    let (server, _, _, site) = shared_server();
    let mut visitor = Visitor::opens(server, site);
    let deep = format!("{}1{}", "[".repeat(5_000), "]".repeat(5_000));
    let hostile = [
        "",
        "{",
        "null",
        "42",
        "[]",
        "\"claim\"",
        "\"resolve\"",
        "{\"claim\":{\"epoch\":0}}",
        "{\"reply\":{\"key\":\"k\",\"text\":\"I am Ana\",\"epoch\":0}}",
        "{\"post\":{\"key\":\"k\",\"text\":\"a\",\"seq\":1}}",
        "{\"post\":{\"key\":\"k\",\"text\":\"a\",\"author\":\"agent\"}}",
        "{\"post\":{\"key\":{\"$regex\":\".*\"},\"text\":\"a\"}}",
        "{\"post\":{\"key\":\"\",\"text\":\"a\"}}",
        "{\"post\":{\"text\":\"a\"}}",
        "{\"rate\":{\"of\":1e999,\"helped\":true}}",
        "{\"rate\":{\"of\":-1,\"helped\":true}}",
        "{\"hello\":{\"protocol\":\"1\",\"after\":0,\"page\":null}}",
        "{\"__proto__\":{}}",
        deep.as_str(),
    ];
    for frame in hostile {
        visitor.socket.send_text(frame);
        assert_eq!(refused(&mut visitor), (None, "malformed".to_owned()), "{frame:.60}");
    }
    visitor.socket.send_bytes(b"\x00\x01\xff");
    assert_eq!(refused(&mut visitor).1, "malformed");
    visitor.socket.send_text(&" ".repeat(FRAME_BYTES_MAX + 1));
    assert_eq!(refused(&mut visitor).1, "too_large");
    visitor.posts("Still here");
}

/// H1: the request for a person is refused before its time, with what is missing.
#[test]
fn asking_for_a_person_too_early_is_refused() {
    let (server, _, _, site) = shared_server();
    let mut visitor = Visitor::opens(server, site);
    visitor.socket.send(&VisitorFrame::AskForPerson);
    assert_eq!(refused(&mut visitor).1, "not_yet");
    visitor.socket.settle(Duration::from_millis(100));
}

/// A protocol this server does not speak is closed with the code that says so.
#[test]
fn an_unknown_protocol_is_closed_with_its_code() {
    let (server, _, _, site) = shared_server();
    let token = Visitor::token(server, site);
    for protocol in [0, 2, u32::MAX] {
        let mut socket = Visitor::socket(server, site, &token).expect("it is let in");
        socket.send(&json!({ "hello": { "protocol": protocol, "after": 0, "page": null } }));
        assert_eq!(socket.wait_closed(), shared::wire::close::Close::Protocol.code());
    }
    let mut socket = Visitor::socket(server, site, &token).expect("it is let in");
    socket.send(&hello(shared::id::EntrySeq::NONE));
    socket.wait("the welcome", |f| matches!(f, ToVisitor::Welcome { .. }).then_some(()));
}

/// P6: a flood is slowed down with a sentence that says for how long; earlier posts stay.
#[test]
fn a_flood_is_slowed_down() {
    let (server, _, _, site) = shared_server();
    let mut visitor = Visitor::opens(server, site);
    for n in 0..=shared::limits::POSTS_PER_MINUTE_MAX {
        visitor.socket.send(&post(&key(), &format!("flood {n}")));
    }
    let why = visitor.socket.wait("the refusal", |frame| match frame {
        ToVisitor::Refused { why, .. } => Some(why.clone()),
        _ => None,
    });
    assert_eq!((why.code.as_str(), why.retry), ("too_fast", true));
}

/// Hostile words are kept and shown as they are: text is never markup, and never FTS5 syntax.
#[test]
fn hostile_words_are_words() {
    let (server, ana, _, _) = shared_server();
    // A bot that keeps trying: this is about its words, not about when it gives up.
    let handoff = json!({ "triggers": { "no_answer": "off", "failed_to_resolve": "off" } });
    let site = site(ana, "Hostile", &json!({ "name": "Fjord", "handoff": handoff }));
    let mut visitor = Visitor::opens(server, &site);
    let hostile = [
        "<img src=x onerror=alert(1)>",
        "'; DROP TABLE events; --",
        "NEAR( \" * col:",
        "\u{202e}gnp.exe",
        "{{constructor.constructor('alert(1)')()}}",
        "delivery AND OR NOT (",
    ];
    for words in hostile {
        visitor.asks(words);
        visitor.socket.forget();
    }
    let detail = ana.http().get(&format!("/api/v1/conversations/{}", visitor.conversation));
    let detail = detail.json(200).to_string();
    for words in hostile {
        let json = serde_json::to_string(words).expect("text is JSON");
        assert!(detail.contains(json.trim_matches('"')), "{words}");
    }
}
