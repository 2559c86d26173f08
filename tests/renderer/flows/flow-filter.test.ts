import { beforeEach, describe, expect, test } from 'vitest'
import { filterOf, keptCount } from '../../../src/renderer/flows/flow-filter'
import {
  countBy,
  enterFlows,
  isFiltered,
  leaveOut,
  resetFilters,
  useFlows,
} from '../../../src/renderer/flows/flow-state'
import { CountFilter, noFilter } from '../../../src/shared/model/count-filter'

const [leila, tomasz, ines, interview] = [
  '01890000-0000-7000-8000-000000000001',
  '01890000-0000-7000-8000-000000000002',
  '01890000-0000-7000-8000-000000000003',
  '01890000-0000-7000-8000-000000000004',
] as const
const all = { documents: [interview], participants: [leila, tomasz, ines] }
const present = () => filterOf(useFlows.getState().leftOut, all)

beforeEach(() => {
  enterFlows('another project')
  enterFlows('this project')
})

describe('the filter', () => {
  test('that leaves nothing out names nothing, which means all', () => {
    expect(present()).toEqual(noFilter)
  })

  test('names those that are left in', () => {
    leaveOut('participants', [tomasz], true)
    expect(present().participants).toEqual([leila, ines])
    leaveOut('participants', [tomasz], false)
    expect(present().participants).toEqual([])
  })

  test('that leaves all out matches nobody, rather than everybody', () => {
    leaveOut('participants', all.participants, true)
    const { participants } = CountFilter.parse(present())
    expect(participants).toHaveLength(1)
    expect(all.participants).not.toContain(participants[0])
  })

  test('counts someone who came in later without being asked', () => {
    leaveOut('participants', [tomasz], true)
    const more = { ...all, participants: [...all.participants, interview] }
    expect(filterOf(useFlows.getState().leftOut, more).participants).toEqual([leila, ines, interview])
  })

  test('forgets those that are no longer there', () => {
    leaveOut('participants', [tomasz], true)
    expect(filterOf(useFlows.getState().leftOut, { ...all, participants: [leila, ines] }).participants).toEqual([])
    expect(keptCount([{ id: leila }, { id: tomasz }], [tomasz])).toBe(1)
  })
})

describe('the state of the view', () => {
  test('does not hold one left out twice', () => {
    leaveOut('participants', [tomasz], true)
    leaveOut('participants', [tomasz, ines], true)
    expect(useFlows.getState().leftOut.participants).toEqual([tomasz, ines])
  })

  test('is filtered by what is left out and by kinds not shown, and reset takes both back', () => {
    expect(isFiltered(useFlows.getState())).toBe(false)
    useFlows.setState(({ show }) => ({ show: { ...show, blocked: false } }))
    expect(isFiltered(useFlows.getState())).toBe(true)
    leaveOut('documents', [interview], true)
    countBy('tellers')
    resetFilters()
    expect(isFiltered(useFlows.getState())).toBe(false)
    expect(useFlows.getState().by).toBe('tellers')
  })

  test('stays for its project and begins anew for another', () => {
    countBy('stories')
    enterFlows('this project')
    expect(useFlows.getState().by).toBe('stories')
    enterFlows('another project')
    expect(useFlows.getState().by).toBe('passages')
  })
})
