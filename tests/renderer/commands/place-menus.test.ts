import { expect, test, vi } from 'vitest'
import { allCommands } from '../../../src/renderer/commands/all'
import { placeMenus } from '../../../src/renderer/commands/place-menus'

vi.stubGlobal('document', { activeElement: null, getSelection: () => ({ isCollapsed: true }) })

test('every command of a menu at the pointer is there, and stands in it once', () => {
  const offered = new Set(allCommands.map(({ id }) => id))
  for (const { at, groups } of placeMenus) {
    const ids = groups().flat()
    expect(
      ids.filter(id => !offered.has(id)),
      at,
    ).toEqual([])
    expect(new Set(ids).size, at).toBe(ids.length)
  }
})

test('selected words are copied, coded and remembered from the menu at the pointer', () => {
  vi.stubGlobal('document', { activeElement: null, getSelection: () => ({ isCollapsed: false }) })
  const text = placeMenus.find(({ at }) => at === '[data-scope="text"]')!
  expect(text.groups().flat()).toEqual(expect.arrayContaining(['text.copy', 'coding.palette', 'memo.passage']))
  const ids = new Set(allCommands.map(({ id }) => id))
  expect(
    text
      .groups()
      .flat()
      .filter(id => !ids.has(id)),
  ).toEqual([])
})
