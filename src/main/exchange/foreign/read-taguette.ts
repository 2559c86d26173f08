import { AppError } from '../../../shared/errors'
import type { ForeignDatabase } from '../../db/foreign/foreign-database'
import { derivedGuid } from '../refi/guid'
import type { ReadCode, ReadProject, ReadText } from '../refi/read-project'
import { moment, whole, words } from './cells'
import { fromTheTop } from './from-the-top'
import { taguetteText } from './taguette-text'

/**
 * A project of Taguette (exported as SQLite): documents, tags, highlights. A document is a web page, and places in it are bytes of its words in UTF-8.
 * A database of a server that holds several projects is refused: whose they are is not ours to choose.
 * @throws AppError exchange.severalProjects
 */
export function readTaguette(database: ForeignDatabase, file: string): ReadProject {
  const projects = database.rows('projects', ['id', 'name', 'description', 'created'])
  const [about] = projects
  if (projects.length > 1) throw new AppError('exchange.severalProjects', { file, count: projects.length })
  const id = (kind: string, row: unknown) =>
    derivedGuid('Taguette', words(about?.created ?? null), words(about?.name ?? null), kind, String(row))
  const codes = readTags(database, id)
  const known = new Map(database.rows('tags', ['id']).map(row => [whole(row.id), id('tag', whole(row.id))]))
  const tags = Map.groupBy(database.rows('highlight_tags', ['highlight_id', 'tag_id']), row => whole(row.highlight_id))
  const highlights = Map.groupBy(
    database.rows('highlights', ['id', 'document_id', 'start_offset', 'end_offset', 'snippet']),
    row => whole(row.document_id),
  )
  const texts = database
    .rows('documents', ['id', 'name', 'description', 'contents', 'created'])
    .map((row, index): ReadText => {
      const { text, place } = taguetteText(words(row.contents))
      return {
        ...{ guid: id('document', whole(row.id)), name: words(row.name).trim() || `Untitled ${index + 1}` },
        ...{ path: '', inline: text, description: words(row.description), user: '', at: moment(row.created) },
        selections: (highlights.get(whole(row.id)) ?? []).map(highlight => ({
          guid: id('highlight', whole(highlight.id)),
          name: taguetteText(words(highlight.snippet)).text.trim(),
          ...place(whole(highlight.start_offset), whole(highlight.end_offset)),
          ...{ description: '', user: '', notes: [] },
          codings: (tags.get(whole(highlight.id)) ?? []).flatMap(({ tag_id }) => {
            const code = known.get(whole(tag_id))
            const guid = id('coding', `${whole(highlight.id)} ${whole(tag_id)}`)
            return code === undefined ? [] : [{ guid, code, user: '', at: null, notes: [] }]
          }),
        })),
        ...{ codings: [], notes: [], values: [], times: [] },
      }
    })
  return {
    ...{ name: words(about?.name ?? null), origin: 'Taguette', users: [], codes, variables: [], cases: [], texts },
    ...{ attachments: [], notes: [], links: [], projectNotes: [], sets: [], graphs: [] },
  }
}

/** Tags whose path begins with another tag's and a dot lie below it, as Taguette shows them; newer versions name the tag above as well. */
function readTags(database: ForeignDatabase, id: (kind: string, row: unknown) => string): ReadCode[] {
  const rows = database.rows('tags', ['id', 'path', 'description', 'parent_id'])
  const byPath = new Map(rows.map(row => [words(row.path), id('tag', whole(row.id))]))
  const byId = new Map(rows.map(row => [whole(row.id), words(row.path)]))
  const tags = rows.map((row, index) => {
    const path = words(row.path)
    const named = row.parent_id === null ? undefined : byId.get(whole(row.parent_id))
    const above = longestAbove(path, byPath) ?? (named === undefined || named === path ? null : named)
    const isBelow = above !== null && path.startsWith(`${above}.`)
    return {
      ...{ guid: id('tag', whole(row.id)), parent: above === null ? null : (byPath.get(above) ?? null) },
      ...{ colour: null, description: words(row.description), notes: [] },
      name: (isBelow ? path.slice(above.length + 1) : path).trim() || `Untitled ${index + 1}`,
    }
  })
  return fromTheTop(tags)
}

function longestAbove(path: string, known: ReadonlyMap<string, string>): string | null {
  for (let dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
    const above = path.slice(0, dot)
    if (known.has(above)) return above
  }
  return null
}
