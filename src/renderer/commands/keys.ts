/** Whether the keyboard has Cmd where others have Ctrl. */
function isMac(platform: string = globalThis.navigator?.platform ?? ''): boolean {
  return /^(Mac|iP)/.test(platform)
}

const names: Record<string, string> = {
  enter: '↵',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  escape: 'Esc',
  ' ': 'Space',
  space: 'Space',
  backspace: '⌫',
  delete: 'Del',
  bracketleft: '[',
  bracketright: ']',
}
const macModifiers: Record<string, string> = { $mod: '⌘', shift: '⇧', alt: '⌥', control: '⌃', meta: '⌘' }
const otherModifiers: Record<string, string> = {
  $mod: 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  control: 'Ctrl',
  meta: 'Meta',
}

/** Keys in tinykeys' syntax as a person reads them: `$mod+Shift+z` is `Ctrl Shift Z`, on a Mac `⌘⇧Z`. */
export function keysAsRead(keys: string, mac = isMac()): string {
  return keys
    .split(' ')
    .map(press => pressAsRead(press, mac))
    .join(' ')
}

function pressAsRead(press: string, mac: boolean): string {
  const { modifiers, key } = parts(press)
  const words = modifiers.map(modifier => (mac ? macModifiers : otherModifiers)[modifier.toLowerCase()] ?? modifier)
  return [...words, keyAsRead(key)].join(mac ? '' : ' ')
}

function keyAsRead(key: string): string {
  const code = /^(?:Key|Digit)(.)$/.exec(key)
  if (code?.[1] !== undefined) return code[1].toUpperCase()
  return names[key.toLowerCase()] ?? (key.length === 1 ? key.toUpperCase() : key)
}

/** The same keys in Electron's accelerator form, or undefined for sequences and plain letters, which a menu must not catch. */
export function keysAsAccelerator(keys: string): string | undefined {
  if (keys.includes(' ')) return undefined
  const { modifiers, key } = parts(keys)
  const plain = modifiers.every(modifier => modifier.toLowerCase() === 'shift')
  if (plain && !/^F\d+$/.test(key)) return undefined
  const words = modifiers.map(modifier => (modifier === '$mod' ? 'CommandOrControl' : modifier))
  return [...words, acceleratorKey(key)].join('+')
}

function acceleratorKey(key: string): string {
  const code = /^(?:Key|Digit)(.)$/.exec(key)
  if (code?.[1] !== undefined) return code[1].toUpperCase()
  const arrow = /^Arrow(.+)$/.exec(key)
  if (arrow?.[1] !== undefined) return arrow[1]
  return key === ' ' ? 'Space' : key === '+' ? 'Plus' : key.length === 1 ? key.toUpperCase() : key
}

/** `[Shift]+?` means "with or without": the optional part is left out of what is read. */
function parts(press: string): { modifiers: string[]; key: string } {
  const all = press === '+' ? ['+'] : press.split('+')
  const key = all.at(-1) || '+'
  return { modifiers: all.slice(0, -1).filter(modifier => modifier !== '' && !modifier.startsWith('[')), key }
}
