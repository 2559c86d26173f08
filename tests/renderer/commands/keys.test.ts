import { describe, expect, test } from 'vitest'
import { keysAsAccelerator, keysAsRead } from '../../../src/renderer/commands/keys'

describe('keys as a person reads them', () => {
  test.each([
    ['$mod+k', 'Ctrl K', '⌘K'],
    ['$mod+Shift+z', 'Ctrl Shift Z', '⌘⇧Z'],
    ['$mod+Enter', 'Ctrl ↵', '⌘↵'],
    ['$mod+,', 'Ctrl ,', '⌘,'],
    ['Shift+F6', 'Shift F6', '⇧F6'],
    ['[Shift]+?', '?', '?'],
    ['l', 'L', 'L'],
    ['Digit1', '1', '1'],
    ['ArrowUp', '↑', '↑'],
    ['g c', 'G C', 'G C'],
    ['$mod++', 'Ctrl +', '⌘+'],
  ])('%s', (keys, elsewhere, mac) => {
    expect(keysAsRead(keys, false)).toBe(elsewhere)
    expect(keysAsRead(keys, true)).toBe(mac)
  })
})

describe("keys in the desktop's menu", () => {
  test.each([
    ['$mod+Shift+z', 'CommandOrControl+Shift+Z'],
    ['$mod+Alt+n', 'CommandOrControl+Alt+N'],
    ['$mod+ArrowRight', 'CommandOrControl+Right'],
    ['$mod++', 'CommandOrControl+Plus'],
    ['F1', 'F1'],
    ['Shift+F6', 'Shift+F6'],
  ])('%s is %s', (keys, accelerator) => {
    expect(keysAsAccelerator(keys)).toBe(accelerator)
  })

  test.each(['l', '1', '[Shift]+?', 'Enter', 'Shift+Enter', 'g c'])(
    '%s is left to the window, which knows what has the focus',
    keys => {
      expect(keysAsAccelerator(keys)).toBeUndefined()
    },
  )
})
