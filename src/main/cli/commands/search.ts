import { documentKinds } from '../../../shared/model/document'
import { SearchMode, type SearchQuery } from '../../../shared/model/search'
import { codeByKey, codebookOf } from '../../db/codes'
import { documentNamed } from '../../db/documents'
import { patternFinder } from '../../db/pattern-finder'
import type { Project } from '../../db/project'
import { searchProject } from '../../db/search'
import type { Command, Values } from '../arguments'
import { printTable, say } from '../output'
import { withProject } from '../project'

const columns = ['document', 'turn', 'speaker', 'time', 'start', 'end', 'before', 'words', 'after', 'codes']
const most = 1_000_000

export const searchCommand: Command = {
  name: 'search',
  usage:
    'PROJECT QUERY [--mode words|characters|pattern] [--case] [--whole-word] [--forms] [--document NAME] [--kind transcript|story] [--speaker NAME,…] [--without-interviewer] [--uncoded | --coded [--code KEY]] [--limit N] [--json|--csv]',
  summary:
    'finds places in the transcripts: words, "phrases", begin*, OR, NOT, NEAR(a b, 5); start and end are UTF-16 offsets in the text',
  options: {
    mode: { type: 'string' },
    case: { type: 'boolean' },
    'whole-word': { type: 'boolean' },
    forms: { type: 'boolean' },
    document: { type: 'string' },
    kind: { type: 'string' },
    speaker: { type: 'string' },
    'without-interviewer': { type: 'boolean' },
    uncoded: { type: 'boolean' },
    coded: { type: 'boolean' },
    code: { type: 'string' },
    limit: { type: 'string' },
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
  },
  words: [2, 2],
  async run([path, text], options) {
    await withProject(path!, async project => {
      const query = queryFrom(project, text!, options)
      const limit = options.number('limit', 1, most) ?? most
      const result = searchProject(project, query, limit, () => patternFinder(text!, query.caseSensitive))
      const keys = new Map(codebookOf(project).map(code => [code.id, code.key]))
      const lines = result.hits.map(({ documentTitle, turnNumber, codes, ...hit }) => ({
        document: documentTitle,
        turn: turnNumber,
        speaker: hit.speaker,
        time: hit.time,
        start: hit.documentStart,
        end: hit.documentEnd,
        before: hit.before,
        words: hit.words,
        after: hit.after,
        codes: codes.map(code => keys.get(code)).join(' '),
      }))
      printTable(lines, columns, options.format())
      say(`${lines.length}${result.more ? ' or more' : ''} places`)
    })
  },
}

function queryFrom(project: Project, text: string, options: Values): SearchQuery {
  const document = options.text('document')
  const kind = options.choice('kind', documentKinds)
  const code = options.text('code')
  return {
    text,
    mode: options.choice('mode', SearchMode.options) ?? 'words',
    caseSensitive: options.flag('case'),
    wholeWord: options.flag('whole-word'),
    forms: options.flag('forms'),
    documents: document === undefined ? [] : [documentNamed(project, document).id],
    kinds: kind === undefined ? [] : [kind],
    speakers:
      options
        .text('speaker')
        ?.split(',')
        .map(name => name.trim()) ?? [],
    participants: [],
    interviewers: options.flag('without-interviewer') ? 'out' : 'in',
    coded: options.flag('uncoded') ? 'uncoded' : options.flag('coded') || code !== undefined ? 'coded' : 'any',
    codes: code === undefined ? [] : [codeByKey(project, code).id],
  }
}
