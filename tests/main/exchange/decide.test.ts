import { describe, expect, it } from 'vitest'
import { codeById, editCode, moveCode, removeCode } from '../../../src/main/db/change-codes'
import { checkProject } from '../../../src/main/db/check'
import { addCode, codeByKey, listCodes } from '../../../src/main/db/codes'
import { codingLines } from '../../../src/main/db/codings'
import { undo } from '../../../src/main/db/history'
import type { Project } from '../../../src/main/db/project'
import { Merge } from '../../../src/main/exchange/merge/merge'
import type { MergeDecision } from '../../../src/shared/model/merge'
import { bringIn, codeWords, draftOf, temporaryProject } from '../../support/temporary-project'
import { copyOf } from './copies'

type Choice = MergeDecision['choice']

/** Merges, and answers the only question, if with anything. */
async function mergeDeciding(ours: Project, theirs: Project, choice: Choice | null) {
  const merge = await Merge.prepare(ours, theirs.file.path)
  const [question, ...others] = merge.preview.questions
  expect(others).toEqual([])
  await merge.commit(choice === null ? [] : [{ question: question!.id, choice }])
  merge.close()
  return question!
}

const kept = (project: Project) =>
  project.prepare('SELECT ours, theirs, chosen FROM conflict').all() as { ours: string; theirs: string }[]

function begun() {
  const ours = temporaryProject()
  bringIn(ours, draftOf(['And?', 'I trust her, and she trusts me.']))
  const theirs = copyOf(ours, 'Pim')
  return { ours, theirs }
}

describe('what a person decides in a merge', () => {
  it.each([
    ['ours', 'Hanne’s words.'],
    ['theirs', 'Pim’s words.'],
    ['both', 'Hanne’s words.\n\nPim’s words.'],
    [null, 'Pim’s words.'],
  ] as const)('of two definitions: %s', async (choice, definition) => {
    const { ours, theirs } = begun()
    const { id } = codeByKey(ours, 'APP')
    editCode(ours, id, { definition: 'Hanne’s words.' })
    editCode(theirs, id, { definition: 'Pim’s words.' })
    const before = codeById(ours, id).definition
    const question = await mergeDeciding(ours, theirs, choice)
    expect(question).toMatchObject({ kind: 'value', column: 'definition', proposed: 'theirs' })
    expect(codeById(ours, id).definition).toBe(definition)
    expect(kept(ours)).toEqual([{ ours: 'Hanne’s words.', theirs: 'Pim’s words.', chosen: choice ?? 'open' }])
    undo(ours)
    expect(codeById(ours, id).definition).toBe(before)
    expect(kept(ours)).toEqual([])
  })

  it.each([
    ['both', ['Trust', 'Trust (Pim)'], 2],
    ['join', ['Trust'], 1],
    ['leave', ['Trust', 'Trust'], 2],
  ] as const)('of two codes of one name: %s', async (choice, names, codes) => {
    const { ours, theirs } = begun()
    const [mine, other] = [
      addCode(ours, codeByKey(ours, 'POT').id, 'Trust'),
      addCode(theirs, codeByKey(ours, 'IMM').id, 'Trust'),
    ]
    codeWords(ours, 'Leila', 'I trust her', mine.key)
    codeWords(theirs, 'Leila', 'she trusts me', other.key)
    const question = await mergeDeciding(ours, theirs, choice)
    expect(question).toMatchObject({ kind: 'name', title: 'Trust', ours: { cycle: 'POT' }, theirs: { cycle: 'IMM' } })
    const own = listCodes(ours).filter(({ name }) => name.startsWith('Trust'))
    expect(own.map(({ name }) => name).sort((a, b) => a.localeCompare(b))).toEqual(names)
    expect(codingLines(ours).map(({ quote }) => quote)).toEqual(['I trust her', 'she trusts me'])
    expect(new Set(codingLines(ours).map(({ code }) => code)).size).toBe(codes)
    expect(checkProject(ours)).toEqual([])
  })

  it.each([
    ['remove', 0],
    ['keep', 1],
    [null, 1],
  ] as const)('of a code that one removed and the other used: %s', async (choice, left) => {
    const ours = temporaryProject()
    bringIn(ours, draftOf(['And?', 'I trust her, and she trusts me.']))
    const code = addCode(ours, codeByKey(ours, 'POT').id, 'Trust')
    const theirs = copyOf(ours, 'Pim')
    removeCode(ours, code.id)
    codeWords(theirs, 'Leila', 'I trust her', code.key)
    expect(await mergeDeciding(ours, theirs, choice)).toMatchObject({ kind: 'deletion', proposed: 'keep' })
    expect(listCodes(ours).filter(({ name }) => name === 'Trust')).toHaveLength(left)
    expect(codingLines(ours)).toHaveLength(left)
    expect(checkProject(ours)).toEqual([])
  })

  it('is only taken from what the question offers', async () => {
    const { ours, theirs } = begun()
    const { id } = codeByKey(ours, 'APP')
    editCode(ours, id, { definition: 'Hanne’s words.' })
    editCode(theirs, id, { definition: 'Pim’s words.' })
    await mergeDeciding(ours, theirs, 'join')
    expect(codeById(ours, id).definition).toBe('Pim’s words.')
    expect(kept(ours)).toMatchObject([{ chosen: 'open' }])
  })

  it.each(['ours', 'theirs', null] as const)(
    'where both moved a code: the cycle goes with the place, %s',
    async choice => {
      const { ours, theirs } = begun()
      const code = addCode(ours, codeByKey(ours, 'ORI').id, 'Trust')
      await Merge.prepare(theirs, ours.file.path).then(async merge => {
        await merge.commit()
        merge.close()
      })
      moveCode(ours, code.id, codeByKey(ours, 'POT').id, null)
      moveCode(theirs, code.id, codeByKey(theirs, 'REA').id, null)
      await mergeDeciding(ours, theirs, choice)
      const { parent, cycle } = codeById(ours, code.id)
      const above = choice === 'ours' ? 'POT' : 'REA'
      expect([parent, cycle]).toEqual([codeByKey(ours, above).id, above])
    },
  )
})
