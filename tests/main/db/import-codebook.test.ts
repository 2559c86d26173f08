import { describe, expect, it } from 'vitest'
import { addCode, codeByKey, listCodes } from '../../../src/main/db/codes'
import { undo } from '../../../src/main/db/history'
import { codebookEntries, importCodebook } from '../../../src/main/db/import-codebook'
import { codebookFile } from '../../../src/main/export/codebook-file'
import { readCodebookFile } from '../../../src/main/import/read-codebook'
import { compareCodebooks } from '../../../src/shared/codebook/compare-codebooks'
import { fitCodebook } from '../../../src/shared/codebook/fit-codebook'
import { temporaryProject } from '../../support/temporary-project'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a codebook goes out and comes back', () => {
  it.each(['json', 'csv', 'xlsx'] as const)('as %s, with every word of every code', async format => {
    const project = temporaryProject({ cycleSet: 'both' })
    const own = codebookEntries(project)
    const file = await codebookFile(project, format)
    expect(await codebookFile(project, 'json')).toEqual(await codebookFile(project, 'json'))
    const { entries, issues } = await readCodebookFile(file, `c.${format}`, own)
    expect(issues).toEqual([])
    expect(entries).toHaveLength(own.length)
    expect(compareCodebooks(own, entries)).toEqual({ differences: [], same: own.length })
  })

  it('into another project: one action adds the codes it lacks and changes what it says otherwise, and nothing goes', async () => {
    const [from, to] = [temporaryProject(), temporaryProject()]
    const app = codeByKey(from, 'APP')
    const halved = addCode(from, app.id, 'Halved')
    addCode(from, halved.id, 'Quartered')
    addCode(to, codeByKey(to, 'POT').id, 'Own')
    from.act('code.edit', {}, () => {
      from.prepare("UPDATE code SET definition='Used at last.' WHERE key='APP'").run()
    })
    const file = await codebookFile(from, 'json')
    const own = codebookEntries(to)
    const { entries } = await readCodebookFile(file, 'c.json', own)
    const before = listCodes(to)
    // Whoever takes only the lower of two new codes gets the upper one with it.
    const take = new Set(['app.halved.quartered', 'APP'])
    const fitted = fitCodebook(entries, own, '2020').entries
    expect(importCodebook(to, fitted, { file: 'c.json', take: new Set(['APP.halved']) })).toEqual({
      added: 1,
      changed: 0,
    })
    undo(to)
    expect(importCodebook(to, fitted, { file: 'c.json', take })).toEqual({
      added: 2,
      changed: 1,
    })
    const codes = new Map(listCodes(to).map(code => [code.key, code]))
    expect(codes.get('APP')?.definition).toBe('Used at last.')
    expect(codes.get('APP.halved.quartered')).toMatchObject({ cycle: 'APP', parent: codes.get('APP.halved')?.id })
    expect(codes.has('POT.own')).toBe(true)
    undo(to)
    expect(listCodes(to)).toEqual(before)
  })

  it('a name that is taken beside it refuses the whole, and nothing is half done', () => {
    const project = temporaryProject()
    const before = listCodes(project)
    const entries = [
      { key: 'new', parent: null, name: 'Quite new' },
      { key: 'other', parent: 'APP', name: 'adapted' },
    ]
    expect(() => importCodebook(project, entries, { file: 'c.json' })).toThrow('code.nameTaken')
    expect(listCodes(project)).toEqual(before)
  })
})

describe('a file that is no codebook is refused in words', () => {
  it.each([
    ['broken.json', '{"codes": [', 'codebook.notJson'],
    ['list.json', '[1, 2]', 'codebook.badFile'],
    ['code.json', '{"version":1,"title":"x","codes":[{"key":"A","name":""}]}', 'codebook.badFile'],
    ['none.json', '{"version":1,"title":"x","codes":[]}', 'codebook.badFile'],
    ['answers.csv', 'Question,Answer\n1,2\n', 'codebook.noColumns'],
    ['empty.csv', '', 'file.empty'],
    ['many.csv', `code\n${Array.from({ length: 5001 }, (_, n) => `c${n}`).join('\n')}\n`, 'codebook.tooMany'],
  ])('%s', async (name, text, code) => {
    await expect(readCodebookFile(bytes(text), name, [])).rejects.toMatchObject({ code })
  })
})
