import type { ExportRows } from '../../db/refi/export-rows'
import { carriedLine } from './carried-line'
import { derivedGuid, guid } from './guid'
import { description, type Element, element, reference } from './xml-tree'
import { dateText, decimalText } from './xml-words'

/** Variables that say in other tools what a case or note of ours is. */
export const own = {
  kind: { guid: derivedGuid('variable', 'kind'), name: 'Valueloom kind', type: 'Text' },
  status: { guid: derivedGuid('variable', 'status'), name: 'Valueloom status', type: 'Text' },
  strength: { guid: derivedGuid('variable', 'strength'), name: 'Valueloom strength', type: 'Integer' },
} as const

const valueTypes: Readonly<Record<string, string>> = { number: 'Float', boolean: 'Boolean', date: 'Date' }

/** The attributes of people and documents, the indicators, and our own. */
export function variables(rows: ExportRows): Element[] {
  const theirs = rows.variables.map(({ id, name, type, subject, role, choices, note }) =>
    element('Variable', { guid: guid(id), name, typeOfVariable: valueTypes[type] ?? 'Text' }, [
      description(
        `${note === '' ? '' : `${note}\n`}${carriedLine({ k: 'variable', type, subject, role, choices: JSON.parse(choices) as unknown })}`,
      ),
    ]),
  )
  return [
    ...theirs,
    ...rows.indicators.map(({ id, name, unit, source, note }) =>
      element('Variable', { guid: guid(id), name, typeOfVariable: 'Float' }, [
        description(
          [unit && `Unit: ${unit}`, source && `Source: ${source}`, note].filter(line => line !== '').join('\n'),
        ),
      ]),
    ),
    ...Object.values(own).map(({ guid: id, name, type }) =>
      element('Variable', { guid: id, name, typeOfVariable: type }),
    ),
  ]
}

export function valuesOf(rows: ExportRows, subject: string): Element[] {
  const types = new Map(rows.variables.map(({ id, type }) => [id, type]))
  return (valuesBy(rows).get(subject) ?? []).map(({ variable, value }) =>
    variableValue(guid(variable), types.get(variable) ?? 'text', value),
  )
}

const known = new WeakMap<ExportRows, Map<string, ExportRows['values']>>()

function valuesBy(rows: ExportRows): Map<string, ExportRows['values']> {
  const all = known.get(rows) ?? Map.groupBy(rows.values, ({ subject }) => subject)
  known.set(rows, all)
  return all
}

/** A value by its type; words that do not fit it go as text. */
export function variableValue(variable: string, type: string, value: string): Element {
  const typed =
    type === 'number' && decimalText(value) !== null
      ? 'FloatValue'
      : type === 'boolean' && /^(?:true|false)$/.test(value)
        ? 'BooleanValue'
        : type === 'date' && dateText(value) !== null
          ? 'DateValue'
          : 'TextValue'
  return element('VariableValue', {}, [reference('VariableRef', variable), element(typed, {}, [], value)])
}

export function kindValue(kind: string): Element {
  return variableValue(own.kind.guid, 'text', kind)
}
