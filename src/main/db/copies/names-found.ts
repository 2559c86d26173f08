import { likeNames } from '../../../shared/merge/like-names'
import { renaming } from '../../../shared/merge/replace-names'
import type { NamesFound } from '../../../shared/model/names-found'
import type { Sliced } from '../../../shared/slices'
import { loggedTables } from '../logged-tables'
import type { Project } from '../project'
import { keyOf, leftOut } from './nameless-copy'

/** Words of the text that are kept a second time beside it: they would be counted twice. */
const repeated = new Set(['coding.quote', 'coding.prefix', 'coding.suffix'])
const charactersAtOnce = 200_000

/**
 * Which forms of names a copy without names would replace, how often, and which words like names it would leave: names are found as they are
 * written in the lists of people, and languages that inflect them have other forms. Nothing is changed.
 */
export function* namesFound(project: Project): Sliced<NamesFound> {
  const key = keyOf(project)
  const replaced = new Map<string, { form: string; pseudonym: string; count: number }>()
  const rename = renaming(key, (form, pseudonym) => {
    const known = replaced.get(form)
    if (known) known.count++
    else replaced.set(form, { form, pseudonym, count: 1 })
  })
  const words = new Map<string, number>()
  let characters = 0
  const texts = textsOf(project)
  for (const [index, text] of texts.entries()) {
    rename(text)
    for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) words.set(word, (words.get(word) ?? 0) + 1)
    characters += text.length
    if (characters < charactersAtOnce) continue
    characters = 0
    yield index / texts.length
  }
  return { replaced: [...replaced.values()].sort(byCount), left: leftIn(words, key).sort(byCount) }
}

function leftIn(words: ReadonlyMap<string, number>, key: ReturnType<typeof keyOf>): NamesFound['left'] {
  const isLike = likeNames(key.map(({ name }) => name))
  const rename = renaming(key)
  return [...words].flatMap(([form, count]) => {
    const small = form.toLowerCase()
    // A word that is written small as well is an ordinary one.
    if ((small !== form && words.has(small)) || !isLike(form) || rename(form).text !== form) return []
    return [{ form, count }]
  })
}

function textsOf(project: Project): string[] {
  return loggedTables
    .filter(({ name }) => !leftOut.includes(name))
    .flatMap(({ name, columns, references, blobs }) =>
      columns
        .filter(column => !(column in references || blobs.includes(column) || repeated.has(`${name}.${column}`)))
        .flatMap(
          column =>
            project.prepare(`SELECT ${column} FROM ${name} WHERE typeof(${column})='text'`).pluck().all() as string[],
        ),
    )
}

function byCount(a: { form: string; count: number }, b: { form: string; count: number }): number {
  return b.count - a.count || a.form.localeCompare(b.form)
}
