import { AppError } from '../../../shared/errors'
import { valences } from '../../../shared/model/coding'
import { codeByKey } from '../../db/codes'
import { addCoding, shortened } from '../../db/codings'
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
    if (quote.trim() === '') throw new AppError('usage', { message: 'No words were given with --quote.' })
    const id = await withProject(
      path!,
      project => {
        const document = documentNamed(project, name)
        const { anchor, count } = findQuote(project, document.id, quote, nth ?? 1)
        const before = project.changedAt()
        const coding = addCoding(project, document.id, codeByKey(project, key).id, anchor, valence ? { valence } : {})
        if (count > 1 && nth === undefined)
          say(`These words stand in ${document.title} ${count} times; the first was taken. Say which one with --nth.`)
        if (project.changedAt() === before)
          say(`These words are coded ${key} already, within “${shortened(coding.quote)}”; nothing was changed.`)
        return coding.id
      },
      options.text('coder'),
    )
    printData(`${id}\n`)
  },
}
