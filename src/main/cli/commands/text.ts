import { importedText } from '../../../shared/transcript/imported-text'
import { documentNamed, textPieces } from '../../db/documents'
import type { Command } from '../arguments'
import { printData } from '../output'
import { withProject } from '../project'

export const textCommand: Command = {
  name: 'text',
  usage: 'PROJECT DOCUMENT',
  summary: 'prints the imported text of a document, to the last character',
  options: {},
  words: [2, 2],
  async run([path, name]) {
    printData(await withProject(path!, project => importedText(textPieces(project, documentNamed(project, name!).id))))
  },
}
