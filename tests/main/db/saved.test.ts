import { expect, it } from 'vitest'
import { redo, undo } from '../../../src/main/db/history'
import { addSaved, listSaved, removeSaved, savedById, savedNamed, updateSaved } from '../../../src/main/db/saved'
import { temporaryProject } from '../../support/temporary-project'

it('keeps figures by name, in the order they were saved, and gives each change back by undo', () => {
  const project = temporaryProject()
  const flows = addSaved(project, 'figure', { name: 'Flows', settings: { kind: 'flow', width: 84 } })
  addSaved(project, 'figure', { name: 'By group', settings: { kind: 'groups' }, note: 'for the funder' })
  addSaved(project, 'table', { name: 'Flows', settings: {} })
  expect(listSaved(project, 'figure').map(({ name }) => name)).toEqual(['Flows', 'By group'])
  expect(listSaved(project)).toHaveLength(3)
  expect(savedNamed(project, 'table', 'Flows')).toMatchObject({ kind: 'table', coder: 'Hanne' })

  updateSaved(project, flows.id, { settings: { kind: 'flow', width: 174 }, dataHash: 'abc' })
  updateSaved(project, flows.id, { name: 'Flows, two columns' })
  expect(savedById(project, flows.id)).toMatchObject({ name: 'Flows, two columns', settings: { width: 174 } })
  undo(project)
  undo(project)
  expect(savedById(project, flows.id)).toMatchObject({ name: 'Flows', settings: { width: 84 }, dataHash: '' })
  redo(project)
  expect(savedById(project, flows.id)).toMatchObject({ settings: { width: 174 }, dataHash: 'abc' })

  removeSaved(project, flows.id)
  expect(savedNamed(project, 'figure', 'Flows')).toBeUndefined()
  undo(project)
  expect(savedNamed(project, 'figure', 'Flows')?.id).toBe(flows.id)
})

it('refuses a name that is taken among its kind, whatever its letters, and says when nothing is there', () => {
  const project = temporaryProject()
  const { id } = addSaved(project, 'figure', { name: 'Flows', settings: {} })
  expect(() => addSaved(project, 'figure', { name: 'FLOWS', settings: {} })).toThrow('saved.nameTaken')
  const other = addSaved(project, 'figure', { name: 'Other', settings: {} })
  expect(() => updateSaved(project, other.id, { name: 'flows' })).toThrow('saved.nameTaken')
  expect(updateSaved(project, id, { name: 'flows' }).name).toBe('flows')
  removeSaved(project, id)
  expect(() => updateSaved(project, id, { note: 'x' })).toThrow('saved.notFound')
})

it('writes nothing into the history when nothing is different', () => {
  const project = temporaryProject()
  const { id } = addSaved(project, 'figure', { name: 'Flows', settings: { kind: 'flow' } })
  updateSaved(project, id, { name: 'Flows', settings: { kind: 'flow' } })
  undo(project)
  expect(listSaved(project)).toEqual([])
})
