import { valences } from '../../../shared/model/coding'
import { codeByKey } from '../../db/codes'
import { addCoding, updateCoding } from '../../db/codings'
import { documentNamed } from '../../db/documents'
import { findQuote } from '../../db/find-quote'
import type { Command } from '../arguments'
import { printData, say } from '../output'
import { withProject } from '../project'

export const codeCommand: Command = {
  name: 'code',
  usage:
    'PROJECT --document DOCUMENT --quote TEXT [--nth N] --code KEY [--coder NAME] [--valence positive|mixed|negative|null]',
  summary: 'codes a passage, found by its words; prints the coding’s id',
  options: {
    document: { type: 'string' },
    quote: { type: 'string' },
    nth: { type: 'string' },
    code: { type: 'string' },
    coder: { type: 'string' },
    valence: { type: 'string' },
  },
  words: [1, 1],
  async run([path], options) {
    const valence = options.choice('valence', valences)
    const nth = options.number('nth', 1, 1_000_000)
    const [name, quote, key] = [options.required('document'), options.required('quote'), options.required('code')]
    const id = await withProject(
      path!,
      project => {
        const document = documentNamed(project, name)
        const { anchor, count } = findQuote(project, document.id, quote, nth ?? 1)
        if (count > 1 && nth === undefined)
          say(`These words stand in ${document.title} ${count} times; the first was coded. Say which one with --nth.`)
        const coding = addCoding(project, document.id, codeByKey(project, key).id, anchor, valence ? { valence } : {})
        return valence && coding.valence !== valence ? updateCoding(project, coding.id, { valence }).id : coding.id
      },
      options.text('coder'),
    )
    printData(`${id}\n`)
  },
}
