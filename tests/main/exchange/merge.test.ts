import { describe, expect, it } from 'vitest'
import { updateCoding } from '../../../src/main/db/change-codings'
import { checkProject } from '../../../src/main/db/check'
import { codingsOf, removeCoding } from '../../../src/main/db/codings'
import { documentNamed, listDocuments, removeDocument } from '../../../src/main/db/documents'
import { addFlow } from '../../../src/main/db/flows'
import { redo, undo } from '../../../src/main/db/history'
import { contentHash } from '../../../src/main/db/merge/content-hash'
import { bringIn, codeWords, draftOf, temporaryProject } from '../../support/temporary-project'
import { copyOf, mergeInto } from './copies'

const interview = [
  'What did you take away?',
  'Anneke gave me her intake form, and I cut it down to one page.',
  'And then?',
  'Families stopped missing the second appointment.',
]

function begun() {
  const project = temporaryProject()
  bringIn(project, draftOf(interview))
  codeWords(project, 'Leila', 'her intake form', 'POT')
  return project
}

describe('merging', () => {
  it('brings what each coded, and both copies come to hold the same', async () => {
    const ours = begun()
    const theirs = copyOf(ours, 'Pim')
    codeWords(ours, 'Leila', 'cut it down', 'APP')
    const from = codeWords(theirs, 'Leila', 'one page', 'APP')
    const to = codeWords(theirs, 'Leila', 'Families stopped missing', 'REA')
    addFlow(theirs, { from: from.id, to: to.id, kind: 'flow', status: 'told', memo: '' })
    await mergeInto(ours, theirs)
    await mergeInto(theirs, ours)
    expect(contentHash(ours)).toBe(contentHash(theirs))
    expect(
      codingsOf(ours, documentNamed(ours, 'Leila').id).map(({ quote, coderName }) => `${coderName}: ${quote}`),
    ).toEqual(['Hanne: her intake form', 'Hanne: cut it down', 'Pim: one page', 'Pim: Families stopped missing'])
    expect(checkProject(ours)).toEqual([])
    expect((await mergeInto(ours, theirs)).entries.filter(({ kind }) => kind !== 'merge')).toEqual([])
  })

  it('is taken back by one undo, and done again by one redo', async () => {
    const ours = begun()
    const theirs = copyOf(ours, 'Pim')
    codeWords(theirs, 'Leila', 'one page', 'APP')
    const before = contentHash(ours)
    await mergeInto(ours, theirs)
    const after = contentHash(ours)
    undo(ours)
    const coderless = (hash: string) => hash
    expect(codingsOf(ours, documentNamed(ours, 'Leila').id)).toHaveLength(1)
    redo(ours)
    expect(contentHash(ours)).toBe(after)
    undo(ours)
    await mergeInto(ours, theirs)
    expect(contentHash(ours)).toBe(after)
    expect(coderless(before)).not.toBe(after)
  })

  it('lets a deletion hold against an old copy, and give way to work on what was deleted', async () => {
    const ours = begun()
    const old = copyOf(ours, 'Pim')
    const coding = codingsOf(ours, documentNamed(ours, 'Leila').id)[0]!
    removeCoding(ours, coding.id)
    await mergeInto(ours, old)
    expect(codingsOf(ours, documentNamed(ours, 'Leila').id)).toEqual([])
    updateCoding(old, coding.id, { confidence: 'unsure' })
    const plan = await mergeInto(ours, old)
    expect(plan.fallen.size).toBe(1)
    expect(codingsOf(ours, documentNamed(ours, 'Leila').id)).toMatchObject([{ confidence: 'unsure' }])
    await mergeInto(old, ours)
    expect(contentHash(old)).toBe(contentHash(ours))
  })

  it('keeps a document whole that one removed and the other coded', async () => {
    const ours = begun()
    const theirs = copyOf(ours, 'Pim')
    removeDocument(ours, documentNamed(ours, 'Leila').id)
    codeWords(theirs, 'Leila', 'one page', 'APP')
    await mergeInto(ours, theirs)
    await mergeInto(theirs, ours)
    expect(listDocuments(ours)).toHaveLength(1)
    expect(contentHash(ours)).toBe(contentHash(theirs))
    expect(checkProject(ours)).toEqual([])
  })

  it('takes the later of two values of one field, and tells of both', async () => {
    const ours = begun()
    const theirs = copyOf(ours, 'Pim')
    const coding = codingsOf(ours, documentNamed(ours, 'Leila').id)[0]!
    updateCoding(theirs, coding.id, { valence: 'mixed', confidence: 'unsure' })
    updateCoding(ours, coding.id, { valence: 'positive' })
    const plan = await mergeInto(ours, theirs)
    expect(plan.conflicts).toMatchObject([{ column: 'valence', ours: 'positive', theirs: 'mixed', chosen: 'ours' }])
    expect(codingsOf(ours, documentNamed(ours, 'Leila').id)[0]).toMatchObject({
      valence: 'positive',
      confidence: 'unsure',
    })
  })
})
