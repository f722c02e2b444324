//! The demo shop: customer pages on another origin than the edge.
//!
//! Pages are read from `demo/` at each request, so that an edit shows on reload. Which page an
//! address means is `route`; the help centre is `help`, the snippet of `/bare` is `snippet`, and
//! HTTP itself is `listen`.

pub(crate) mod help;
mod listen;
mod route;
mod snippet;

use std::{
    net::TcpListener,
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::Result;

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
        let site =
            Self { shop: Arc::new(Mutex::new(shop)), origin: format!("http://127.0.0.1:{port}") };
        let answering = site.clone();
        listen::serve(listener, move |address| route::page(address, &answering.shop()));
        Ok(site)
    }

    fn shop(&self) -> Shop {
        self.shop.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Puts the key into every page from now on.
    pub(crate) fn open_with(&self, site_key: &str) {
        let mut shop = self.shop.lock().unwrap_or_else(PoisonError::into_inner);
        site_key.clone_into(&mut shop.site_key);
    }
}
