import type { ReadText } from '../refi/read-project'

export interface ForeignNote {
  name: string
  text: string
  owner: string
  at: number | null
}

/** Collects the memos of a project under the names by which what they are about refers to them. */
export function notesOf(id: (kind: string, row: unknown) => string, user: (owner: string) => string) {
  const all: ReadText[] = []
  return {
    all,
    /** @returns its GUID */
    add(kind: string, row: unknown, { name, text, owner, at }: ForeignNote): string {
      const guid = id(`note ${kind}`, row)
      all.push({
        ...{ guid, name: name.trim() || 'Untitled 1', path: '', inline: text, description: '', user: user(owner), at },
        ...{ selections: [], codings: [], notes: [], values: [], times: [] },
      })
      return guid
    },
  }
}
