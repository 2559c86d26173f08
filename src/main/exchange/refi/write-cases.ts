import type { ExportRows } from '../../db/refi/export-rows'
import { guid } from './guid'
import type { Passage } from './passages'
import { kindValue, valuesOf, variableValue } from './write-values'
import { description, type Element, element, reference } from './xml-tree'

/** Participants, with their attributes and the documents they speak in. */
export function people(rows: ExportRows): Element[] {
  return rows.participants.map(({ id, name, note }) => {
    const heard = rows.documents.filter(
      ({ teller, speakers }) => teller === id || speakers.some(({ participant }) => participant === id),
    )
    return element('Case', { guid: guid(id), name }, [
      description(note),
      ...valuesOf(rows, id),
      kindValue('participant'),
      ...heard.map(document => reference('SourceRef', guid(document.id))),
    ])
  })
}

/** A story with its passages: a case is the only element that gathers selections. */
export function stories(rows: ExportRows, ofCoding: ReadonlyMap<string, Passage>): Element[] {
  return rows.stories.map(story => {
    const passages = rows.steps
      .filter(step => step.story === story.id)
      .flatMap(step => ofCoding.get(step.coding ?? '')?.guid ?? [])
    return element('Case', { guid: guid(story.id), name: `Story: ${story.title}` }, [
      description(story.note),
      kindValue('story'),
      story.document === null ? null : reference('SourceRef', guid(story.document)),
      ...[...new Set(passages)].map(passage => reference('SelectionRef', passage)),
    ])
  })
}

/** A value of an indicator, with its number, so that it survives in tools that know cases. */
export function observations(rows: ExportRows): Element[] {
  return rows.indicators.flatMap(indicator =>
    indicator.values.map(({ id, at, group, value, raw, note }) =>
      element(
        'Case',
        { guid: guid(id), name: `${observationName}${indicator.name}, ${group === '' ? at : `${at} (${group})`}` },
        [
          description([raw, note].filter(line => line !== '').join('\n')),
          value === null ? null : variableValue(guid(indicator.id), 'number', String(value)),
          kindValue('observation'),
        ],
      ),
    ),
  )
}

export const observationName = 'Indicator: '
