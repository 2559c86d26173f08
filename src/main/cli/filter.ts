import { AppError } from '../../shared/errors'
import { documentNamed } from '../db/documents'
import type { FlowSelection } from '../db/flow-rows'
import { listParticipants } from '../db/participants'
import type { Project } from '../db/project'
import { uuidText } from '../db/uuid'

/**
 * Reads a filter: `document:"Leila" participant:Leila,Tomasz coder:Hanne`. Values of one field are alternatives, fields narrow each
 * other; a value with a space or a comma stands in quotation marks.
 * @throws AppError figure.badFilter, document.notFound
 */
export function parseFilter(project: Project, filter: string): FlowSelection {
  const selection: FlowSelection = { documents: [], participants: [] }
  for (const { field, values, at } of terms(filter))
    for (const value of values) {
      if (field === 'document') selection.documents.push(documentNamed(project, value).id)
      else if (field === 'participant') selection.participants.push(participantNamed(project, value, filter))
      else if (field === 'coder') selection.coder = coderNamed(project, value, filter)
      else throw new AppError('figure.badFilter', { filter, at })
    }
  return selection
}

function terms(filter: string): { field: string; values: string[]; at: string }[] {
  const list: { field: string; values: string[]; at: string }[] = []
  const term = /\s*(\w+):((?:"[^"]*"|[^\s,"]+)(?:,(?:"[^"]*"|[^\s,"]+))*)(?=\s|$)/y
  while (term.lastIndex < filter.length) {
    const from = term.lastIndex
    const match = term.exec(filter)
    if (!match) {
      if (filter.slice(from).trim() === '') break
      throw new AppError('figure.badFilter', { filter, at: filter.slice(from).trim() })
    }
    const values = [...match[2]!.matchAll(/"([^"]*)"|[^\s,"]+/g)].map(value => value[1] ?? value[0])
    list.push({ field: match[1]!.toLowerCase(), values, at: match[0].trim() })
  }
  return list
}

function participantNamed(project: Project, name: string, filter: string): string {
  const found = listParticipants(project).find(participant => participant.name === name || participant.id === name)
  if (!found) throw new AppError('figure.badFilter', { filter, at: name })
  return found.id
}

function coderNamed(project: Project, name: string, filter: string): string {
  const uuid = project.prepare('SELECT uuid FROM coder WHERE name=? ORDER BY id LIMIT 1').pluck().get(name) as
    | Buffer
    | undefined
  if (!uuid) throw new AppError('figure.badFilter', { filter, at: name })
  return uuidText(uuid)
}
