import { readFileSync } from 'node:fs'
import { ledOn } from '../../../shared/code-query/led-on'
import { AppError } from '../../../shared/errors'
import { QuerySpec } from '../../../shared/model/code-query'
import type { MergedCode } from '../../../shared/model/merged-code'
import { codebookOf } from '../../db/codes'
import { mergedCodes } from '../../db/merged-codes'
import { passageRows } from '../../db/passage-rows'
import type { Project } from '../../db/project'
import { queryHits, savedQuery } from '../../db/query-hits'
import { listSaved, savedNamed } from '../../db/saved'
import { passagesByConsent } from '../../export/by-consent'
import type { Command } from '../arguments'
import { printTable, say } from '../output'
import { withProject } from '../project'

const columns = ['document', 'speaker', 'quote', 'code', 'cycle', 'coder', 'valence', 'id']

/** Rows read at a time. */
const batch = 900

export const queryCommand: Command = {
  name: 'query',
  usage: 'PROJECT NAME|QUERY.json [--json|--csv]',
  summary:
    'lists the passages that a kept query finds, or one from a file; without those whose people did not agree to be quoted',
  options: { json: { type: 'boolean' }, csv: { type: 'boolean' } },
  words: [2, 2],
  async run([path, name], options) {
    const { lines, refused, led } = await withProject(path!, project => found(project, specOf(project, name!)))
    for (const { name: code, intoName } of led)
      say(`The code “${code}” was merged into “${intoName}”: the query asks for that.`)
    printTable(lines, columns, options.format())
    if (refused > 0) say(`${refused} left out: those who speak did not agree to be quoted.`)
  },
}

function specOf(project: Project, name: string): QuerySpec {
  const saved = savedNamed(project, 'query', name)
  if (saved) return savedQuery(project, saved.id)
  if (!name.endsWith('.json'))
    throw new AppError('query.unknown', {
      name,
      saved:
        listSaved(project, 'query')
          .map(each => each.name)
          .join(', ') || '–',
    })
  try {
    return QuerySpec.parse(JSON.parse(readFileSync(name, 'utf8')))
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new AppError('query.badFile', { file: name, reason: reason ?? '' }, { cause: error })
  }
}

function found(project: Project, spec: QuerySpec): { lines: object[]; refused: number; led: readonly MergedCode[] } {
  const codes = new Map(codebookOf(project).map(code => [code.id, code]))
  const rows = queryHits(project, spec)
  const lines: object[] = []
  let refused = 0
  for (let from = 0; from < rows.length; from += batch) {
    const { passages, leftOut } = passagesByConsent(project, passageRows(project, rows.slice(from, from + batch)))
    refused += leftOut.refused
    for (const { documentTitle, speaker, quote, code, coderName, valence, id } of passages)
      lines.push({
        document: documentTitle,
        speaker,
        quote,
        code: codes.get(code)?.key ?? '',
        cycle: codes.get(code)?.cycle ?? '',
        coder: coderName,
        valence: valence ?? '',
        id,
      })
  }
  return { lines, refused, led: ledOn(spec.query, mergedCodes(project)).led }
}
