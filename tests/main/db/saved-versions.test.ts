import { expect, it } from 'vitest'
import { redo, undo } from '../../../src/main/db/history'
import { addSaved, removeSaved, savedById, updateSaved } from '../../../src/main/db/saved'
import { restoreSaved, savedVersions } from '../../../src/main/db/saved-versions'
import { temporaryProject } from '../../support/temporary-project'

function withThreeVersions() {
  const project = temporaryProject()
  const { id } = addSaved(project, 'figure', { name: 'Flows', settings: { kind: 'flow', theme: 'light', widthMm: 84 } })
  updateSaved(project, id, { settings: { kind: 'flow', theme: 'grey', widthMm: 174 }, dataHash: 'abc' })
  updateSaved(project, id, { name: 'Flows, two columns', note: 'for the journal' })
  return { project, id }
}

it('lists every version of a saved figure with who made it, when, and what is different from the one before', () => {
  const { project, id } = withThreeVersions()
  const versions = savedVersions(project, id)
  expect(versions.map(({ action, coder, changed }) => [action, coder, changed])).toEqual([
    ['saved.update', 'Hanne', ['name', 'note']],
    ['saved.update', 'Hanne', ['dataHash', 'settings.theme', 'settings.widthMm']],
    ['saved.add', 'Hanne', []],
  ])
  expect(versions.map(({ fields }) => [fields.name, fields.note, fields.settings.widthMm, fields.dataHash])).toEqual([
    ['Flows, two columns', 'for the journal', 174, 'abc'],
    ['Flows', '', 174, 'abc'],
    ['Flows', '', 84, ''],
  ])
  expect(Date.parse(versions[0]!.at)).toBeGreaterThanOrEqual(Date.parse(versions[2]!.at))
})

it('brings an earlier version back as one action that undo takes back, and that is a version itself', () => {
  const { project, id } = withThreeVersions()
  const first = savedVersions(project, id).at(-1)!
  expect(restoreSaved(project, id, first.id)).toMatchObject({ name: 'Flows', note: '', settings: { widthMm: 84 } })
  expect(savedVersions(project, id)).toHaveLength(4)
  expect(savedVersions(project, id)[0]).toMatchObject({ action: 'saved.restore' })
  undo(project)
  expect(savedById(project, id)).toMatchObject({ name: 'Flows, two columns', settings: { widthMm: 174 } })
  expect(savedVersions(project, id)[0]).toMatchObject({ kind: 'undo' })
  redo(project)
  expect(savedById(project, id)).toMatchObject({ settings: { theme: 'light' }, dataHash: '' })
})

it('keeps its name where another has taken the earlier one, and its versions where it was removed and brought back', () => {
  const { project, id } = withThreeVersions()
  addSaved(project, 'figure', { name: 'FLOWS', settings: {} })
  const first = savedVersions(project, id).at(-1)!
  expect(restoreSaved(project, id, first.id)).toMatchObject({ name: 'Flows, two columns', settings: { widthMm: 84 } })
  removeSaved(project, id)
  undo(project)
  expect(savedVersions(project, id).map(({ fields }) => fields.settings.widthMm)).toEqual([84, 84, 174, 174, 84])
})

it('says when there is no such version, or nothing is saved there', () => {
  const { project, id } = withThreeVersions()
  expect(() => restoreSaved(project, id, id)).toThrow('saved.versionNotFound')
  removeSaved(project, id)
  expect(() => savedVersions(project, id)).toThrow('saved.notFound')
})
