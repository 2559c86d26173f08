import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { checkProject } from '../../../src/main/db/check'
import { listCodes } from '../../../src/main/db/codes'
import { addCoding, codingsOf, removeCoding } from '../../../src/main/db/codings'
import { correctText } from '../../../src/main/db/correct-text'
import { documentNamed, listDocuments, turnsOf } from '../../../src/main/db/documents'
import { undo } from '../../../src/main/db/history'
import { contentHash } from '../../../src/main/db/merge/content-hash'
import { Project } from '../../../src/main/db/project'
import { Merge } from '../../../src/main/exchange/merge/merge'
import { bringIn, codeWords, draftOf, temporaryFolder, temporaryProject } from '../../support/temporary-project'
import { copyOf, mergeInto } from './copies'

function begun() {
  const project = temporaryProject()
  bringIn(project, draftOf(['What changed?', 'We share one page now, and families come back.']))
  codeWords(project, 'Leila', 'one page', 'POT')
  return project
}

const quotes = (project: Project) =>
  codingsOf(project, documentNamed(project, 'Leila').id)
    .map(({ quote, coderName }) => `${coderName}: ${quote}`)
    .toSorted((a, b) => a.localeCompare(b))

/** Both ways round, to the same. */
async function meet(ours: Project, late: Project) {
  await mergeInto(ours, late)
  await mergeInto(late, ours)
  expect(contentHash(late)).toBe(contentHash(ours))
  expect(checkProject(ours)).toEqual([])
}

describe('a copy that comes back late', () => {
  it('three merges old, brings what was done in it, and neither takes away nor brings back anything else', async () => {
    const ours = begun()
    const late = copyOf(ours, 'Sam')
    codeWords(late, 'Leila', 'families come back', 'REA')
    for (const [coder, words] of [
      ['Pim', 'We share'],
      ['Ruth', 'share one'],
      ['Mo', 'come back'],
    ] as const) {
      const copy = copyOf(ours, coder)
      codeWords(copy, 'Leila', words, 'APP')
      await mergeInto(ours, copy)
    }
    removeCoding(ours, codingsOf(ours, documentNamed(ours, 'Leila').id).find(({ quote }) => quote === 'one page')!.id)
    await meet(ours, late)
    expect(quotes(ours)).toEqual(['Mo: come back', 'Pim: We share', 'Ruth: share one', 'Sam: families come back'])
    expect((await mergeInto(ours, late)).changes).toEqual([])
  })

  it('older than a correction of the text, finds its words where they are now', async () => {
    const ours = begun()
    const late = copyOf(ours, 'Sam')
    codeWords(late, 'Leila', 'families come back', 'REA')
    const document = documentNamed(ours, 'Leila').id
    const turns = turnsOf(ours, document).filter(({ text }) => text.startsWith('We share'))
    correctText(ours, document, turns, [
      { kind: 'splice', turn: turns[0]!.id, at: 0, removed: 'We', inserted: 'All five of us' },
    ])
    await meet(ours, late)
    expect(turnsOf(late, document).find(({ id }) => id === turns[0]!.id)?.text).toBe(
      'All five of us share one page now, and families come back.',
    )
    const found = codingsOf(ours, document).find(({ coderName }) => coderName === 'Sam')!
    // “All five of us share one page now, and ” has 39 letters.
    expect([found.quote, found.anchor.startOffset, found.anchor.endOffset]).toEqual(['families come back', 39, 57])
  })

  it('made by an older version of the program, is read as it is and never written to; one undo takes its work back', async () => {
    const folder = temporaryFolder()
    const [old, path] = [join(folder, 'old.vloom'), join(folder, 'new.vloom')]
    for (const place of [old, path])
      copyFileSync(fileURLToPath(new URL('../../fixtures/projects/version-1.vloom', import.meta.url)), place)
    const bytes = readFileSync(old)
    const ours = Project.open(path, 'Hanne')
    onTestFinished(() => ours.close())
    const [document] = listDocuments(ours)
    const turn = turnsOf(ours, document!.id).find(({ text }) => text.length > 10)!
    const codings = (project: Project) => codingsOf(project, document!.id).map(({ id, quote }) => [id, quote])
    const before = codings(ours)
    const anchor = { startTurn: turn.id, startOffset: 0, endTurn: turn.id, endOffset: 5 }
    ours.act('coding.add', { quote: '', code: '' }, () => addCoding(ours, document!.id, listCodes(ours)[0]!.id, anchor))
    const worked = contentHash(ours)
    const merge = await Merge.prepare(ours, old)
    expect([merge.preview.entries, merge.preview.rows]).toEqual([0, []])
    await merge.commit()
    merge.close()
    expect(contentHash(ours)).toBe(worked)
    expect(readFileSync(old).equals(bytes)).toBe(true)
    ours.file.share()

    const late = Project.open(old, 'Sam')
    onTestFinished(() => late.close())
    const back = await Merge.prepare(late, path)
    await back.commit()
    back.close()
    expect(codings(late)).toEqual(codings(ours))
    expect(codings(late)).toHaveLength(before.length + 1)
    undo(late)
    expect(codings(late)).toEqual(before)
  })
})
