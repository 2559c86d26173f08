import { expect, it } from 'vitest'
import { documentNamed, turnsOf } from '../../../src/main/db/documents'
import { turnsAround } from '../../../src/main/db/turns-around'
import { bringIn, draftOf, temporaryProject } from '../../support/temporary-project'

it('what was said before and after a turn is told as far as is asked for, and how much more there is', () => {
  const project = temporaryProject()
  bringIn(project, draftOf(['One.', 'Two.', 'Three.', 'Four.', 'Five.']))
  const [, , third] = turnsOf(project, documentNamed(project, 'Leila').id)
  const said = (before: number, after: number) => {
    const around = turnsAround(project, third!.id, before, after)
    return [around.before.map(({ text }) => text), around.after.map(({ text }) => text), around.more]
  }
  expect(said(0, 0)).toEqual([[], [], { before: 2, after: 2 }])
  expect(said(1, 0)).toEqual([['Two.'], [], { before: 1, after: 2 }])
  expect(said(9, 9)).toEqual([['One.', 'Two.'], ['Four.', 'Five.'], { before: 0, after: 0 }])
  expect(() => turnsAround(project, project.coder.id, 1, 1)).toThrow(
    expect.objectContaining({ code: 'document.notFound' }),
  )
})
