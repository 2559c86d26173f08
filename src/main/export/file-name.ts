/** Windows refuses the most characters, so its rules are kept everywhere. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these cannot stand in a file's name
const refused = /[\u0000-\u001f\u007f<>:"/\\|?*]+/g
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** Names of files for names of things: each can be written on every system, and no two are the same, whatever their case. */
export class FileNames {
  readonly #taken = new Set<string>()

  /** @param fallback what a name of nothing but refused characters is called */
  take(name: string, fallback: string): string {
    const bare = name
      .replace(refused, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^\.+|[. ]+$/g, '')
      .slice(0, 120)
      .trim()
    const safe = bare === '' || devices.test(bare) ? `${fallback} ${bare}`.trim() : bare
    let free = safe
    for (let n = 2; this.#taken.has(free.toLowerCase()); n++) free = `${safe} ${n}`
    this.#taken.add(free.toLowerCase())
    return free
  }
}
