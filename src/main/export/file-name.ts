/** Windows refuses the most characters, so its rules are kept everywhere. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these cannot stand in a file's name
const refused = /[\u0000-\u001f\u007f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
/** Characters that are read, and bytes that a file system takes with a number, an ending and a mark of what is unfinished after them. */
const longest = { characters: 120, bytes: 180 }

/** Names of files for names of things: each can be written on every system, and no two are the same, whatever their case. */
export class FileNames {
  readonly #taken = new Set<string>()

  /** @param fallback what a name of nothing but refused characters is called */
  take(name: string, fallback: string): string {
    const plain = name
      .toWellFormed()
      .replace(refused, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^\.+|[. ]+$/g, '')
    const bare = shortened(plain).replace(/[. ]+$/, '')
    const safe = bare === '' || devices.test(bare) ? `${fallback} ${bare}`.trim() : bare
    let free = safe
    for (let n = 2; this.#taken.has(keyOf(free)); n++) free = `${safe} ${n}`
    this.#taken.add(keyOf(free))
    return free
  }
}

/** Equal for names that some file system takes for one. */
function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC')
}

/** As much of a name as fits, in whole characters. */
function shortened(name: string): string {
  let kept = ''
  let bytes = 0
  for (const character of name) {
    bytes += Buffer.byteLength(character)
    if (kept.length + character.length > longest.characters || bytes > longest.bytes) break
    kept += character
  }
  return kept
}
