/** Saved queries, figures, tables and reports: their settings as JSON, and the hash of the data they were last drawn from. */
export const sql = `
CREATE TABLE saved(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), kind TEXT NOT NULL CHECK(kind IN('query','figure','table','report')), name TEXT NOT NULL,
  settings TEXT NOT NULL CHECK(json_valid(settings)), note TEXT NOT NULL, data_hash TEXT NOT NULL, coder_id INTEGER NOT NULL REFERENCES coder(id),
  created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, pos INTEGER NOT NULL) STRICT;
CREATE INDEX saved_kind ON saved(kind, pos);
CREATE INDEX saved_coder ON saved(coder_id);
`
