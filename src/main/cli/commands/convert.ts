import { AppError } from '../../../shared/errors'
import { isJudged, judgements } from '../../../shared/model/conversion'
import { beginConversion, conversionList, finishConversion, judgePassage } from '../../db/conversion'
import { readCodebook } from '../../handlers/packs'
import type { Command } from '../arguments'
import { printTable, say } from '../output'
import { withProject } from '../project'

const columns = ['coding', 'document', 'speaker', 'code', 'was', 'cycle', 'quote', 'decision', 'note']

export const convertCommand: Command = {
  name: 'convert',
  usage: 'PROJECT [--begin | --judge ID --as DECISION [--code KEY] [--note TEXT] | --finish] [--json|--csv]',
  summary:
    'the way from the cycles of 2011 to those of 2020: --begin lets the project use both, then each listed passage is judged again (kept, recoded with --code, reframing, later); nothing is recoded by itself; --finish leaves the cycles of 2011 behind',
  options: {
    begin: { type: 'boolean' },
    finish: { type: 'boolean' },
    judge: { type: 'string' },
    as: { type: 'string' },
    code: { type: 'string' },
    note: { type: 'string' },
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
  },
  words: [1, 1],
  async run([path], options) {
    const judged = options.text('judge')
    const decision = options.choice('as', judgements)
    const code = options.text('code')
    if (judged !== undefined && decision === undefined)
      throw new AppError('usage', { message: `--judge needs --as with one of: ${judgements.join(', ')}.` })
    if ((decision === 'recoded') !== (code !== undefined))
      throw new AppError('usage', { message: '--as recoded and --code KEY go together.' })
    if (judged !== undefined && !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(judged))
      throw new AppError('usage', { message: '--judge takes the id of a coding, as the list prints it.' })
    const list = await withProject(path!, (project, workspace) => {
      if (options.flag('begin')) {
        if (project.info().cycleSet === '2020')
          throw new AppError('usage', { message: 'This project uses the cycles of 2020 already.' })
        const added = beginConversion(project, readCodebook(workspace.resources, 'both').codes)
        say(`The project uses both cycle sets; ${added} codes of 2020 were added. No passage was recoded.`)
      }
      if (judged !== undefined && decision !== undefined)
        judgePassage(project, judged, decision, { code, note: options.text('note') })
      if (options.flag('finish')) {
        finishConversion(project)
        say('The project uses the cycles of 2020; the codes of reframing are archived.')
      }
      return conversionList(project)
    })
    printTable(list, columns, options.format())
    say(`${list.filter(isJudged).length} of ${list.length} passages judged.`)
  },
}
