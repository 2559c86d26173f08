import { importedText } from '../../../shared/transcript/imported-text'
import { documentNamed, textPieces } from '../../db/documents'
import { textHistory } from '../../db/text-versions'
import type { Command } from '../arguments'
import { printData } from '../output'
import { withProject } from '../project'

export const textCommand: Command = {
  name: 'text',
  usage: 'PROJECT DOCUMENT [--imported]',
  summary: 'prints the text of a document, to the last character; with --imported as it was before it was corrected',
  options: { imported: { type: 'boolean' } },
  words: [2, 2],
  async run([path, name], options) {
    printData(
      await withProject(path!, project => {
        const { id } = documentNamed(project, name!)
        if (!options.flag('imported')) return importedText(textPieces(project, id))
        const { base, tail } = textHistory(project, id)
        return importedText({ turns: base, tail })
      }),
    )
  },
}
