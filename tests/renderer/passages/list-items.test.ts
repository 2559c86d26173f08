import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { type ListItem, ListPlaces } from '../../../src/renderer/passages/list-items'

test.prop([fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 8 })])(
  'heads and rows stand in the list as when it is written out line by line',
  counts => {
    const lines: ListItem[] = []
    let at = 0
    counts.forEach((count, group) => {
      lines.push({ group })
      for (let n = 0; n < count; n++) lines.push({ at: at++ })
    })
    const groups = counts.map((count, group) => ({ key: String(group), words: '', count }))
    const places = new ListPlaces({ rows: [...Array(at).keys()], groups, documents: 0, speakers: 0, of: at }, true)
    expect(places.count).toBe(lines.length)
    expect(lines.map((_, line) => places.item(line))).toEqual(lines)
    lines.forEach((item, line) => {
      if ('at' in item) expect(places.lineOf(item.at)).toBe(line)
    })
  },
)
