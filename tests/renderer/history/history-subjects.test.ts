import { expect, it } from 'vitest'
import { historySubjects } from '../../../src/renderer/history/history-subjects'
import { actionNames } from '../../../src/shared/model/history'

it('every kind of action can be asked for in the history, and nothing that never happens', () => {
  const happens = new Set(actionNames.map(name => name.split('.')[0]!))
  // How the sample was made is nobody's work.
  happens.delete('sample')
  expect(new Set<string>(historySubjects)).toEqual(happens)
})
