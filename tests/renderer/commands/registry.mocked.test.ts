import { describe, expect, test, vi } from 'vitest'
import { allCommands } from '../../../src/renderer/commands/all'
import type { Command, CommandContext } from '../../../src/renderer/commands/command'
import { menuBar, menuGroups } from '../../../src/renderer/commands/menu'
import { isEnabled, keysOf, offeredCommands } from '../../../src/renderer/commands/registry'
import { startTexts } from '../../../src/renderer/i18n/start'
import { textIfKnown } from '../../../src/renderer/i18n/text'

startTexts()
// Commands about documents ask which row has the focus.
vi.stubGlobal('document', { activeElement: null })

const project = {
  id: '01890000-0000-7000-8000-000000000001',
  name: 'Doorstep Network',
  path: '/home/h/doorstep.vloom',
  cycleSet: '2020',
  coder: { id: '01890000-0000-7000-8000-000000000002', name: 'Hanne', kind: 'person' },
  readOnly: false,
} as const
const outside: CommandContext = { project: null, history: undefined, view: 'welcome', host: 'web' }
const inside: CommandContext = { project, history: { undo: null, redo: null, last: null }, view: 'code', host: 'web' }
const byId = (id: string): Command => {
  const found = allCommands.find(command => command.id === id)
  if (found === undefined) throw new Error(`no command ${id}`)
  return found
}

describe('the registry', () => {
  test('names every command once and in words', () => {
    const ids = allCommands.map(command => command.id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    expect(allCommands.filter(command => textIfKnown(command.title) === undefined).map(command => command.id)).toEqual(
      [],
    )
  })

  test.each(['web', 'desktop'] as const)('never gives the same keys to two commands of one scope (%s)', host => {
    const pairs = allCommands.flatMap(command =>
      keysOf(command, host).map(keys => `${command.scope} ${keys.toLowerCase()}`),
    )
    expect(pairs.filter((pair, at) => pairs.indexOf(pair) !== at)).toEqual([])
  })

  test('leaves to the system and the browser the keys that are theirs', () => {
    const theirs = /^\$mod\+(?:[acvxswt]|Shift\+[nt])$/i
    expect(allCommands.flatMap(command => keysOf(command, 'web')).filter(keys => theirs.test(keys))).toEqual([])
    // Browsers never hand these on to a page.
    expect(allCommands.flatMap(command => keysOf(command, 'web'))).not.toContain('$mod+n')
  })

  test('offers nothing of a project before one is open', () => {
    const offered = offeredCommands(outside).map(command => command.id)
    expect(offered).toContain('project.new')
    expect(offered).not.toContain('edit.undo')
    expect(offered).not.toContain('project.import')
  })

  test('offers while bringing in files only what belongs there', () => {
    const offered = offeredCommands({ ...inside, view: 'import' }).map(command => command.id)
    expect(offered).toContain('import.store')
    expect(offered).not.toContain('edit.undo')
    expect(offered).not.toContain('view.flows')
  })

  test('undoes only what there is, and nothing in a project that is read only', () => {
    const undo = byId('edit.undo')
    const entry = {
      id: project.id,
      at: '2026-11-14T10:32:00.000Z',
      coder: 'Hanne',
      coderId: project.coder.id,
      kind: 'do',
      action: 'document.remove',
      details: { title: 'Leila' },
    } as const
    const history = { undo: entry, redo: null, last: entry }
    expect(isEnabled(undo, inside)).toBe(false)
    expect(isEnabled(undo, { ...inside, history })).toBe(true)
    expect(isEnabled(undo, { ...inside, history, project: { ...project, readOnly: true } })).toBe(false)
    expect(undo.detail?.({ ...inside, history })).toBe('Removed Leila')
  })
})

describe('the menu', () => {
  test('begins with the project and has the other sections as submenus', () => {
    const [first, second] = menuGroups(inside)
    expect(first?.entries.map(entry => entry.id)).toContain('project.import')
    expect(second?.entries.map(entry => entry.label)).toEqual(expect.arrayContaining(['Edit', 'View', 'Help']))
    expect(second?.entries.every(entry => (entry.entries?.length ?? 0) > 0)).toBe(true)
  })

  test('has no entry twice and no letter as accelerator on the desktop', () => {
    const items = menuBar({ ...inside, host: 'desktop' }).flatMap(section => section.items)
    const ids = items.map(item => item.id)
    expect(ids).toEqual([...new Set(ids)])
    const accelerators = items.flatMap(item => (item.accelerator === undefined ? [] : [item.accelerator]))
    expect(accelerators).toContain('CommandOrControl+N')
    expect(accelerators.filter(keys => /^[A-Z0-9?]$/.test(keys))).toEqual([])
    expect(accelerators).toEqual([...new Set(accelerators)])
  })
})
