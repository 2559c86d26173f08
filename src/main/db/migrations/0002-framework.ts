/**
 * The framework itself: spaces, typed attributes of participants and documents, consent, stories and their steps, indicators, evidence,
 * claims, planning. Rows with a natural key (an attribute's value, a consent) take a uuid derived from that key (`derivedUuid`), so that
 * two copies that fill in the same cell meet as one row.
 */
export const sql = `
-- The project may use both cycle sets at once. No table points to this one, so it is made anew.
CREATE TABLE project_next(one INTEGER PRIMARY KEY CHECK(one=1), uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), name TEXT NOT NULL,
  cycle_set TEXT NOT NULL CHECK(cycle_set IN('2011','2020','both')), made_by TEXT NOT NULL, created_at INTEGER NOT NULL) STRICT;
INSERT INTO project_next SELECT one, uuid, name, cycle_set, made_by, created_at FROM project;
DROP TABLE project;
ALTER TABLE project_next RENAME TO project;

-- What the project and every copy of it go by. key: its name; value: JSON.
CREATE TABLE setting(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), key TEXT NOT NULL UNIQUE, value TEXT NOT NULL CHECK(json_valid(value))) STRICT;

ALTER TABLE participant ADD COLUMN note TEXT NOT NULL DEFAULT '';

CREATE TABLE space(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), name TEXT NOT NULL, note TEXT NOT NULL, pos INTEGER NOT NULL) STRICT;
ALTER TABLE document ADD COLUMN space_id INTEGER REFERENCES space(id);
CREATE INDEX document_space ON document(space_id);

-- role: the attribute by which people are grouped, or the wave of data collection. choices: JSON list, for type choice.
CREATE TABLE variable(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), name TEXT NOT NULL, subject TEXT NOT NULL CHECK(subject IN('participant','document')),
  type TEXT NOT NULL CHECK(type IN('text','number','boolean','date','choice')), choices TEXT NOT NULL CHECK(json_valid(choices)),
  role TEXT CHECK(role IN('group','wave')), note TEXT NOT NULL, pos INTEGER NOT NULL) STRICT;
CREATE TABLE variable_value(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), variable_id INTEGER NOT NULL REFERENCES variable(id), participant_id INTEGER REFERENCES participant(id),
  document_id INTEGER REFERENCES document(id), value TEXT NOT NULL, CHECK((participant_id IS NULL)<>(document_id IS NULL))) STRICT;
CREATE INDEX variable_value_variable ON variable_value(variable_id, value);
CREATE INDEX variable_value_participant ON variable_value(participant_id, variable_id);
CREATE INDEX variable_value_document ON variable_value(document_id, variable_id);

-- purpose: what the words may be used for. at: ISO date of the decision, empty if not known.
CREATE TABLE consent(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), participant_id INTEGER NOT NULL REFERENCES participant(id),
  purpose TEXT NOT NULL CHECK(purpose IN('analyse','quoteAnonymously','quoteByName','publishStory','archive','share')),
  state TEXT NOT NULL CHECK(state IN('given','refused','withdrawn')), at TEXT NOT NULL, note TEXT NOT NULL) STRICT;
CREATE INDEX consent_participant ON consent(participant_id, purpose);

-- document_id: the document that is this story, where it was written in the story form or imported as one. form: the template it follows.
CREATE TABLE story(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), title TEXT NOT NULL, teller_id INTEGER REFERENCES participant(id), space_id INTEGER REFERENCES space(id),
  document_id INTEGER REFERENCES document(id), form TEXT CHECK(form IN('specific','personal','frames','field')),
  period_start TEXT NOT NULL, period_end TEXT NOT NULL, note TEXT NOT NULL, coder_id INTEGER NOT NULL REFERENCES coder(id),
  created_at INTEGER NOT NULL, pos INTEGER NOT NULL) STRICT;
CREATE INDEX story_teller ON story(teller_id);
CREATE INDEX story_space ON story(space_id);
CREATE INDEX story_document ON story(document_id);
CREATE INDEX story_coder ON story(coder_id);
-- A step is a coding; what is written in the story form is text of the story's own document, coded like any other. coding_id is NULL
-- when the passage was removed: cycle and quote say what it was. field: key of the form's question it answers, empty otherwise.
CREATE TABLE story_step(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), story_id INTEGER NOT NULL REFERENCES story(id), coding_id INTEGER REFERENCES coding(id), pos INTEGER NOT NULL,
  field TEXT NOT NULL, cycle TEXT CHECK(cycle IN('ORI','IMM','POT','APP','REA','TRA','STR','ENA','REF')), quote TEXT NOT NULL,
  status TEXT NOT NULL CHECK(status IN('told','aspired','confirmed','disconfirmed')), status_at TEXT NOT NULL, note TEXT NOT NULL) STRICT;
CREATE INDEX story_step_story ON story_step(story_id, pos);
CREATE INDEX story_step_coding ON story_step(coding_id);

-- A step whose coding goes keeps what it was last.
CREATE TRIGGER story_step_keeps AFTER UPDATE OF coding_id ON story_step WHEN new.coding_id IS NULL AND old.coding_id IS NOT NULL AND (SELECT cascade FROM history_ctx)=1 BEGIN
  UPDATE story_step SET (cycle, quote)=(SELECT c.cycle, k.quote FROM coding k JOIN code c ON c.id=k.code_id WHERE k.id=old.coding_id)
    WHERE id=new.id AND EXISTS(SELECT 1 FROM coding WHERE id=old.coding_id); END;

CREATE TABLE indicator(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), name TEXT NOT NULL, cycle TEXT NOT NULL CHECK(cycle IN('ORI','IMM','POT','APP','REA','TRA','STR','ENA','REF')), unit TEXT NOT NULL, source TEXT NOT NULL,
  target REAL, direction TEXT CHECK(direction IN('up','down')), note TEXT NOT NULL, pos INTEGER NOT NULL) STRICT;
CREATE INDEX indicator_cycle ON indicator(cycle, pos);
-- at: ISO date, month or year. grp: group the value is of, empty for all. value is NULL where the source had words, which raw keeps. base: n it rests on.
CREATE TABLE indicator_value(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), indicator_id INTEGER NOT NULL REFERENCES indicator(id), at TEXT NOT NULL, grp TEXT NOT NULL,
  value REAL, raw TEXT NOT NULL, base INTEGER, note TEXT NOT NULL) STRICT;
CREATE INDEX indicator_value_indicator ON indicator_value(indicator_id, at, grp);

CREATE TABLE claim(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), statement TEXT NOT NULL, path TEXT NOT NULL CHECK(json_valid(path)), status TEXT NOT NULL CHECK(status IN('draft','held','contested','dropped')),
  alternatives TEXT NOT NULL, note TEXT NOT NULL, coder_id INTEGER NOT NULL REFERENCES coder(id), created_at INTEGER NOT NULL, pos INTEGER NOT NULL) STRICT;
CREATE INDEX claim_coder ON claim(coder_id);

-- What bears something out or speaks against it: one end that is evidence, one end that it is about. rival: another explanation offered.
CREATE TABLE evidence(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), role TEXT NOT NULL CHECK(role IN('supports','contradicts','rival')),
  from_indicator_id INTEGER REFERENCES indicator(id), from_coding_id INTEGER REFERENCES coding(id), from_flow_id INTEGER REFERENCES flow(id), from_story_id INTEGER REFERENCES story(id),
  to_coding_id INTEGER REFERENCES coding(id), to_flow_id INTEGER REFERENCES flow(id), to_claim_id INTEGER REFERENCES claim(id),
  coder_id INTEGER NOT NULL REFERENCES coder(id), created_at INTEGER NOT NULL, memo TEXT NOT NULL,
  CHECK((from_indicator_id IS NOT NULL)+(from_coding_id IS NOT NULL)+(from_flow_id IS NOT NULL)+(from_story_id IS NOT NULL)=1),
  CHECK((to_coding_id IS NOT NULL)+(to_flow_id IS NOT NULL)+(to_claim_id IS NOT NULL)=1)) STRICT;
CREATE INDEX evidence_from_indicator ON evidence(from_indicator_id);
CREATE INDEX evidence_from_coding ON evidence(from_coding_id);
CREATE INDEX evidence_from_flow ON evidence(from_flow_id);
CREATE INDEX evidence_from_story ON evidence(from_story_id);
CREATE INDEX evidence_to_coding ON evidence(to_coding_id);
CREATE INDEX evidence_to_flow ON evidence(to_flow_id);
CREATE INDEX evidence_to_claim ON evidence(to_claim_id);
CREATE INDEX evidence_coder ON evidence(coder_id);

-- Why a cell of the value-creation matrix is empty. story_id NULL: the cell of the indicators.
CREATE TABLE cell_state(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), cycle TEXT NOT NULL CHECK(cycle IN('ORI','IMM','POT','APP','REA','TRA','STR','ENA','REF')), story_id INTEGER REFERENCES story(id),
  state TEXT NOT NULL CHECK(state IN('notAsked','tooEarly','notFound')), note TEXT NOT NULL) STRICT;
CREATE INDEX cell_state_story ON cell_state(story_id, cycle);

CREATE TABLE plan_entry(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), cycle TEXT NOT NULL CHECK(cycle IN('ORI','IMM','POT','APP','REA','TRA','STR','ENA','REF')), kind TEXT NOT NULL CHECK(kind IN('aspiration','condition','risk','mitigation')),
  text TEXT NOT NULL, outcome TEXT NOT NULL, state TEXT NOT NULL CHECK(state IN('open','met','partly','notMet')), pos INTEGER NOT NULL) STRICT;
CREATE INDEX plan_entry_cycle ON plan_entry(cycle, kind, pos);
-- What an entry of the plan can be set against: a story that tells of it or an indicator that measures it.
CREATE TABLE plan_link(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), entry_id INTEGER NOT NULL REFERENCES plan_entry(id),
  story_id INTEGER REFERENCES story(id), indicator_id INTEGER REFERENCES indicator(id), CHECK((story_id IS NULL)<>(indicator_id IS NULL))) STRICT;
CREATE INDEX plan_link_entry ON plan_link(entry_id);
CREATE INDEX plan_link_story ON plan_link(story_id);
CREATE INDEX plan_link_indicator ON plan_link(indicator_id);

-- A passage judged again, as when a project goes from the 2011 to the 2020 cycles (task '2011-2020'). was: key of its code when it was first judged.
CREATE TABLE judgement(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE CHECK(length(uuid)=16), coding_id INTEGER NOT NULL REFERENCES coding(id), task TEXT NOT NULL, decision TEXT NOT NULL CHECK(decision IN('kept','recoded','reframing','later')),
  was TEXT NOT NULL DEFAULT '', note TEXT NOT NULL, coder_id INTEGER NOT NULL REFERENCES coder(id), at INTEGER NOT NULL) STRICT;
CREATE INDEX judgement_coding ON judgement(coding_id, task);
CREATE INDEX judgement_coder ON judgement(coder_id);
`
