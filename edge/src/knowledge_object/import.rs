//! A file that an owner brings: read row by row, then put on the shelf.

use serde::Serialize;
use shared::import::{Format, Imported, RowLeftOut, read};
use worker::{Request, Response, State};

use super::{
    asked, proposals, refused,
    upsert::{self, Upserted},
};
use crate::{
    failure::{Answer, Failure, Stopped},
    refusal::Refusal,
};

#[derive(Serialize)]
struct Told {
    #[serde(flatten)]
    upserted: Upserted,
    #[serde(rename = "faults")]
    left_out: Vec<RowLeftOut>,
}

/// `POST /import`.
pub(super) async fn import(state: &State, mut request: Request) -> Answer {
    let parameter = |name: &str| asked(&request, name).map(Option::unwrap_or_default);
    let (name, url) = (parameter("name")?, parameter("url")?);
    let format = Format::of(&parameter("format")?, "", "").ok_or(Refusal::NotFound)?;
    let replaces = parameter("mode")? == "replace";
    let file = request.bytes().await.map_err(Failure::while_("A file could not be read."))?;
    let imported = read(format, &name, &url, &file);
    drop(file);
    let told = if replaces { replace(state, imported)? } else { add(state, imported)? };
    Ok(Response::from_json(&told)?)
}

fn add(state: &State, imported: Imported) -> Result<Told, Stopped> {
    let Imported { articles, left_out } = imported;
    let kept = Failure::while_("Articles could not be kept.");
    let upserted = proposals::with_accepted(&state.storage().sql(), articles, false)
        .and_then(|articles| upsert::bring(state, articles))
        .map_err(kept)?
        .map_err(refused)?;
    Ok(Told { upserted, left_out })
}

/// What is there goes only when something comes in its place.
fn replace(state: &State, imported: Imported) -> Result<Told, Stopped> {
    let Imported { articles, left_out } = imported;
    if articles.is_empty() {
        let why = left_out.first().map_or_else(
            || "There is nothing in it.".to_owned(),
            |first| format!("Nothing in it can be used. {}: {}", first.row, first.why),
        );
        return Err(Refusal::invalid("body", why).into());
    }
    let articles = shared::knowledge::article::checked(articles).map_err(refused)?;
    let sql = state.storage().sql();
    // What an owner has accepted from a conversation is in no file of theirs.
    let index = proposals::with_accepted(&sql, articles, true)
        .and_then(|articles| upsert::bring_all(&sql, &articles))
        .map_err(Failure::while_("Articles could not be kept."))?;
    let upserted = Upserted {
        articles: index.articles,
        passages: index.passages,
        added: index.articles,
        ..Upserted::default()
    };
    Ok(Told { upserted, left_out })
}
