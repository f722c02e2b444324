//! Tables of the workspace.

/// Each applied once, in order; never edited, only added to.
pub(super) const MIGRATIONS: &[&str] = &["
    CREATE TABLE workspace (id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL);
    CREATE TABLE accounts (id TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL UNIQUE, role TEXT NOT NULL, password_hash TEXT NOT NULL, added_at INTEGER NOT NULL);
    CREATE TABLE sessions (token_hash TEXT PRIMARY KEY, id TEXT NOT NULL UNIQUE, agent TEXT NOT NULL, opened_at INTEGER NOT NULL, used_at INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE attempts (who TEXT PRIMARY KEY, whole_at INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE sites (id TEXT PRIMARY KEY, settings TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE knowledge (id TEXT PRIMARY KEY, site TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE conversations (id TEXT PRIMARY KEY, site TEXT NOT NULL, entered_at INTEGER NOT NULL) WITHOUT ROWID;
", "
    CREATE TABLE bots (id TEXT PRIMARY KEY, settings TEXT NOT NULL) WITHOUT ROWID;
    INSERT INTO bots (id, settings) SELECT json_extract(settings, '$.bot.id'), json_extract(settings, '$.bot') FROM sites;
    UPDATE sites SET settings = json_set(json_remove(settings, '$.bot'), '$.bots', json_array(json_extract(settings, '$.bot.id')));
"];
