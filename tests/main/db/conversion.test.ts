import { expect, it } from 'vitest'
import { listCodes } from '../../../src/main/db/codes'
import {
  beginConversion,
  conversionList,
  finishConversion,
  judgePassage,
  reframingInUse,
} from '../../../src/main/db/conversion'
import { undo } from '../../../src/main/db/history'
import { addIndicator, removeIndicator } from '../../../src/main/db/indicators'
import { readCodebook } from '../../../src/main/handlers/packs'
import { bringIn, codeWords, draftOf, resources, temporaryProject } from '../../support/temporary-project'

function evaluationOf2011() {
  const project = temporaryProject({ cycleSet: '2011' })
  bringIn(
    project,
    draftOf([
      'How was it?',
      'We no longer count sessions held',
      'And then?',
      'They take us seriously now, and we used the form',
    ]),
  )
  const reframed = codeWords(project, 'Leila', 'no longer count sessions', 'REF.metrics')
  const standing = codeWords(project, 'Leila', 'take us seriously', 'POT.reputational')
  const used = codeWords(project, 'Leila', 'used the form', 'APP')
  const context = codeWords(project, 'Leila', 'How was it', 'CTX')
  return { project, reframed, standing, used, context }
}

it('a project of 2011 takes the codes of 2020 beside its own as one action, and no passage is recoded', () => {
  const { project } = evaluationOf2011()
  const codings = () =>
    project.prepare('SELECT k.uuid, c.key FROM coding k JOIN code c ON c.id=k.code_id ORDER BY k.id').all()
  const [before, codes] = [codings(), listCodes(project).length]
  const both = readCodebook(resources, 'both').codes
  expect(beginConversion(project, both)).toBe(both.length - codes)
  expect(project.info().cycleSet).toBe('both')
  const listed = listCodes(project)
  expect(listed.map(({ key }) => key).toSorted((a, b) => a.localeCompare(b))).toEqual(
    both.map(({ key }) => key).toSorted((a, b) => a.localeCompare(b)),
  )
  expect(listed.filter(({ hotkey }) => hotkey !== null)).toHaveLength(9)
  expect(codings()).toEqual(before)
  expect(beginConversion(project, both)).toBe(0)
  undo(project)
  expect(project.info().cycleSet).toBe('2011')
  expect(listCodes(project)).toHaveLength(codes)
})

it('lists what has to be judged again, and a recoding is one action with its judgement', () => {
  const { project, reframed, standing, context } = evaluationOf2011()
  beginConversion(project, readCodebook(resources, 'both').codes)
  const state = () => conversionList(project).map(({ coding, code, decision }) => [coding, code, decision])
  const was = () => conversionList(project).map(item => item.was)
  const begun = [
    [context.id, 'CTX', null],
    [reframed.id, 'REF.metrics', null],
    [standing.id, 'POT.reputational', null],
  ]
  expect(state()).toEqual(begun)
  judgePassage(project, reframed.id, 'recoded', { code: 'TRA.success' })
  judgePassage(project, context.id, 'later')
  judgePassage(project, context.id, 'kept')
  expect(state()).toEqual([
    [context.id, 'CTX', 'kept'],
    [reframed.id, 'TRA.success', 'recoded'],
    [standing.id, 'POT.reputational', null],
  ])
  expect(was()).toEqual(['CTX', 'REF.metrics', 'POT.reputational'])
  for (let n = 0; n < 3; n++) undo(project)
  expect(state()).toEqual(begun)
  expect(() => judgePassage(project, standing.id, 'recoded', { code: 'STR.nothing' })).toThrow('code.notFound')
  expect(state()).toEqual(begun)
})

it('a passage judged twice keeps the code it had first, and its note unless another is given', () => {
  const { project, reframed } = evaluationOf2011()
  beginConversion(project, readCodebook(resources, 'both').codes)
  const item = () => conversionList(project).find(({ coding }) => coding === reframed.id)
  judgePassage(project, reframed.id, 'recoded', { code: 'TRA.success', note: 'The yardstick itself is another.' })
  judgePassage(project, reframed.id, 'recoded', { code: 'TRA' })
  expect(item()).toMatchObject({ was: 'REF.metrics', code: 'TRA', note: 'The yardstick itself is another.' })
  judgePassage(project, reframed.id, 'kept', { note: '' })
  expect(item()).toMatchObject({ was: 'REF.metrics', code: 'TRA', note: '', decision: 'kept' })
})

it('leaves the cycles of 2011 only when nothing stands with reframing, and one undo brings them back', () => {
  const { project, reframed } = evaluationOf2011()
  beginConversion(project, readCodebook(resources, 'both').codes)
  const indicator = addIndicator(project, { name: 'Aims changed', cycle: 'REF' })
  expect(reframingInUse(project)).toBe(2)
  expect(() => finishConversion(project)).toThrow('conversion.reframingLeft')
  judgePassage(project, reframed.id, 'recoded', { code: 'TRA.success' })
  removeIndicator(project, indicator.id)
  expect(reframingInUse(project)).toBe(0)
  finishConversion(project)
  const offered = () => listCodes(project).filter(({ cycle, archived }) => cycle === 'REF' && !archived).length
  expect([project.info().cycleSet, offered()]).toEqual(['2020', 0])
  undo(project)
  expect([project.info().cycleSet, offered()]).toEqual(['both', 7])
})
