import { describe, expect, it } from 'vitest'
import type { FigureData } from '../../../src/shared/figure/data'
import { figureKinds } from '../../../src/shared/figure/kinds'
import { arranged, inOrder, type OrderedThing, orderings, thingsOf } from '../../../src/shared/figure/order'
import { everyKind } from '../../figures/every-kind'

const things = [
  { key: 'b', name: 'Interview 10', count: 3 },
  { key: 'none', name: '(no value)', count: 9 },
  { key: 'a', name: 'Interview 2', count: 3 },
  { key: 'c', name: 'Ämter', count: 7 },
]
const keysIn = (by: (typeof orderings)[number], own: string[] = []) =>
  arranged(things, { by, own }, 'de').map(place => things[place]?.key)

describe('an order', () => {
  it('is that of the list, the most first, by name as people sort, or one’s own', () => {
    expect(keysIn('list')).toEqual(['b', 'none', 'a', 'c'])
    expect(keysIn('count')).toEqual(['c', 'b', 'a', 'none'])
    expect(keysIn('name')).toEqual(['c', 'a', 'b', 'none'])
    expect(keysIn('own', ['a', 'none', 'gone'])).toEqual(['a', 'none', 'b', 'c'])
  })

  it.each(figureKinds)('moves every number with what it belongs to: %s', kind => {
    for (const data of everyKind[kind]) {
      const before = numbersOf(data)
      for (const by of orderings) {
        const own = Object.entries(thingsOf(data)).map(([thing, listed]) => [
          thing,
          { by, own: listed.map(({ key }) => key).toReversed() },
        ])
        const after = inOrder(data, Object.fromEntries(own) as Partial<Record<OrderedThing, never>>, 'en')
        expect(numbersOf(after)).toEqual(before)
        if (by === 'own' && kind !== 'saturation')
          for (const [thing, listed] of Object.entries(thingsOf(after)))
            expect(listed.map(({ key }) => key)).toEqual(
              thingsOf(data)
                [thing as OrderedThing]?.map(({ key }) => key)
                .toReversed(),
            )
      }
    }
  })
})

/** Every number of a figure with the names of what it stands for, whatever the order. */
function numbersOf(data: FigureData): string[] {
  const found = (() => {
    switch (data.kind) {
      case 'groups':
      case 'waves':
      case 'documents':
        return (data.cross?.cells ?? []).map((cell, at) => {
          const width = data.cross?.columns.length ?? 1
          return [data.cross?.lines[Math.floor(at / width)]?.key, data.cross?.columns[at % width]?.key, cell]
        })
      case 'together':
        return data.heat.cells.flatMap((cell, at) => {
          const width = data.heat.heads.length
          const pair = [data.heat.sides[Math.floor(at / width)]?.key, data.heat.heads[at % width]?.key].sort()
          return cell ? [[...pair, cell]] : []
        })
      case 'coverage':
        return data.coverage.lines.map(({ depth: _depth, ...line }) => line)
      case 'agreement':
        return data.agreement.lines
      case 'strip':
        return data.strips
      default:
        return [data]
    }
  })()
  return found.map(each => JSON.stringify(each)).sort()
}
