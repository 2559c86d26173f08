import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { analysisRows } from '../../../src/main/db/analysis-rows'
import { sortedTable } from '../../../src/main/handlers/table-data'
import { createWorkspace, type Workspace } from '../../../src/main/handlers/workspace'
import type { AnalysisCoding } from '../../../src/shared/analysis/rows'
import { freshSpec, type TableKind, type TableSpec, tableKinds } from '../../../src/shared/model/table-spec'
import { atOnce } from '../../../src/shared/slices'
import { resources } from '../../support/temporary-project'

const folder = mkdtempSync(join(tmpdir(), 'valueloom evidence '))
let workspace: Workspace
beforeAll(async () => {
  workspace = createWorkspace({ host: 'cli', resources, dataFolder: folder, version: '0.0.0' })
  await workspace.openSample(join(folder, 'sample.vloom'))
})
afterAll(() => {
  workspace.close()
  rmSync(folder, { recursive: true })
})

const distinct = (codings: readonly AnalysisCoding[], key: 'passage' | 'story' | 'teller' | 'document') =>
  new Set(codings.map(coding => coding[key]).filter(value => value !== null)).size

/** What a column of this name counts, whatever the table. */
const counted = { passages: 'passage', stories: 'story', people: 'teller', documents: 'document' } as const
const measures = { passages: 'passage', stories: 'story', tellers: 'teller' } as const

const variants: Partial<Record<TableKind, Partial<TableSpec>[]>> = {
  groups: [{ by: 'tellers' }, { by: 'passages' }, { by: 'stories' }],
  variable: [{ by: 'tellers', level: 'codes' }],
  documents: [{ by: 'passages' }, { by: 'tellers' }],
  flows: [{ type: 'told' }, { type: 'aspired' }, { type: 'blocked' }, { type: 'condition' }, { by: 'tellers' }],
  coOccurrence: [{ relation: 'overlap' }, { relation: 'within' }, { relation: 'sameTurn' }],
  sequences: [{ turns: 0 }, { turns: 2 }],
}

it.each(tableKinds)('every number of %s that opens passages has them behind it, as many as it says', kind => {
  const { project } = workspace
  const codingOf = new Map(analysisRows(project).codings.map(coding => [coding.id, coding]))
  for (const variant of variants[kind] ?? [{}]) {
    const spec = { ...freshSpec(kind), ...variant }
    const { table, evidence } = atOnce(sortedTable(project, { ...spec, sort: { column: '', descending: true } }))
    for (const line of table.lines)
      for (const [at, { value }] of line.cells.entries()) {
        const head = table.heads[at]!
        if (!head.opens || typeof value !== 'number' || value === 0) continue
        const where = `${kind}, ${line.name}, ${head.key}`
        const { codings, flows } = evidence(line.key, head.key)
        const found = codings.map(id => codingOf.get(id)!)
        expect(codings.length + flows.length, where).toBeGreaterThan(0)
        expect(found, where).not.toContain(undefined)
        const crossed = kind === 'groups' || kind === 'variable' || kind === 'documents'
        const key = crossed ? measures[spec.by] : counted[head.key as keyof typeof counted]
        if (codings.length > 0 && key && kind !== 'paths') expect(distinct(found, key), where).toBe(value)
        if (kind === 'flows' && spec.by === 'passages') expect(flows.length, where).toBe(value)
        if (kind === 'paths' && head.key === 'flows') expect(flows.length, where).toBe(value)
      }
  }
})
