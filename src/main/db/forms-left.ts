import { namePattern } from '../../shared/anchor/name-pattern'
import { likeNames } from '../../shared/merge/like-names'
import type { PseudonymTask } from '../../shared/model/pseudonym'
import { loggedTables } from './logged-tables'
import type { Project } from './project'
import { wordColumns } from './replace-in-rows'

/** Words of the text that are kept a second time beside it. */
const repeated = new Set(['coding.quote', 'coding.prefix', 'coding.suffix'])
const mostForms = 30
/** Hebrew joins one or two small words to the one they go with; a name may begin with the same letters. */
const prefixes = [/^[והבלמכש]/u, /^[והבלמכש]{2}/u]

/**
 * Words that look like a name in another form and stand in the project: a genitive, a case of a language that inflects names, the name in
 * capitals, or with the prefixes of Hebrew. Asked after the name is replaced these are what would be left. A guess, for a person to judge.
 * @returns the most frequent first
 */
export function formsLeft(project: Project, { forms, pseudonym }: PseudonymTask): { form: string; count: number }[] {
  const parts = forms.flatMap(form => form.match(/\p{L}[\p{L}\p{M}]{2,}/gu) ?? [])
  if (parts.length === 0) return []
  const isLike = likeNames(parts)
  const names = new Set(parts.map(part => part.toLowerCase()))
  const own = new Set(pseudonym.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [])
  const found = new Map<string, number>()
  for (const text of textsWith(project, parts))
    for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
      const isForm =
        isLike(word) || names.has(word.toLowerCase()) || prefixes.some(prefix => names.has(word.replace(prefix, '')))
      if (isForm && !own.has(word)) found.set(word, (found.get(word) ?? 0) + 1)
    }
  return [...found]
    .map(([form, count]) => ({ form, count }))
    .sort((a, b) => b.count - a.count || a.form.localeCompare(b.form))
    .slice(0, mostForms)
}

/** Recordings whose files are called by the name: a project cannot rename what lies beside it. */
export function filesNamed(project: Project, { forms }: PseudonymTask): number {
  const places = project.prepare("SELECT place FROM media WHERE place<>''").pluck().all() as string[]
  return places.filter(place => place.search(namePattern(forms)) >= 0).length
}

/** Only what holds the beginning of a name is read: a name may be looked for in millions of words. */
function* textsWith(project: Project, parts: readonly string[]): Generator<string> {
  const beginnings = [...new Set(parts.map(part => [...part].slice(0, 3).join('')))]
  for (const { name: table } of loggedTables) {
    for (const column of [...wordColumns(project, table), ...(table === 'turn' ? ['text'] : [])]) {
      if (repeated.has(`${table}.${column}`)) continue
      const wanted = beginnings.map(() => `${column} LIKE ?`).join(' OR ')
      const rows = project.prepare(`SELECT ${column} FROM ${table} WHERE ${wanted}`).pluck()
      yield* rows.all(...beginnings.map(beginning => `%${beginning}%`)) as string[]
    }
  }
}
