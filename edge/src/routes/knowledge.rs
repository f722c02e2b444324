//! What a bot answers from: handed to the knowledge base's object, after the door.

use std::{borrow::Cow, collections::BTreeSet};

use shared::{
    document::host,
    id::KnowledgeId,
    import::{Format, crawl::belongs},
    knowledge::search::RESULTS_MAX,
    limits::POST_CHARS_MAX,
    settings::{Language, SiteSettings},
};
use worker::{
    Headers, Method, Request, RequestInit, Stub, Url,
    js_sys::{Uint8Array, decode_uri_component},
};

use super::{forward, to_object};
use crate::{
    call::{BODY_BYTES_MAX, Call, IMPORT_BYTES_MAX},
    enter,
    failure::{Answer, Stopped},
    knowledge_object::crawl::{self, Asked},
    objects,
    refusal::Refusal,
    workspace::{self, Command},
};

/// Articles of a search that names no limit.
const RESULTS_DEFAULT: usize = 10;

/// `PUT /api/v1/knowledge/ID/articles`: an owner replaces the articles.
pub(crate) async fn replace(call: &mut Call, id: &str) -> Answer {
    let seat = enter::owner(call).await?.seat();
    let body = call.body(IMPORT_BYTES_MAX).await?;
    let body =
        String::from_utf8(body).map_err(|_| Refusal::invalid("body", "This is not UTF-8."))?;
    let object = object(call, id).await?;
    forward(&object, to_object("/articles", Method::Put, &seat, Some(&body))?).await
}

/// `GET /api/v1/knowledge/ID/articles`: what there is, without the texts.
pub(crate) async fn list(call: &Call, id: &str) -> Answer {
    let seat = enter::agent(call).await?.seat();
    let object = object(call, id).await?;
    forward(&object, to_object("/articles", Method::Get, &seat, None)?).await
}

/// `GET /api/v1/knowledge/ID/articles/SLUG`: one article with its text.
pub(crate) async fn show(call: &Call, id: &str, slug: &str) -> Answer {
    let seat = enter::agent(call).await?.seat();
    let object = object(call, id).await?;
    forward(&object, to_object(&article(slug)?, Method::Get, &seat, None)?).await
}

/// `DELETE /api/v1/knowledge/ID/articles/SLUG`: an owner takes one article away.
pub(crate) async fn remove(call: &Call, id: &str, slug: &str) -> Answer {
    let seat = enter::owner(call).await?.seat();
    let object = object(call, id).await?;
    forward(&object, to_object(&article(slug)?, Method::Delete, &seat, None)?).await
}

/// An article's address within its object.
fn article(slug: &str) -> Result<String, Stopped> {
    let slug = decode_uri_component(slug).map_err(|_| Refusal::NotFound)?;
    asking("/article", &[("slug", &String::from(slug))])
}

/// An address within an object with parameters.
pub(super) fn asking(path: &str, parameters: &[(&str, &str)]) -> Result<String, Stopped> {
    let mut address: Url = "https://object/".parse().map_err(worker::Error::from)?;
    address.query_pairs_mut().extend_pairs(parameters);
    Ok(format!("{path}?{}", address.query().unwrap_or_default()))
}

/// `POST /api/v1/knowledge/ID/import?format=…&name=…&url=…&mode=…`: an owner brings a file.
pub(crate) async fn import(call: &mut Call, id: &str) -> Answer {
    let seat = enter::owner(call).await?.seat();
    let [said, name, url] = ["format", "name", "url"]
        .map(|parameter| call.query(parameter).map(|value| value.into_owned()).unwrap_or_default());
    let media_type = call.header("content-type").unwrap_or_default();
    let format = Format::of(&said, &name, &media_type).ok_or_else(|| {
        let why =
            "Say what it is: markdown, text, html, csv or json, here or by the name's ending.";
        Refusal::invalid("format", why)
    })?;
    let mode = match call.query("mode").as_deref() {
        None | Some("" | "add") => "add",
        Some("replace") => "replace",
        Some(_) => return Err(Refusal::invalid("mode", "This is add or replace.").into()),
    };
    let object = object(call, id).await?;
    let file = call.file(IMPORT_BYTES_MAX).await?;
    let parameters = [("format", format.name()), ("name", &name), ("url", &url), ("mode", mode)];
    let path = asking("/import", &parameters)?;
    let headers = Headers::new();
    seat.put(&headers)?;
    let mut init = RequestInit::new();
    let bytes = Uint8Array::from(file.as_slice());
    init.with_method(Method::Post).with_headers(headers).with_body(Some(bytes.into()));
    forward(&object, Request::new_with_init(&format!("https://object{path}"), &init)?).await
}

/// `POST /api/v1/knowledge/ID/crawl`: an owner has a site's pages read.
pub(crate) async fn crawl(call: &mut Call, id: &str) -> Answer {
    let seat = enter::owner(call).await?.seat();
    let asked: Asked = call.json().await?;
    let sitemap = crawl::sitemap_at(&asked.sitemap, &call.env)?;
    let object = object(call, id).await?;
    let hosts = hosts_answered_for(call, id).await?;
    let own: Vec<&str> = hosts.iter().map(String::as_str).collect();
    if !own.is_empty() && !belongs(sitemap.host_str().unwrap_or_default(), &own) {
        return Err(Refusal::ForeignSitemap { hosts }.into());
    }
    let body = serde_json::to_string(&asked).map_err(worker::Error::from)?;
    forward(&object, to_object("/crawl", Method::Post, &seat, Some(&body))?).await
}

/// The hosts of the sites whose bots answer from this knowledge base, each once.
async fn hosts_answered_for(call: &Call, id: &str) -> Result<Vec<String>, Stopped> {
    let sites = workspace::ask::<Vec<SiteSettings>>(&call.env, &Command::Sites).await?;
    let answers = |site: &&SiteSettings| {
        let mut bases = site.all_bots().flat_map(|bot| &bot.knowledge);
        bases.any(|base| base.as_str() == id)
    };
    let origins = sites.iter().filter(answers).flat_map(|site| &site.origins);
    let hosts: BTreeSet<String> = origins.filter_map(|origin| host(origin)).collect();
    Ok(hosts.into_iter().collect())
}

/// `GET /api/v1/knowledge/ID/crawl`: how far that is.
pub(crate) async fn crawled(call: &Call, id: &str) -> Answer {
    let seat = enter::agent(call).await?.seat();
    let object = object(call, id).await?;
    forward(&object, to_object("/crawl", Method::Get, &seat, None)?).await
}

/// `GET /api/v1/knowledge/ID/synonyms`: the owner's groups of words.
pub(crate) async fn synonyms(call: &Call, id: &str) -> Answer {
    let seat = enter::agent(call).await?.seat();
    let object = object(call, id).await?;
    forward(&object, to_object("/synonyms", Method::Get, &seat, None)?).await
}

/// `PUT /api/v1/knowledge/ID/synonyms`: an owner changes them.
pub(crate) async fn change_synonyms(call: &mut Call, id: &str) -> Answer {
    let seat = enter::owner(call).await?.seat();
    let body = call.body(BODY_BYTES_MAX).await?;
    let body =
        String::from_utf8(body).map_err(|_| Refusal::invalid("body", "This is not UTF-8."))?;
    let object = object(call, id).await?;
    forward(&object, to_object("/synonyms", Method::Put, &seat, Some(&body))?).await
}

/// `GET /api/v1/knowledge/ID/answer?q=…&previous=…&language=…`: what a bot of that language would say,
/// to a question that follows `previous`.
pub(crate) async fn answer(call: &Call, id: &str) -> Answer {
    let seat = enter::agent(call).await?.seat();
    let question = question(call)?;
    let object = object(call, id).await?;
    let language = call.query("language").filter(|language| !language.is_empty());
    let language = language.as_deref().map(Language::parse).transpose();
    let language = language.map_err(|why| Refusal::invalid("language", why.to_string()))?;
    let previous = call.query("previous").filter(|previous| !previous.is_empty());
    if previous.as_ref().is_some_and(|previous| previous.chars().count() > POST_CHARS_MAX) {
        let why = format!("A question has at most {POST_CHARS_MAX} characters.");
        return Err(Refusal::invalid("previous", why).into());
    }
    let mut asked = vec![("q", &*question)];
    asked.extend(previous.as_deref().map(|previous| ("previous", previous)));
    asked.extend(language.as_ref().map(|language| ("language", language.as_str())));
    let path = asking("/answer", &asked)?;
    forward(&object, to_object(&path, Method::Get, &seat, None)?).await
}

/// `GET /api/v1/knowledge/ID/search?q=…&limit=…`: which articles would be found, best first.
pub(crate) async fn search(call: &Call, id: &str) -> Answer {
    let seat = enter::owner(call).await?.seat();
    let question = question(call)?;
    let limit = match call.query("limit") {
        None => RESULTS_DEFAULT,
        Some(limit) => limit
            .parse()
            .ok()
            .filter(|limit| (1..=RESULTS_MAX).contains(limit))
            .ok_or_else(|| Refusal::invalid("limit", format!("This is 1 to {RESULTS_MAX}.")))?,
    };
    let object = object(call, id).await?;
    let mut address: Url = "https://object/search".parse().map_err(worker::Error::from)?;
    let limit = limit.to_string();
    address.query_pairs_mut().append_pair("q", &question).append_pair("limit", &limit);
    let path = format!("{}?{}", address.path(), address.query().unwrap_or_default());
    forward(&object, to_object(&path, Method::Get, &seat, None)?).await
}

fn question(call: &Call) -> Result<Cow<'_, str>, Refusal> {
    let question = call.query("q").unwrap_or_default();
    if question.trim().is_empty() || question.chars().count() > POST_CHARS_MAX {
        let why = format!("A question has 1 to {POST_CHARS_MAX} characters.");
        return Err(Refusal::invalid("q", why));
    }
    Ok(question)
}

/// The object of a knowledge base that the workspace knows: no other is ever woken.
pub(super) async fn object(call: &Call, id: &str) -> Result<Stub, Stopped> {
    let id = KnowledgeId::parse(id).map_err(|_| Refusal::NotFound)?;
    let known = Command::HasKnowledge { id: id.clone() };
    if workspace::ask::<bool>(&call.env, &known).await? {
        Ok(objects::knowledge(&call.env, &id)?)
    } else {
        Err(Refusal::NotFound.into())
    }
}
