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

/** The tables of a QualCoder project, as its wiki and its own tests have them; version 2 knows no ids and marks of codings. */
export function qualcoderTables(version: 'v2' | 'v12'): string[] {
  const isNew = version === 'v12'
  return [
    'CREATE TABLE project (databaseversion text, date text, memo text, about text, bookmarkfile integer, bookmarkpos integer, codername text)',
    'CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner text, date text)',
    `CREATE TABLE code_text (${isNew ? 'ctid integer primary key, ' : ''}cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text, date text, memo text${isNew ? ', avid integer, important integer' : ''})`,
    'CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text, date text, color text, unique(name))',
    'CREATE TABLE code_cat (catid integer primary key, name text, owner text, date text, memo text, supercatid integer, unique(name))',
    'CREATE TABLE code_image (imid integer primary key, id integer, x1 integer, y1 integer, width integer, height integer, cid integer, memo text, date text, owner text)',
    'CREATE TABLE code_av (avid integer primary key, id integer, pos0 integer, pos1 integer, cid integer, memo text, date text, owner text)',
    'CREATE TABLE annotation (anid integer primary key, fid integer, pos0 integer, pos1 integer, memo text, owner text, date text)',
    'CREATE TABLE attribute_type (name text primary key, date text, owner text, memo text, caseOrFile text, valuetype text)',
    'CREATE TABLE attribute (attrid integer primary key, name text, attr_type text, value text, id integer, date text, owner text)',
    'CREATE TABLE cases (caseid integer primary key, name text, memo text, owner text, date text, unique(name))',
    'CREATE TABLE case_text (id integer primary key, caseid integer, fid integer, pos0 integer, pos1 integer, owner text, date text, memo text)',
    'CREATE TABLE journal (jid integer primary key, name text, jentry text, date text, owner text)',
  ]
}

export const taguetteTables = [
  'CREATE TABLE projects (id integer primary key, name varchar(200) not null, description text not null, created datetime not null)',
  'CREATE TABLE documents (id integer primary key, name varchar(200) not null, description text not null, filename varchar(200) not null, created datetime not null, project_id integer not null, text_direction varchar(13) not null, contents text not null)',
  'CREATE TABLE highlights (id integer primary key, document_id integer not null, start_offset integer not null, end_offset integer not null, snippet text not null)',
  'CREATE TABLE tags (id integer primary key, project_id integer not null, path varchar(200) not null, description text not null)',
  'CREATE TABLE highlight_tags (highlight_id integer not null, tag_id integer not null, primary key(highlight_id, tag_id))',
]
