import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditLines, findHistory } from '../../../src/main/db/find-history'
import { rowChanges, walkChanges } from '../../../src/main/db/history-rows'
import { changeInWords } from '../../../src/main/db/history-words'
import { loggedTables } from '../../../src/main/db/logged-tables'
import { auditCsv } from '../../../src/main/export/audit-csv'
import { auditSentence } from '../../../src/shared/messages/action-sentence'
import { actions } from '../../../src/shared/messages/en/actions'
import { columnLabels, hiddenColumns, silentColumns, tableLabels } from '../../../src/shared/messages/en/history'
import { actionNames } from '../../../src/shared/model/history'
import { act, interview, tolerate } from '../../support/random-action'
import { bringIn, codeWords, draftOf, temporaryProject } from '../../support/temporary-project'

const sentences: Readonly<Record<string, string>> = actions
const main = join(import.meta.dirname, '..', '..', '..', 'src', 'main')

/** Every action that is stored anywhere, with the names of the details it is given where it begins. */
function storedActions(): { action: string; details: string[] }[] {
  return readdirSync(main, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .flatMap(name => [...readFileSync(join(main, name), 'utf8').matchAll(/\.act\(\s*'([\w.]+)',\s*\{([^{}]*)\}/g)])
    .map(([, action, details]) => ({
      action: action!,
      details: details!.includes('...') ? [] : [...details!.matchAll(/(?:^|,)\s*(\w+)/g)].map(match => match[1]!),
    }))
}

describe('the audit trail', () => {
  it('has a sentence for every kind of action, and every action tells what its sentence needs', () => {
    const stored = storedActions()
    expect(stored.length).toBeGreaterThan(60)
    for (const name of actionNames)
      expect(sentences[name] ?? sentences[`${name}_other`], `no sentence for ${name}`).toBeTypeOf('string')
    const untold = stored.flatMap(({ action, details }) => {
      // Nothing given is an action that only tries, or fills its details in later; what is spread in is not read here.
      if (details.length === 0) return []
      const values = Object.fromEntries(details.map(name => [name, name === 'count' ? 2 : `the ${name}`]))
      const said = auditSentence({ action: action as (typeof actionNames)[number], details: values, kind: 'do' })
      return said.includes('{{') ? [`${action}: ${said}`] : []
    })
    expect(untold).toEqual([])
  })

  it('tells each change of every kind of row, before and after, whole and under a name', () => {
    const project = temporaryProject()
    for (const table of loggedTables) {
      const { name } = table
      expect(tableLabels[name], name).toBeTypeOf('string')
      const uuid = Buffer.alloc(16, 1)
      for (const column of table.columns) {
        if (silentColumns.has(column)) continue
        expect(columnLabels[column], `${name}.${column} has no words`).toBeTypeOf('string')
        const target = table.references[column]
        const isFlag = ['interviewer', 'archived', 'unanchored'].includes(column)
        const [before, after] = isFlag ? ['no', 'yes'] : [`before ${'x'.repeat(9000)}`, `after ${'y'.repeat(9000)}`]
        const names = new Map([
          [`${target} aa`, before],
          [`${target} bb`, after],
        ])
        const change = {
          ...{ table: name, uuid },
          before: { [column]: target ? 'aa' : isFlag ? 0 : before },
          after: { [column]: target ? 'bb' : isFlag ? 1 : after },
        }
        const { fields } = changeInWords(project, change, { names, whole: true })
        expect(fields, `${name}.${column}`).toEqual([{ column, label: columnLabels[column], before, after }])
        // What is hidden beside other changes is hidden there only.
        if (hiddenColumns.has(column)) continue
        const added = changeInWords(project, { ...change, before: null }, { names, whole: true })
        expect(added.fields).toEqual([{ column, label: columnLabels[column], before: null, after }])
      }
    }
  })

  it('reads all entries in one pass as it reads each by itself', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(9), fc.nat(40), fc.nat(40), fc.nat(40)), { minLength: 5, maxLength: 25 }),
        work => {
          const project = temporaryProject()
          bringIn(project, draftOf(interview))
          for (const each of work) tolerate(() => act(project, each))
          const found: number[] = []
          walkChanges(project, (txn, changes) => {
            found.push(txn)
            const alone = rowChanges(project, txn)
            const byRow = (list: typeof changes) => new Map(list.map(change => [change.uuid.toString('hex'), change]))
            expect(byRow(changes)).toEqual(byRow(alone))
          })
          expect(found).toEqual([...new Set(found)].sort((a, b) => b - a))
        },
      ),
      { numRuns: 4 },
    )
  })

  it('is a table that a spreadsheet does not run, one line for each field, and holds what the window lists', () => {
    const project = temporaryProject()
    bringIn(project, draftOf(['What then?', '=HYPERLINK("http://example.org") is what she typed.']))
    codeWords(project, 'Leila', '=HYPERLINK("http://example.org")', 'APP')
    const lines = auditLines(project, { about: 'coding' })
    expect(lines.map(({ field }) => field)).toContain('words')
    expect(lines[0]).toMatchObject({ coder: 'Hanne', action: 'coding.add', change: 'added' })
    expect(lines[0]!.sentence).toMatch(/^Coded “=HYPERLINK/)
    expect(auditCsv(project, {}).split('\n')[0]).toBe(
      '\uFEFFtime,coder,kind,action,sentence,about,name,change,field,before,after,row,entry',
    )
    expect(auditCsv(project, {})).not.toMatch(/(^|,)"?=/m)
    const listed = findHistory(project, {}, 10).entries.map(({ id }) => id)
    const told = new Set(auditLines(project, {}).map(({ entry }) => entry))
    for (const id of listed) expect(told).toContain(id)
  })
})
