/**
 * What the coding workspace needs beyond the first codings: more attributes, the words that state a flow, colours, memos, recordings, and
 * the index of the full-text search (derived data, kept by triggers; one row a turn).
 */
export const sql = `
ALTER TABLE coding ADD COLUMN level TEXT CHECK(level IN('personal','group','organisation','system'));
ALTER TABLE coding ADD COLUMN beneficiary TEXT NOT NULL DEFAULT '[]' CHECK(json_valid(beneficiary));
ALTER TABLE coding ADD COLUMN asked TEXT CHECK(asked IN('prompted','volunteered'));
ALTER TABLE coding ADD COLUMN evidence_role TEXT CHECK(evidence_role IN('effect','contribution'));

-- colour: '#rrggbb', NULL for that of the cycle. archived: kept for what is coded with it, not offered any more.
ALTER TABLE code ADD COLUMN colour TEXT CHECK(colour IS NULL OR colour GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]');
ALTER TABLE code ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK(archived IN(0,1));

-- strength: 1 to 3 as the coder sees it. The words that state the link: UTF-16 offsets in one turn, and the quote itself.
ALTER TABLE flow ADD COLUMN strength INTEGER CHECK(strength BETWEEN 1 AND 3);
ALTER TABLE flow ADD COLUMN words TEXT NOT NULL DEFAULT '';
ALTER TABLE flow ADD COLUMN words_turn_id INTEGER REFERENCES turn(id);
ALTER TABLE flow ADD COLUMN words_start INTEGER;
ALTER TABLE flow ADD COLUMN words_end INTEGER;
CREATE INDEX flow_words_turn ON flow(words_turn_id);

-- With the turn and whether it has a place, the list of passages needs no row of the table, which is long by its quotes.
DROP INDEX coding_document;
CREATE INDEX coding_document ON coding(document_id, doc_start, doc_end, code_id, coder_id, start_turn_id, unanchored);

ALTER TABLE document ADD COLUMN direction TEXT NOT NULL DEFAULT 'auto' CHECK(direction IN('auto','ltr','rtl'));

-- A memo is about one thing at the most; about none: the project. A passage (start_turn_id …) needs its document too. A coding and a flow
-- have one at the most, with a derived uuid. body: editor state as JSON, null where only plain text was given; plain: its text, for search
-- and tables. A passage whose turns are gone becomes a memo on its document, and keeps its quote.
CREATE TABLE memo(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), kind TEXT NOT NULL CHECK(kind IN('note','theory','method','question','reflection','summary')), title TEXT NOT NULL,
  body TEXT NOT NULL CHECK(json_valid(body)), plain TEXT NOT NULL, document_id INTEGER REFERENCES document(id), coding_id INTEGER REFERENCES coding(id),
  code_id INTEGER REFERENCES code(id), flow_id INTEGER REFERENCES flow(id), story_id INTEGER REFERENCES story(id), participant_id INTEGER REFERENCES participant(id),
  start_turn_id INTEGER REFERENCES turn(id), start_off INTEGER, end_turn_id INTEGER REFERENCES turn(id), end_off INTEGER, quote TEXT NOT NULL,
  coder_id INTEGER NOT NULL REFERENCES coder(id), created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
  CHECK((document_id IS NOT NULL)+(coding_id IS NOT NULL)+(code_id IS NOT NULL)+(flow_id IS NOT NULL)+(story_id IS NOT NULL)+(participant_id IS NOT NULL)<=1)) STRICT;
CREATE INDEX memo_document ON memo(document_id);
CREATE INDEX memo_coding ON memo(coding_id);
CREATE INDEX memo_code ON memo(code_id);
CREATE INDEX memo_flow ON memo(flow_id);
CREATE INDEX memo_story ON memo(story_id);
CREATE INDEX memo_participant ON memo(participant_id);
CREATE INDEX memo_start_turn ON memo(start_turn_id);
CREATE INDEX memo_end_turn ON memo(end_turn_id);
CREATE INDEX memo_coder ON memo(coder_id);

-- The memo of a coding or flow was a text of its own before.
INSERT INTO memo(uuid,kind,title,body,plain,coding_id,quote,coder_id,created_at,changed_at)
  SELECT memo_uuid(uuid),'note','','null',memo,id,'',coder_id,created_at,created_at FROM coding WHERE trim(memo)<>'';
INSERT INTO memo(uuid,kind,title,body,plain,flow_id,quote,coder_id,created_at,changed_at)
  SELECT memo_uuid(uuid),'note','','null',memo,id,'',coder_id,created_at,created_at FROM flow WHERE trim(memo)<>'';
ALTER TABLE coding DROP COLUMN memo;
ALTER TABLE flow DROP COLUMN memo;

-- place: where the recording is, relative to the project file if that can be; empty when its bytes are in media_part (not logged: a
-- recording is not changed, and goes when nothing can bring its row back).
CREATE TABLE media(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), document_id INTEGER NOT NULL REFERENCES document(id), name TEXT NOT NULL, place TEXT NOT NULL, type TEXT NOT NULL,
  size INTEGER NOT NULL, hash TEXT NOT NULL, offset_ms INTEGER NOT NULL) STRICT;
CREATE INDEX media_document ON media(document_id);
CREATE TABLE media_part(hash TEXT NOT NULL, n INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY(hash, n)) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE turn_words USING fts5(text, content='turn', content_rowid='id', tokenize="unicode61 remove_diacritics 2");
INSERT INTO turn_words(turn_words) VALUES('rebuild');
CREATE TRIGGER words_insert AFTER INSERT ON turn BEGIN INSERT INTO turn_words(rowid, text) VALUES(new.id, new.text); END;
CREATE TRIGGER words_delete AFTER DELETE ON turn BEGIN INSERT INTO turn_words(turn_words, rowid, text) VALUES('delete', old.id, old.text); END;
CREATE TRIGGER words_update AFTER UPDATE OF text ON turn BEGIN
  INSERT INTO turn_words(turn_words, rowid, text) VALUES('delete', old.id, old.text);
  INSERT INTO turn_words(rowid, text) VALUES(new.id, new.text); END;
`
