//! Schema changes, each applied once per object, in order.

use serde::Deserialize;
use worker::{Result, SqlStorage};

#[derive(Deserialize)]
struct Row {
    version: Option<i64>,
}

/// Brings the object's tables up to date. Safe to repeat, and safe to be cut off between two
/// migrations: each raises the version in the same synchronous block.
///
/// `migrations` is append-only; an object may skip from any earlier version to the last.
pub(crate) fn migrate(sql: &SqlStorage, migrations: &[&str]) -> Result<()> {
    sql.exec("CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY)", None)?;
    let newest: Row = sql.exec("SELECT max(version) AS version FROM migrations", None)?.one()?;
    let applied = usize::try_from(newest.version.unwrap_or(0)).unwrap_or(0);
    for (index, migration) in migrations.iter().enumerate().skip(applied) {
        for statement in migration.split(";\n").map(str::trim).filter(|s| !s.is_empty()) {
            sql.exec(statement, None)?;
        }
        let version = i64::try_from(index + 1).unwrap_or(i64::MAX);
        sql.exec("INSERT INTO migrations (version) VALUES (?)", vec![int(version)])?;
    }
    Ok(())
}

/// Whether the object has ever been written to, asked without writing.
pub(crate) fn is_empty(sql: &SqlStorage) -> Result<bool> {
    #[derive(Deserialize)]
    struct Count {
        tables: i64,
    }
    let query = "SELECT count(*) AS tables FROM sqlite_master WHERE name = 'migrations'";
    Ok(sql.exec(query, None)?.one::<Count>()?.tables == 0)
}

/// A number for a `?`; JavaScript's numbers hold 2^53, far above any count or millisecond of ours.
pub(crate) fn int(value: i64) -> worker::SqlStorageValue {
    worker::SqlStorageValue::try_from_i64(value).unwrap_or(worker::SqlStorageValue::Null)
}
