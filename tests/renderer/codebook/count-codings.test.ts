import { describe, expect, it } from 'vitest'
import { countCodings, othersId } from '../../../src/renderer/codebook/count-codings'
import { steadyIndex } from '../../../src/renderer/coding/use-code-index'
import type { Code } from '../../../src/shared/model/code'

const code = (id: string, parent: string | null, cycle: Code['cycle'], mine: number, all: number): Code => ({
  ...{ id, key: id, parent, cycle, name: id, aliases: ['also'], gloss: '', definition: '', questions: [], include: '' },
  ...{ exclude: '', rule: '', example: '', hotkey: null, colour: null, archived: false, memos: 0, mine, all },
})
const codes = [
  code('APP', null, 'APP', 1, 2),
  code('APP.adapt', 'APP', 'APP', 3, 5),
  code('CTX', null, null, 2, 2),
  code('OTH', null, null, 4, 9),
]

describe('counts in the codebook', () => {
  it('of a cycle are its own and those of its sub-codes', () => {
    const counts = countCodings(codes, new Set(codes.map(each => each.id)))
    expect(counts.get('APP')).toEqual({ mine: 4, all: 7 })
    expect(counts.get('APP.adapt')).toEqual({ mine: 3, all: 5 })
  })

  it('of the codes outside the cycles are those of the rows shown', () => {
    expect(countCodings(codes, new Set(['CTX', 'OTH'])).get(othersId)).toEqual({ mine: 6, all: 11 })
    expect(countCodings(codes, new Set(['OTH'])).get(othersId)).toEqual({ mine: 4, all: 9 })
  })
})

describe('the codebook for asking', () => {
  it('stays the same while only counts change, and not when a word does', () => {
    const index = steadyIndex(codes)
    expect(steadyIndex(codes.map(each => ({ ...each, aliases: [...each.aliases], mine: each.mine + 1 })))).toBe(index)
    const renamed = steadyIndex(codes.map(each => (each.id === 'CTX' ? { ...each, name: 'Context' } : each)))
    expect(renamed).not.toBe(index)
    expect(renamed.byId.get('CTX')?.name).toBe('Context')
    expect(steadyIndex(codes.map(each => ({ ...each, aliases: [] })))).not.toBe(renamed)
  })
})
