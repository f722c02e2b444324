//! The demo shop: customer pages on another origin than the edge.
//!
//! Pages are read from `demo/` at each request, so that an edit shows on reload. Which page an
//! address means is `route`; the help centre is `help`, the snippet of `/bare` is `snippet`.

pub(crate) mod help;
mod route;
mod snippet;

use std::{
    net::TcpListener,
    sync::{Arc, Mutex, PoisonError},
    thread,
};

use anyhow::{Result, anyhow};
use tiny_http::{Header, Method, Request, Response, Server};

/// What the pages say about the edge.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shop {
    /// Origin of the edge.
    pub(crate) edge: String,
    /// Key of the demo site; empty as long as there is none.
    pub(crate) site_key: String,
}

/// Serves until the program ends.
#[derive(Clone, Debug)]
pub(crate) struct DemoSite {
    shop: Arc<Mutex<Shop>>,
    pub(crate) origin: String,
}

impl DemoSite {
    /// Listens on this machine only.
    ///
    /// # Errors
    /// When the port is taken.
    pub(crate) fn start(port: u16, shop: Shop) -> Result<Self> {
        crate::runtime::check_port(port, "--demo-port")?;
        let listener = TcpListener::bind(("127.0.0.1", port))?;
        let server = Server::from_listener(listener, None).map_err(|error| anyhow!("{error}"))?;
        let site =
            Self { shop: Arc::new(Mutex::new(shop)), origin: format!("http://127.0.0.1:{port}") };
        let server = Arc::new(server);
        // A browser opens six connections to a host.
        for _ in 0..6 {
            let (server, site) = (Arc::clone(&server), site.clone());
            thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    site.answer(request);
                }
            });
        }
        Ok(site)
    }

    /// Puts the key into every page from now on.
    pub(crate) fn open_with(&self, site_key: &str) {
        let mut shop = self.shop.lock().unwrap_or_else(PoisonError::into_inner);
        site_key.clone_into(&mut shop.site_key);
    }

    fn answer(&self, request: Request) {
        let shop = self.shop.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let page = match request.method() {
            Method::Get | Method::Head => route::page(request.url(), &shop),
            _ => route::Page::text(405, "The demo pages can only be read."),
        };
        let mut response = Response::from_data(page.body).with_status_code(page.status);
        let mut headers = vec![
            ("Content-Type", page.content_type.to_owned()),
            // An edit shows on reload.
            ("Cache-Control", "no-store".to_owned()),
        ];
        headers.extend(page.csp.map(|csp| ("Content-Security-Policy", csp)));
        for (name, value) in headers {
            let header = Header::from_bytes(name, value);
            response.add_header(header.expect("names and values are printable ASCII"));
        }
        // A reader that has gone away is no concern of a demo.
        let _sent = request.respond(response);
    }
}
