/**
 * What coders are called: where several have one name, those after the first get a number, in the order of their uuids, which is the same in every copy.
 * A number that would give somebody the name another coder has is passed over.
 * @param coders all of a project, as text in the same spelling of uuids
 */
export function numberedNames<Key>(coders: readonly { key: Key; uuid: string; name: string }[]): Map<Key, string> {
  const ordered = coders.toSorted((a, b) => (a.uuid < b.uuid ? -1 : a.uuid > b.uuid ? 1 : 0))
  const taken = new Set(coders.map(({ name }) => name))
  const names = new Map<Key, string>()
  for (const same of Map.groupBy(ordered, ({ name }) => name).values()) {
    let number = 1
    for (const [at, { key, name }] of same.entries()) {
      if (at > 0)
        do number++
        while (taken.has(`${name} (${number})`))
      names.set(key, at === 0 ? name : `${name} (${number})`)
    }
  }
  return names
}
