import type { Project } from '../project'
import { newUuid, uuidBytes, uuidText } from '../uuid'
import type { Row } from './import-rows'

export interface IncomingCode {
  key: string | null
  cycle: string | null
  name: string
  aliases: readonly string[]
  gloss: string
  definition: string
  questions: readonly string[]
  include: string
  exclude: string
  rule: string
  example: string
  colour: string | null
  archived: boolean
}

export interface HeldCode extends Row {
  parent: number | null
  key: string
  name: string
  cycle: string | null
  aliases: string[]
}

export function heldCodes(project: Project): HeldCode[] {
  const rows = project
    .prepare('SELECT id AS row, uuid, parent_id AS parent, key, name, cycle, aliases FROM code ORDER BY pos, id')
    .all() as (Omit<HeldCode, 'id' | 'aliases'> & {
    uuid: Buffer
    aliases: string
  })[]
  return rows.map(({ uuid, aliases, ...row }) => ({
    ...row,
    id: uuidText(uuid),
    aliases: JSON.parse(aliases) as string[],
  }))
}

/** Adds a code as it came. Only inside an action. */
export function addImportedCode(project: Project, code: IncomingCode, parent: HeldCode | null): HeldCode {
  const id = newUuid()
  const key = freeKey(project, code, parent)
  const cycle = code.cycle ?? parent?.cycle ?? null
  const { lastInsertRowid } = project
    .prepare(
      `INSERT INTO code(uuid,parent_id,key,cycle,name,aliases,gloss,definition,questions,include_rule,exclude_rule,decision_rule,example,pos,colour,archived)
       VALUES(@uuid,@parent,@key,@cycle,@name,@aliases,@gloss,@definition,@questions,@include,@exclude,@rule,@example,(SELECT ifnull(max(pos),0)+1 FROM code),@colour,@archived)`,
    )
    .run({ ...columns(code), uuid: uuidBytes(id), parent: parent?.row ?? null, key, cycle })
  return {
    row: Number(lastInsertRowid),
    id,
    parent: parent?.row ?? null,
    key,
    name: code.name,
    cycle,
    aliases: [...code.aliases],
  }
}

/** Gives a code of the framework what the project it comes from made of it. Only inside an action. */
export function overwriteCode(project: Project, row: number, code: IncomingCode): void {
  project
    .prepare(
      `UPDATE code SET name=@name, aliases=@aliases, gloss=@gloss, definition=@definition, questions=@questions, include_rule=@include, exclude_rule=@exclude,
         decision_rule=@rule, example=@example, colour=@colour, archived=@archived WHERE id=@row`,
    )
    .run({ ...columns(code), row })
}

function columns(code: IncomingCode) {
  const { name, gloss, definition, include, exclude, rule, example, colour } = code
  return {
    ...{ name, gloss, definition, include, exclude, rule, example, colour },
    aliases: JSON.stringify(code.aliases),
    questions: JSON.stringify(code.questions),
    archived: code.archived ? 1 : 0,
  }
}

function freeKey(project: Project, code: IncomingCode, parent: HeldCode | null): string {
  const stem =
    code.name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'code'
  const base = code.key ?? (parent === null ? stem : `${parent.key}.${stem}`)
  const taken = project.prepare('SELECT 1 FROM code WHERE key=? COLLATE NOCASE')
  for (let n = 1; ; n++) {
    const key = n === 1 ? base : `${base}-${n}`
    if (taken.get(key) === undefined) return key
  }
}
