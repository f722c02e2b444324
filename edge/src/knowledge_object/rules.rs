//! Proposed rules: the handovers that lessons tell of, and what the owner has decided.
//!
//! No proposal is kept: each follows from the handovers of the last month, see
//! `shared::learning::rules`. The rules that a site has come with the question.

use serde::Deserialize;
use shared::{
    id::{ConversationId, SiteId},
    learning::{
        Handoff, Lesson,
        proposal::{DECLINED_MAX, State},
        rules::{KEPT_MAX, RuleProposal, Seen, WINDOW_MS, propose},
    },
    settings::PolicyRule,
    time::Timestamp,
};
use worker::{Result, SqlStorage};

use super::{
    proposals::{moment, most_of, place},
    rows,
};
use crate::{
    clock,
    proposals::{DecidedRule, RulesAsked},
    store::migrations::{is_empty, migrate},
};

#[derive(Deserialize)]
struct Kept {
    proposal: String,
}

/// Keeps the handovers of a lesson, each once.
pub(super) fn learn(sql: &SqlStorage, lesson: &Lesson) -> Result<()> {
    for handoff in &lesson.handoffs {
        sql.exec(
            "INSERT OR REPLACE INTO handoffs (conversation, place, site, at, handoff) VALUES (?, ?, ?, ?, ?)",
            vec![
                lesson.conversation.as_str().into(),
                place(handoff.at.0),
                lesson.site.as_str().into(),
                moment(handoff.when),
                serde_json::to_string(handoff)?.into(),
            ],
        )?;
    }
    let month_ago = Timestamp(clock::now().0.saturating_sub(WINDOW_MS));
    sql.exec("DELETE FROM handoffs WHERE at < ?", vec![moment(month_ago)])?;
    sql.exec(
        "DELETE FROM handoffs WHERE at < (SELECT at FROM handoffs ORDER BY at DESC LIMIT 1 OFFSET ?)",
        vec![most_of(KEPT_MAX)],
    )?;
    Ok(())
}

/// The rules of a site that are proposed, or about which the owner has decided so.
pub(super) fn list(sql: &SqlStorage, asked: &RulesAsked) -> Result<Vec<RuleProposal>> {
    if is_empty(sql)? {
        return Ok(Vec::new());
    }
    migrate(sql, rows::MIGRATIONS)?;
    if asked.state == State::Open {
        return open(sql, &asked.site, &asked.policy);
    }
    let query =
        "SELECT proposal FROM rule_decisions WHERE site = ? AND state = ? ORDER BY at DESC, id";
    let kept = sql.exec(query, vec![asked.site.as_str().into(), asked.state.name().into()])?;
    parsed(kept.to_array()?)
}

fn open(sql: &SqlStorage, site: &SiteId, policy: &[PolicyRule]) -> Result<Vec<RuleProposal>> {
    #[derive(Deserialize)]
    struct Row {
        conversation: ConversationId,
        handoff: String,
    }
    let query = "SELECT conversation, handoff FROM handoffs WHERE site = ? ORDER BY at, conversation, place";
    let rows: Vec<Row> = sql.exec(query, vec![site.as_str().into()])?.to_array()?;
    let seen = rows.into_iter().map(|row| {
        let handoff: Handoff = serde_json::from_str(&row.handoff)?;
        Ok(Seen { conversation: row.conversation, handoff })
    });
    let seen = seen.collect::<Result<Vec<Seen>>>()?;
    let query = "SELECT proposal FROM rule_decisions WHERE site = ?";
    let decided = parsed(sql.exec(query, vec![site.as_str().into()])?.to_array()?)?;
    let decided: Vec<_> = decided.into_iter().map(|decided| decided.topic).collect();
    Ok(propose(&seen, policy, &decided, clock::now()))
}

/// Keeps what the owner has decided about a proposed rule.
pub(super) fn decide(sql: &SqlStorage, decided: &DecidedRule) -> Result<()> {
    migrate(sql, rows::MIGRATIONS)?;
    sql.exec(
        "INSERT OR REPLACE INTO rule_decisions (id, site, state, proposal, at) VALUES (?, ?, ?, ?, ?)",
        vec![
            decided.proposal.id.as_str().into(),
            decided.site.as_str().into(),
            decided.state.name().into(),
            serde_json::to_string(&decided.proposal)?.into(),
            moment(clock::now()),
        ],
    )?;
    sql.exec(
        "DELETE FROM rule_decisions WHERE (site, id) IN
         (SELECT site, id FROM rule_decisions ORDER BY at DESC, id LIMIT -1 OFFSET ?)",
        vec![most_of(DECLINED_MAX)],
    )?;
    Ok(())
}

fn parsed(kept: Vec<Kept>) -> Result<Vec<RuleProposal>> {
    kept.into_iter().map(|row| Ok(serde_json::from_str(&row.proposal)?)).collect()
}
