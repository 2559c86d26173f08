import { sentencesAt } from '../../shared/anchor/sentence-at'
import { AppError } from '../../shared/errors'
import type { CodedUnit, PlacePreview, SearchPlace } from '../../shared/model/search'
import { codeRow } from './codes'
import { addCoding, shortened } from './codings'
import { resolvePassage } from './passage'
import type { ActionDetails, Project } from './project'
import { uuidBytes } from './uuid'

export interface PlacesToCode {
  code: string
  places: readonly SearchPlace[]
  unit: CodedUnit
  unsure: boolean
  /** What was looked for, kept with the action; empty where the places were picked by hand. */
  text: string
}

/**
 * Codes many places: one action, and one undo takes all of it back. Words that the present coder has coded so already are not coded twice:
 * a place that lies within such a coding is left, one that overlaps it extends it.
 *
 * @returns how many codings were added, how many places were joined to one that was there, and how many were coded already
 * @throws AppError code.notFound, search.nothingToCode
 */
export function codePlaces(project: Project, wanted: PlacesToCode): { coded: number; joined: number; known: number } {
  const { id: codeId, key } = codeRow(project, wanted.code)
  const counts = { coded: 0, joined: 0, known: 0 }
  const places = wanted.places.filter(place => textOf(project, place.turn) !== undefined)
  if (places.length === 0) throw new AppError('search.nothingToCode')
  if (places.every(place => coverage(project, codeId, place, wanted.unit) === 'whole'))
    return { ...counts, known: places.length }
  const details: ActionDetails = { code: key, search: shortened(wanted.text), unit: wanted.unit, count: 0 }
  project.act('coding.found', details, () => {
    for (const place of places) {
      const there = coverage(project, codeId, place, wanted.unit)
      if (there === 'whole') {
        counts.known++
        continue
      }
      const attributes = wanted.unsure && there === 'none' ? { confidence: 'unsure' as const } : {}
      addCoding(project, place.document, wanted.code, anchorFor(project, place, wanted.unit), attributes)
      counts[there === 'none' ? 'coded' : 'joined']++
    }
    details.count = counts.coded + counts.joined
  })
  return counts
}

/** What `codePlaces` would do with each place; null for one that is not in the text any more. */
export function previewPlaces(
  project: Project,
  wanted: Pick<PlacesToCode, 'code' | 'places' | 'unit'>,
): (PlacePreview | null)[] {
  const { id } = codeRow(project, wanted.code)
  const before = new Map<number, { start: number; end: number }[]>()
  return wanted.places.map(place => {
    if (textOf(project, place.turn) === undefined) return null
    const passage = resolvePassage(project, place.document, anchorFor(project, place, wanted.unit))
    const there = coverage(project, id, place, wanted.unit)
    const earlier = before.get(passage.document) ?? []
    const again = earlier.some(({ start, end }) => start <= passage.docStart && end >= passage.docEnd)
    before.set(passage.document, [...earlier.slice(-20), { start: passage.docStart, end: passage.docEnd }])
    return { quote: passage.quote, state: again || there === 'whole' ? 'known' : there === 'part' ? 'joined' : 'new' }
  })
}

/** How much of a place the present coder has coded so already. */
function coverage(project: Project, code: number, place: SearchPlace, unit: CodedUnit): 'none' | 'part' | 'whole' {
  const passage = resolvePassage(project, place.document, anchorFor(project, place, unit))
  const rows = project
    .prepare(
      `SELECT doc_start, doc_end FROM coding WHERE code_id=? AND document_id=? AND doc_start<? AND doc_end>? AND unanchored=0
         AND coder_id=(SELECT id FROM coder WHERE uuid=?)`,
    )
    .all(code, passage.document, passage.docEnd, passage.docStart, uuidBytes(project.coder.id)) as {
    doc_start: number
    doc_end: number
  }[]
  if (rows.some(row => row.doc_start <= passage.docStart && row.doc_end >= passage.docEnd)) return 'whole'
  return rows.length > 0 ? 'part' : 'none'
}

function anchorFor(project: Project, place: SearchPlace, unit: CodedUnit) {
  const text = textOf(project, place.turn)!
  const whole = { start: 0, end: text.length }
  const { start, end } =
    unit === 'turn' ? whole : unit === 'sentence' ? sentencesAt(text, place.start, place.end) : place
  return { startTurn: place.turn, startOffset: start, endTurn: place.turn, endOffset: end }
}

function textOf(project: Project, turn: string): string | undefined {
  return project.prepare('SELECT text FROM turn WHERE uuid=?').pluck().get(uuidBytes(turn)) as string | undefined
}
