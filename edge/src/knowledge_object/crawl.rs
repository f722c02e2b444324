//! Reading a site's own pages: a job in rows that the alarm carries on, a few pages at a time.
//!
//! One address is asked at a time. Each is a row, done once it has an outcome; what was being read
//! when the object was lost is read again, and given up the second time.

mod get;
mod job;
mod kept;
mod read;

use serde::{Deserialize, Serialize};
use shared::{
    import::{PAGE_BYTES_MAX, crawl::is_gone, html, robots::ROBOTS_BYTES_MAX, sitemap, slug},
    knowledge::article::{Article, fit},
};
use worker::{Env, ResponseBuilder, Result, State, Url};

use super::{proposals, upsert};
use crate::{
    call, clock, config,
    failure::{Answer, Failure},
    log,
    open_web::is_safe,
    refusal::Refusal,
};
use get::{Got, get};
pub(super) use job::TABLES;
use job::{Address, Job, Kind, Outcome};
pub(super) use kept::{TABLES as KEPT_TABLES, forget, forget_all};

/// Pages of one crawl; a large help centre has a few hundred.
const PAGES_MAX: usize = 500;

/// Sitemaps of one crawl.
const SITEMAPS_MAX: usize = 50;

/// Largest sitemap, bytes, unpacked too: 50 000 addresses of 200 bytes.
const SITEMAP_BYTES_MAX: usize = 10 * 1024 * 1024;

/// Longest crawl, milliseconds.
const CRAWL_MS_MAX: u64 = 5 * 60_000;

/// Addresses asked in one run of the alarm: with three redirects each they stay under the fifty
/// requests that the smallest plan allows.
const STEP: usize = 10;

/// Times one address is asked: once more when the object was lost meanwhile.
const ATTEMPTS_MAX: u32 = 2;

/// What we are called in `robots.txt`.
pub(super) const AGENT: &str = "BatonBot";

/// What is crawled.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Asked {
    /// The sitemap's address.
    pub(crate) sitemap: String,
}

/// A sitemap's address, if it is one on the open web.
///
/// # Errors
/// [`Refusal::Invalid`].
pub(crate) fn sitemap_at(raw: &str, env: &Env) -> core::result::Result<Url, Refusal> {
    let why = "This is an address on the open web that begins with https://, such as \
               https://shop.example/sitemap.xml.";
    let refused = || Refusal::invalid("sitemap", why);
    if raw.len() > 2_000 || !is_safe(raw, config::crawls_private(env)) {
        return Err(refused());
    }
    let mut sitemap = Url::parse(raw).map_err(|_| refused())?;
    sitemap.set_fragment(None);
    Ok(sitemap)
}

/// `POST /crawl`: begins, in place of one that is running. That the sitemap is of a site which this
/// knowledge base answers for has been settled at the door.
pub(super) fn begin(state: &State, env: &Env, body: &[u8]) -> Answer {
    let asked: Asked = call::parse(body)?;
    let sitemap = sitemap_at(&asked.sitemap, env)?;
    let robots = sitemap.join("/robots.txt").map_err(|_| Refusal::NotFound)?;
    let sql = state.storage().sql();
    let kept = || Failure::while_("A crawl could not be begun.");
    job::begin(&sql, sitemap.as_str(), robots.as_str(), clock::now()).map_err(kept())?;
    clock::set_alarm(state, clock::now()).map_err(kept())?;
    let response = show(state)?;
    Ok(response.with_status(202))
}

/// `GET /crawl`: how far it is.
pub(super) fn show(state: &State) -> Answer {
    let told =
        job::told(&state.storage().sql()).map_err(Failure::while_("A crawl could not be read."))?;
    Ok(ResponseBuilder::new().from_json(&told)?)
}

/// The alarm: asks a few addresses, and comes again while there are more.
pub(super) async fn carry_on(state: &State, env: &Env) {
    for _ in 0..STEP {
        match step(state, env).await {
            Ok(true) => {}
            Ok(false) => return,
            Err(error) => {
                log::failure("A crawl could not be carried on.", &error);
                break;
            }
        }
    }
    if let Err(error) = clock::set_alarm(state, clock::now()) {
        log::failure("A crawl's alarm could not be set.", &error);
    }
}

/// Asks one address; whether there may be more.
async fn step(state: &State, env: &Env) -> Result<bool> {
    let sql = state.storage().sql();
    let Some(job) = job::running(&sql)? else { return Ok(false) };
    if clock::now().0 > job.started + CRAWL_MS_MAX {
        job::end(&sql, "stopped", Some("The time for all pages was over."))?;
        return Ok(false);
    }
    let Some(address) = job::next(&sql)? else {
        job::keep_removed(&sql, kept::take_away(state, &job)?)?;
        job::end(&sql, "done", None)?;
        return Ok(false);
    };
    job::attempt(&sql, &address)?;
    let outcome = if address.attempts >= ATTEMPTS_MAX {
        Outcome::Skipped("It could not be read, twice.".to_owned())
    } else {
        let bytes_max = match address.kind {
            Kind::Robots => ROBOTS_BYTES_MAX,
            Kind::Index | Kind::Sitemap => SITEMAP_BYTES_MAX,
            Kind::Page => PAGE_BYTES_MAX,
        };
        let may = |url: &Url| may(&job, address.kind, url, config::crawls_private(env));
        let mut got = get(&address.url, bytes_max, may).await;
        if let (Ok(map), Kind::Index | Kind::Sitemap) = (&mut got, address.kind) {
            match read::unpacked(core::mem::take(&mut map.body), bytes_max).await {
                Ok(unpacked) => map.body = unpacked,
                Err(why) => got = Err(why),
            }
        }
        // Meanwhile another one may have begun.
        if job::running(&sql)?.is_none_or(|now| now.id != job.id) {
            return Ok(true);
        }
        match address.kind {
            Kind::Robots => robots(state, got)?,
            Kind::Index | Kind::Sitemap => pages(state, &job, &address, got)?,
            Kind::Page => page(state, &job, &address, got)?,
        }
    };
    job::settle(&sql, &address, &outcome)?;
    Ok(true)
}

/// Whether an address may be asked, of a redirect too.
fn may(
    job: &Job,
    kind: Kind,
    url: &Url,
    is_private: bool,
) -> core::result::Result<(), &'static str> {
    if !is_safe(url.as_str(), is_private) {
        return Err("It is no address on the open web that begins with https://.");
    }
    if !job.is_own(url) {
        return Err("It leads to another site than the sitemap's.");
    }
    if kind == Kind::Page && !job.robots().allows(&path(url)) {
        return Err("The site's robots.txt asks not to read it.");
    }
    Ok(())
}

/// The path with its query, as `robots.txt` speaks of it.
fn path(url: &Url) -> String {
    url.query().map_or_else(|| url.path().to_owned(), |query| format!("{}?{query}", url.path()))
}

/// By RFC 9309 a site without the file allows all, and one that cannot be asked nothing.
fn robots(state: &State, got: core::result::Result<Got, String>) -> Result<Outcome> {
    let sql = state.storage().sql();
    match got {
        Ok(got) if got.status < 300 => {
            job::keep_robots(&sql, &String::from_utf8_lossy(&got.body))?;
            Ok(Outcome::Done)
        }
        Ok(got) if got.status < 500 => Ok(Outcome::Done),
        Ok(_) | Err(_) => {
            let why = "The site's robots.txt could not be asked, so nothing was read.";
            job::end(&sql, "failed", Some(why))?;
            Ok(Outcome::Skipped(why.to_owned()))
        }
    }
}

fn pages(
    state: &State,
    job: &Job,
    address: &Address,
    got: core::result::Result<Got, String>,
) -> Result<Outcome> {
    let sql = state.storage().sql();
    let got = match got {
        Ok(got) if got.status < 300 => got,
        Ok(got) => return Ok(Outcome::Skipped(format!("The site answered {}.", got.status))),
        Err(why) => return Ok(Outcome::Skipped(why)),
    };
    let map = sitemap::read(&String::from_utf8_lossy(&got.body));
    let mut why = map.is_broken.then(|| "It is no sitemap, or ends in the middle.".to_owned());
    let nested = address.kind == Kind::Sitemap && !map.sitemaps.is_empty();
    if nested {
        why = Some("It lists further sitemaps; only those of the first one are read.".to_owned());
    }
    let mut add = |addresses: &[String], kind: Kind, most: usize| -> Result<()> {
        let mut room = most.saturating_sub(job::count(&sql, kind)?);
        for raw in addresses {
            let Ok(mut url) = Url::parse(raw) else { continue };
            url.set_fragment(None);
            // Addresses of other sites are no matter of this one, and nobody's fault.
            if !job.is_own(&url) || url.as_str().len() > 2_000 {
                continue;
            }
            if room == 0 {
                why = Some(format!("It lists more; {most} is the most."));
                return Ok(());
            }
            room -= usize::from(job::add(&sql, url.as_str(), kind)?);
        }
        Ok(())
    };
    if address.kind == Kind::Index {
        add(&map.sitemaps, Kind::Sitemap, SITEMAPS_MAX)?;
    }
    add(&map.pages, Kind::Page, PAGES_MAX)?;
    Ok(why.map_or(Outcome::Done, Outcome::Skipped))
}

fn page(
    state: &State,
    job: &Job,
    address: &Address,
    got: core::result::Result<Got, String>,
) -> Result<Outcome> {
    let skipped = |why: &str| Ok(Outcome::Skipped(why.to_owned()));
    let got = match got {
        Ok(got) if got.status < 300 => got,
        Ok(got) if is_gone(got.status) => {
            return Ok(Outcome::Gone(format!("The site answered {}.", got.status)));
        }
        Ok(got) => return Ok(Outcome::Skipped(format!("The site answered {}.", got.status))),
        Err(why) => return Ok(Outcome::Skipped(why)),
    };
    if !["text/html", "application/xhtml+xml"].contains(&got.media_type().as_str()) {
        return skipped("It is no HTML.");
    }
    let text = match read::text(&got.content_type, got.body) {
        Ok(text) => text,
        Err(why) => return Ok(Outcome::Skipped(why)),
    };
    if text.len() > PAGE_BYTES_MAX {
        return Ok(Outcome::Skipped(read::too_large(PAGE_BYTES_MAX)));
    }
    let page = html::page(&text.replace('\0', ""));
    if page.noindex {
        return skipped("The page asks robots not to keep it.");
    }
    if page.markdown.is_empty() {
        return skipped("There is no text in it.");
    }
    // A page may call another address of its site its own, and none of another site.
    let own = Url::parse(&page.canonical).ok().filter(|url| job.is_own(url));
    let url = own.unwrap_or(got.url);
    let article = Article {
        slug: slug_of(state, &url)?,
        title: page.title.chars().take(200).collect(),
        url: url.to_string(),
        markdown: page.markdown,
    };
    let article = match fit(article) {
        Ok(article) => article,
        Err(unfit) => return Ok(Outcome::Skipped(format!("It {unfit}."))),
    };
    let sql = state.storage().sql();
    let slug = article.slug.clone();
    let may_have = kept::may_have(&sql, &slug)?;
    let articles = proposals::with_accepted(&sql, vec![article], false)?;
    if let Err(refused) = upsert::upsert(state, articles)? {
        return Ok(Outcome::Skipped(refused.to_string()));
    }
    if may_have {
        kept::note(&sql, job, &slug, &address.url)?;
    }
    Ok(Outcome::Read)
}

/// That of the article which has this address already; else made from the path.
fn slug_of(state: &State, url: &Url) -> Result<String> {
    let sql = state.storage().sql();
    if let Some(slug) = upsert::slug_at(&sql, url.as_str())? {
        return Ok(slug);
    }
    let path = path(url);
    let plain = worker::js_sys::decode_uri_component(&path).map_or(path, String::from);
    let stem = slug(&plain);
    let stem = if stem.is_empty() { "home".to_owned() } else { stem };
    let mut slug = stem.clone();
    let mut n = 2;
    while upsert::read(&sql, &slug)?.is_some() {
        slug = format!("{stem}-{n}");
        n += 1;
    }
    Ok(slug)
}

/// What an owner is told.
#[derive(Serialize)]
struct Told {
    state: String,
    sitemap: Option<String>,
    found: u64,
    read: u64,
    skipped: u64,
    removed: u64,
    #[serde(rename = "faults")]
    left_out: Vec<PageLeftOut>,
}

#[derive(Serialize, Deserialize)]
struct PageLeftOut {
    url: String,
    why: String,
}
