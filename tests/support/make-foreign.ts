import Database from 'better-sqlite3'

/** A database as another program leaves it: the statements that make and fill it, as bytes of the file. */
export function databaseOf(...statements: readonly (string | [sql: string, ...values: unknown[]])[]): Buffer {
  const db = new Database(':memory:')
  for (const statement of statements)
    if (typeof statement === 'string') db.exec(statement)
    else db.prepare(statement[0]).run(...statement.slice(1))
  const bytes = db.serialize()
  db.close()
  return bytes
}

/** Versions of QualCoder's database that differ in the tables of people's work. */
export const qualcoderVersions = ['v1', 'v2', 'v3', 'v4', 'v5', 'v13', 'v14', 'v15', 'v16', 'v17'] as const
export type QualcoderVersion = (typeof qualcoderVersions)[number]

/** Columns that came with a version. */
function since(version: QualcoderVersion, columns: Partial<Record<QualcoderVersion, string>>): string {
  const at = qualcoderVersions.indexOf(version)
  return qualcoderVersions
    .slice(0, at + 1)
    .map(each => (columns[each] ? `, ${columns[each]}` : ''))
    .join('')
}

/** The tables of a QualCoder project of a version: as its program makes them and, later, adds to those of an older project when it opens it. */
export function qualcoderTables(version: QualcoderVersion): string[] {
  const more = (columns: Partial<Record<QualcoderVersion, string>>) => since(version, columns)
  const has = (from: QualcoderVersion) => qualcoderVersions.indexOf(version) >= qualcoderVersions.indexOf(from)
  const work = 'cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text, date text, memo text'
  return [
    `CREATE TABLE project (databaseversion text, date text, memo text, about text${more({ v3: 'bookmarkfile integer, bookmarkpos integer', v5: 'codername text', v13: 'recently_used_codes text', v15: 'avbookmarkfile integer, avbookmarkmsec integer, avbookmarktextpos integer' })})`,
    `CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner text, date text${more({ v5: 'av_text_id integer', v13: 'risid integer' })}, unique(name))`,
    has('v4')
      ? `CREATE TABLE code_text (ctid integer primary key, ${work}, avid integer, important integer, unique(cid,fid,pos0,pos1, owner))`
      : `CREATE TABLE code_text (${work}${more({ v2: 'avid integer', v3: 'important integer' })}, unique(cid,fid,pos0,pos1, owner))`,
    `CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text,date text, color text${more({ v16: 'supercid integer' })}, unique(name))`,
    'CREATE TABLE code_cat (catid integer primary key, name text, owner text, date text, memo text, supercatid integer, unique(name))',
    `CREATE TABLE code_image (imid integer primary key, id integer, x1 integer, y1 integer, width integer, height integer, cid integer, memo text, date text, owner text${more({ v3: 'important integer', v13: 'pdf_page integer' })})`,
    `CREATE TABLE code_av (avid integer primary key, id integer, pos0 integer, pos1 integer, cid integer, memo text, date text, owner text${more({ v3: 'important integer' })})`,
    'CREATE TABLE annotation (anid integer primary key, fid integer,pos0 integer, pos1 integer, memo text, owner text, date text)',
    'CREATE TABLE attribute_type (name text primary key, date text, owner text, memo text, caseOrFile text, valuetype text)',
    'CREATE TABLE attribute (attrid integer primary key, name text, attr_type text, value text, id integer, date text, owner text)',
    'CREATE TABLE case_text (id integer primary key, caseid integer, fid integer, pos0 integer, pos1 integer, owner text, date text, memo text)',
    'CREATE TABLE cases (caseid integer primary key, name text, memo text, owner text,date text, constraint ucm unique(name))',
    'CREATE TABLE journal (jid integer primary key, name text, jentry text, date text, owner text)',
    ...(has('v14')
      ? [
          'CREATE TABLE coder_names (name text unique not null, visibility integer not null default 1 check (visibility in (0, 1)))',
        ]
      : []),
    ...(has('v17')
      ? [
          'CREATE TABLE gr_memo_item (gmemoid integer primary key, grid integer, memo_source_type text, memo_source_id integer, x integer, y integer, color text, font_size integer)',
        ]
      : []),
  ]
}

/** The tables of a Taguette project, as its models have them; since October 2024 tags name the tag above them. */
export const taguetteTables = [
  'CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT pk_alembic_version PRIMARY KEY (version_num))',
  'CREATE TABLE users (login VARCHAR(30) NOT NULL, created DATETIME NOT NULL, hashed_password VARCHAR(192), password_set_date DATETIME, language VARCHAR(10), email VARCHAR(256), email_sent DATETIME, CONSTRAINT pk_users PRIMARY KEY (login))',
  'CREATE TABLE projects (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL, description TEXT NOT NULL, created DATETIME NOT NULL)',
  'CREATE TABLE project_members (project_id INTEGER NOT NULL, user_login VARCHAR(30) NOT NULL, privileges VARCHAR(11) NOT NULL, CONSTRAINT pk_project_members PRIMARY KEY (project_id, user_login))',
  'CREATE TABLE documents (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL, description TEXT NOT NULL, filename VARCHAR(200) NOT NULL, created DATETIME NOT NULL, project_id INTEGER NOT NULL REFERENCES projects(id) ON DELETE CASCADE, text_direction VARCHAR(13) NOT NULL, contents TEXT NOT NULL)',
  'CREATE TABLE commands (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, date DATETIME NOT NULL, user_login VARCHAR(30) NOT NULL, project_id INTEGER NOT NULL, document_id INTEGER, payload TEXT NOT NULL)',
  'CREATE TABLE highlights (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, document_id INTEGER NOT NULL REFERENCES documents(id) ON DELETE CASCADE, start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, snippet TEXT NOT NULL)',
  'CREATE TABLE tags (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, project_id INTEGER NOT NULL REFERENCES projects(id) ON DELETE CASCADE, path VARCHAR(200) NOT NULL, description TEXT NOT NULL, CONSTRAINT uq_tags_project_id UNIQUE (project_id, path))',
  'CREATE TABLE highlight_tags (highlight_id INTEGER NOT NULL REFERENCES highlights(id) ON DELETE CASCADE, tag_id INTEGER NOT NULL REFERENCES tags(id) ON DELETE CASCADE, CONSTRAINT pk_highlight_tags PRIMARY KEY (highlight_id, tag_id))',
]
