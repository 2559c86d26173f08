/** Working in a team: who coders are, what a merge left to decide, disagreements talked over and settled, and the names other tools gave things. */
export const sql = `
ALTER TABLE coder ADD COLUMN kind TEXT NOT NULL DEFAULT 'person' CHECK(kind IN('person','teller','consensus','import'));
ALTER TABLE coder ADD COLUMN colour TEXT CHECK(colour IS NULL OR colour GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]');
ALTER TABLE coder ADD COLUMN participant_id INTEGER REFERENCES participant(id);
CREATE INDEX coder_participant ON coder(participant_id);

-- What a merge adds to the log. came_with: the merge that brought this entry from another copy, as long as that merge stands. dropped_by: the merge in
-- which this entry's deletions gave way to what another copy had made of the same rows. withheld: a copy for blind coding holds only part of this entry.
-- adopted: the change only carries out what other entries say. new: what a text became, for entries that came from another copy.
ALTER TABLE history_txn ADD COLUMN came_with BLOB;
ALTER TABLE history_txn ADD COLUMN dropped_by BLOB;
ALTER TABLE history_txn ADD COLUMN withheld INTEGER NOT NULL DEFAULT 0 CHECK(withheld IN(0,1));
ALTER TABLE history_change ADD COLUMN adopted INTEGER NOT NULL DEFAULT 0 CHECK(adopted IN(0,1));
ALTER TABLE history_change ADD COLUMN new TEXT;

-- Both values of what two copies changed differently. merge: uuid of the merge's transaction; row_uuid: the row in tbl; chosen: the value that stands.
CREATE TABLE conflict(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), merge BLOB NOT NULL CHECK(length(merge)=16), kind TEXT NOT NULL, tbl TEXT NOT NULL, row_uuid BLOB NOT NULL CHECK(length(row_uuid)=16),
  col TEXT NOT NULL, ours TEXT, theirs TEXT, chosen TEXT NOT NULL CHECK(chosen IN('ours','theirs','both','open')), note TEXT NOT NULL) STRICT;
CREATE INDEX conflict_row ON conflict(row_uuid);

-- subject names a disagreement by what it is about (uuids in order), the same in every copy. outcome: what was decided; consensus_id: the coding that holds it.
CREATE TABLE decision(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), subject TEXT NOT NULL, kind TEXT NOT NULL CHECK(kind IN('boundary','code','missing','valence','flow')),
  outcome TEXT NOT NULL CHECK(outcome IN('first','second','both','neither','other','codebook')), reason TEXT NOT NULL,
  consensus_id INTEGER REFERENCES coding(id), coder_id INTEGER NOT NULL REFERENCES coder(id), at INTEGER NOT NULL) STRICT;
CREATE INDEX decision_subject ON decision(subject);
CREATE INDEX decision_consensus ON decision(consensus_id);
CREATE INDEX decision_coder ON decision(coder_id);
CREATE TABLE remark(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), subject TEXT NOT NULL, text TEXT NOT NULL, coder_id INTEGER NOT NULL REFERENCES coder(id), created_at INTEGER NOT NULL) STRICT;
CREATE INDEX remark_subject ON remark(subject);
CREATE INDEX remark_coder ON remark(coder_id);

-- Names that other tools gave to rows of ours, so that what comes back from them is known again.
CREATE TABLE foreign_name(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), tool TEXT NOT NULL, guid TEXT NOT NULL, tbl TEXT NOT NULL, row_uuid BLOB NOT NULL CHECK(length(row_uuid)=16)) STRICT;
CREATE INDEX foreign_name_guid ON foreign_name(tool, guid);
CREATE INDEX foreign_name_row ON foreign_name(row_uuid);
-- Sources of other tools that are kept without being shown (PDF pages, pictures), with the selections and codings on them as JSON.
CREATE TABLE attachment(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), document_id INTEGER REFERENCES document(id), name TEXT NOT NULL, type TEXT NOT NULL, size INTEGER NOT NULL,
  hash TEXT NOT NULL, place TEXT NOT NULL, selections TEXT NOT NULL CHECK(json_valid(selections))) STRICT;
CREATE INDEX attachment_document ON attachment(document_id);
`
