import { listDocuments } from '../../db/documents'
import type { Command } from '../arguments'
import { printTable } from '../output'
import { withProject } from '../project'

export const documentsCommand: Command = {
  name: 'documents',
  usage: 'PROJECT [--json|--csv]',
  summary: 'lists the documents',
  options: { json: { type: 'boolean' }, csv: { type: 'boolean' } },
  words: [1, 1],
  async run([path], options) {
    const lines = await withProject(path!, project =>
      listDocuments(project).map(({ title, kind, file, words, turns, all, id }) => ({
        document: title,
        kind,
        file,
        words,
        turns,
        codings: all,
        id,
      })),
    )
    printTable(lines, ['document', 'kind', 'file', 'words', 'turns', 'codings', 'id'], options.format())
  },
}
