import type { ProjectInfo } from '../../../shared/model/project'
import type { ExportRows } from '../../db/refi/export-rows'
import { derivedUuid } from '../../db/uuid'
import { codePointOffsets } from '../../exchange/refi/code-points'
import { namesOf } from './data-tables'

const context = 'http://www.w3.org/ns/anno.jsonld'
const around = 32

/**
 * The codings as W3C Web Annotations (Web Annotation Data Model, W3C Recommendation 23 February 2017), in one collection. Each points into
 * `texts/ID.txt` by position, counted in Unicode code points from 0 with the end not included (section 4.2.5), and by its words with a little of what
 * stands around them (section 4.2.4). Its body is the code's name as a tag. Codings whose words are gone have the words alone.
 */
export function annotations(rows: ExportRows, project: Pick<ProjectInfo, 'id' | 'name'>): string {
  const texts = new Map(rows.documents.map(({ id, text }) => [id, { text, point: codePointOffsets(text) }]))
  const codes = new Map(rows.codes.map(code => [code.id, code]))
  const coders = namesOf(rows)
  const items = rows.codings.map(coding => {
    const { text, point } = texts.get(coding.document) ?? { text: '', point: () => 0 }
    const code = codes.get(coding.code)
    const isHere = coding.unanchored === 0
    return {
      id: urn(coding.id),
      type: 'Annotation',
      motivation: 'tagging',
      created: new Date(coding.created_at).toISOString(),
      creator: { id: urn(coding.coder), type: 'Person', name: coders.get(coding.coder) ?? '' },
      body: [
        { type: 'TextualBody', purpose: 'tagging', value: code?.name ?? '' },
        { type: 'SpecificResource', purpose: 'classifying', source: urn(coding.code) },
      ],
      target: {
        source: `texts/${coding.document}.txt`,
        selector: [
          ...(isHere ? [{ type: 'TextPositionSelector', start: point(coding.start), end: point(coding.end) }] : []),
          {
            type: 'TextQuoteSelector',
            exact: isHere ? text.slice(coding.start, coding.end) : coding.quote,
            ...(isHere
              ? {
                  prefix: text.slice(Math.max(0, coding.start - around), coding.start).toWellFormed(),
                  suffix: text.slice(coding.end, coding.end + around).toWellFormed(),
                }
              : {}),
          },
        ],
      },
    }
  })
  // A collection and its pages have names of their own (sections 5.1 and 5.2); a page may not be empty.
  const collection = urn(derivedUuid('annotations', project.id))
  const page = {
    id: urn(derivedUuid('annotations page', project.id)),
    type: 'AnnotationPage',
    partOf: collection,
    startIndex: 0,
    items,
  }
  const all = {
    '@context': context,
    id: collection,
    type: 'AnnotationCollection',
    label: project.name,
    total: items.length,
    ...(items.length > 0 ? { first: page, last: page.id } : {}),
  }
  return `${JSON.stringify(all, null, 1)}\n`
}

function urn(id: string): string {
  return `urn:uuid:${id}`
}
