import { AppError } from '../../shared/errors'
import { CountFilter } from '../../shared/model/count-filter'
import { notSet } from '../../shared/model/passage-query'
import { analysisRows } from '../db/analysis-rows'
import { coderNames } from '../db/coder-names'
import { codeByKey } from '../db/codes'
import { documentNamed } from '../db/documents'
import { listParticipants } from '../db/participants'
import type { Project } from '../db/project'
import { listSaved } from '../db/saved'
import { listSpaces } from '../db/spaces'
import { uuidText } from '../db/uuid'
import { listVariables } from '../db/variables'

/**
 * Reads a filter: `document:"Leila" participant:Leila,Tomasz coder:Hanne code:APP valence:negative,unset "Years in post":5`. Values of one
 * field are alternatives, fields narrow each other; a name or value with a space or a comma stands in quotation marks. A field that is none
 * of these is an attribute by its name; `unset` is what has no value.
 * @throws AppError figure.badFilter, document.notFound, code.notFound
 */
export function parseFilter(project: Project, filter: string): CountFilter {
  const selection: Record<string, unknown> = {}
  const add = (field: string, ...values: unknown[]) => {
    selection[field] = [...((selection[field] as unknown[] | undefined) ?? []), ...values]
  }
  for (const { field, values, at } of terms(filter)) {
    const named = (list: readonly { id: string; name: string }[]) =>
      values.map(value => {
        const found = list.find(({ id, name }) => name === value || id === value)
        if (!found) throw new AppError('figure.badFilter', { filter, at: value })
        return found.id
      })
    const orNone = values.map(value => (value === notSet ? null : value))
    if (field === 'document') add('documents', ...values.map(value => documentNamed(project, value).id))
    else if (field === 'participant') add('participants', ...named(listParticipants(project)))
    else if (field === 'story')
      add('stories', ...named(analysisRows(project).stories.map(({ uuid, title }) => ({ id: uuid, name: title }))))
    else if (field === 'space') add('spaces', ...named(listSpaces(project)))
    else if (field === 'code') add('codes', ...values.map(value => codeByKey(project, value).id))
    else if (field in lists) add(lists[field]!, ...values.map(value => (field === 'cycle' ? upper(value) : value)))
    else if (field === 'wave') add('waves', ...orNone)
    else if (field === 'query') selection.query = named(listSaved(project, 'query')).at(-1)
    else if (field === 'coder') selection.coder = coderNamed(project, values.at(-1)!, filter)
    else {
      const variable = listVariables(project).find(({ name }) => name.toLowerCase() === field)
      if (!variable) throw new AppError('figure.badFilter', { filter, at })
      add('variables', { variable: variable.id, values: orNone })
    }
  }
  const read = CountFilter.safeParse(selection)
  if (read.success) return read.data
  const [field, place] = read.error.issues[0]?.path ?? []
  const wrong = (selection[String(field)] as unknown[] | undefined)?.[Number(place)]
  throw new AppError('figure.badFilter', { filter, at: String(wrong ?? field) })
}

/** Fields whose values are words of the program. */
const lists: Record<string, string> = {
  cycle: 'cycles',
  valence: 'valences',
  stance: 'stances',
  confidence: 'confidences',
  status: 'statuses',
}

function upper(value: string): string {
  return value === notSet ? value : value.toUpperCase()
}

function terms(filter: string): { field: string; values: string[]; at: string }[] {
  const list: { field: string; values: string[]; at: string }[] = []
  const term = /\s*("[^"]+"|[\p{L}\p{N}_]+):((?:"[^"]*"|[^\s,"]+)(?:,(?:"[^"]*"|[^\s,"]+))*)(?=\s|$)/uy
  while (term.lastIndex < filter.length) {
    const from = term.lastIndex
    const match = term.exec(filter)
    if (!match) {
      if (filter.slice(from).trim() === '') break
      throw new AppError('figure.badFilter', { filter, at: filter.slice(from).trim() })
    }
    const values = [...match[2]!.matchAll(/"([^"]*)"|[^\s,"]+/g)].map(value => value[1] ?? value[0])
    list.push({ field: match[1]!.replaceAll('"', '').toLowerCase(), values, at: match[0].trim() })
  }
  return list
}

function coderNamed(project: Project, name: string, filter: string): string {
  const [row] = [...coderNames(project)].find(([, known]) => known === name) ?? []
  const uuid = project.prepare('SELECT uuid FROM coder WHERE id=?').pluck().get(row) as Buffer | undefined
  if (!uuid) throw new AppError('figure.badFilter', { filter, at: name })
  return uuidText(uuid)
}
