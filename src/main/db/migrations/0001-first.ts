/**
 * The first schema. Integer ids are local to one copy of the file; `uuid` (UUIDv7) is what travels. Every foreign key has a full index,
 * because SQLite cannot check one through a partial index. No ON DELETE CASCADE: it runs after the parent is gone, when the history
 * trigger can no longer name it; the generated triggers delete children first instead (`history-triggers.ts`).
 */
export const sql = `
CREATE TABLE project(one INTEGER PRIMARY KEY CHECK(one=1), uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), name TEXT NOT NULL,
  cycle_set TEXT NOT NULL CHECK(cycle_set IN('2011','2020')), made_by TEXT NOT NULL, created_at INTEGER NOT NULL) STRICT;

CREATE TABLE coder(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), name TEXT NOT NULL) STRICT;

CREATE TABLE participant(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), name TEXT NOT NULL) STRICT;
CREATE INDEX participant_name ON participant(name);

CREATE TABLE code(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), parent_id INTEGER REFERENCES code(id),
  key TEXT NOT NULL, cycle TEXT CHECK(cycle IN('ORI','IMM','POT','APP','REA','TRA','STR','ENA','REF')), name TEXT NOT NULL,
  aliases TEXT NOT NULL CHECK(json_valid(aliases)), gloss TEXT NOT NULL, definition TEXT NOT NULL,
  questions TEXT NOT NULL CHECK(json_valid(questions)), include_rule TEXT NOT NULL, exclude_rule TEXT NOT NULL,
  decision_rule TEXT NOT NULL, example TEXT NOT NULL, pos INTEGER NOT NULL) STRICT;
CREATE INDEX code_parent ON code(parent_id, pos);
CREATE INDEX code_key ON code(key);

-- tail: the characters of the imported text after the last turn. word_count is derived.
CREATE TABLE document(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK(kind IN('transcript','story')), teller_id INTEGER REFERENCES participant(id), file TEXT NOT NULL,
  format TEXT NOT NULL, hash TEXT NOT NULL, encoding TEXT NOT NULL, shape TEXT NOT NULL, pos INTEGER NOT NULL,
  created_at INTEGER NOT NULL, word_count INTEGER NOT NULL DEFAULT 0, tail TEXT NOT NULL) STRICT;
CREATE INDEX document_teller ON document(teller_id);
CREATE INDEX document_hash ON document(hash);

CREATE TABLE speaker(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), document_id INTEGER NOT NULL REFERENCES document(id),
  name TEXT NOT NULL, interviewer INTEGER NOT NULL CHECK(interviewer IN(0,1)), participant_id INTEGER REFERENCES participant(id), pos INTEGER NOT NULL) STRICT;
CREATE INDEX speaker_document ON speaker(document_id, pos);
CREATE INDEX speaker_participant ON speaker(participant_id);

-- pos has gaps of 1024 and is not unique (two copies may insert at one place; ties by uuid). lead: the imported characters before the text.
-- gaps, syncs, marks: JSON lists of offsets into text (UTF-16), NULL where there are none. doc_start is derived: where text begins in the imported text.
CREATE TABLE turn(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), document_id INTEGER NOT NULL REFERENCES document(id),
  pos INTEGER NOT NULL, speaker_id INTEGER REFERENCES speaker(id), start_ms INTEGER, end_ms INTEGER, doc_start INTEGER NOT NULL,
  gaps TEXT CHECK(gaps IS NULL OR json_valid(gaps)), syncs TEXT CHECK(syncs IS NULL OR json_valid(syncs)),
  marks TEXT CHECK(marks IS NULL OR json_valid(marks)), lead TEXT NOT NULL, text TEXT NOT NULL) STRICT;
CREATE INDEX turn_document ON turn(document_id, pos);
CREATE INDEX turn_speaker ON turn(speaker_id);

-- The anchor is (turn, UTF-16 offset) at both ends; doc_start and doc_end are derived, for order and overlap. quote, prefix and suffix
-- find the passage again when the text is replaced; unanchored: it was not found, and the anchor is a place without length.
CREATE TABLE coding(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), document_id INTEGER NOT NULL REFERENCES document(id),
  code_id INTEGER NOT NULL REFERENCES code(id), coder_id INTEGER NOT NULL REFERENCES coder(id),
  start_turn_id INTEGER NOT NULL REFERENCES turn(id), start_off INTEGER NOT NULL CHECK(start_off>=0),
  end_turn_id INTEGER NOT NULL REFERENCES turn(id), end_off INTEGER NOT NULL CHECK(end_off>=0),
  doc_start INTEGER NOT NULL, doc_end INTEGER NOT NULL, created_at INTEGER NOT NULL,
  valence TEXT CHECK(valence IN('positive','mixed','negative','null')), stance TEXT CHECK(stance IN('account','aspiration')),
  confidence TEXT CHECK(confidence IN('sure','unsure')), quote TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL, memo TEXT NOT NULL DEFAULT '',
  unanchored INTEGER NOT NULL DEFAULT 0 CHECK(unanchored IN(0,1)), CHECK(doc_end>doc_start OR unanchored=1)) STRICT;
CREATE INDEX coding_document ON coding(document_id, doc_start, doc_end, code_id, coder_id);
CREATE INDEX coding_code ON coding(code_id, document_id, doc_start, doc_end, coder_id);
CREATE INDEX coding_start_turn ON coding(start_turn_id, code_id);
CREATE INDEX coding_end_turn ON coding(end_turn_id);
CREATE INDEX coding_coder ON coding(coder_id);

CREATE TABLE flow(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), from_id INTEGER NOT NULL REFERENCES coding(id),
  to_id INTEGER NOT NULL REFERENCES coding(id), kind TEXT NOT NULL CHECK(kind IN('flow','reframe','enables','steers','orients','next','contradicts','rival','same')),
  status TEXT NOT NULL CHECK(status IN('told','aspired','blocked','confirmed','disconfirmed')), coder_id INTEGER NOT NULL REFERENCES coder(id),
  created_at INTEGER NOT NULL, memo TEXT NOT NULL DEFAULT '', CHECK(from_id<>to_id)) STRICT;
CREATE INDEX flow_from ON flow(from_id, kind, to_id);
CREATE INDEX flow_to ON flow(to_id, kind, from_id);
CREATE INDEX flow_coder ON flow(coder_id);

-- One log serves undo and redo, the audit trail and the merge: transactions and before-images, rows and foreign keys by uuid.
CREATE TABLE history_txn(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), hlc INTEGER NOT NULL, coder_id INTEGER NOT NULL REFERENCES coder(id),
  kind TEXT NOT NULL CHECK(kind IN('create','do','undo','redo','merge','repair')), action TEXT NOT NULL, details TEXT NOT NULL CHECK(json_valid(details)),
  undoes BLOB) STRICT;
CREATE INDEX history_txn_coder ON history_txn(coder_id, id);
CREATE INDEX history_txn_undoes ON history_txn(undoes);
CREATE TABLE history_change(id INTEGER PRIMARY KEY, txn_id INTEGER NOT NULL REFERENCES history_txn(id), tbl TEXT NOT NULL,
  op INTEGER NOT NULL CHECK(op IN(1,2,3)), row_uuid BLOB NOT NULL, old TEXT) STRICT;
CREATE INDEX history_change_txn ON history_change(txn_id);
CREATE INDEX history_change_row ON history_change(row_uuid);

-- txn_id is set only while an action runs; without it every logged write fails. bulk: the rows of a new document are not logged one by one.
-- cascade: children are deleted with their parent (off while undoing, so that nobody else's later work goes with it).
CREATE TABLE history_ctx(one INTEGER PRIMARY KEY CHECK(one=1), txn_id INTEGER REFERENCES history_txn(id), bulk INTEGER NOT NULL DEFAULT 0, cascade INTEGER NOT NULL DEFAULT 1) STRICT;
CREATE INDEX history_ctx_txn ON history_ctx(txn_id);
INSERT INTO history_ctx(one) VALUES(1);
`
