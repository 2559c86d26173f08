import { parse } from 'node:path'
import { AppError } from '../../../shared/errors'
import { cycleSetKeys } from '../../../shared/framework/cycles'
import type { Command } from '../arguments'
import { say } from '../output'
import { commandWorkspace } from '../project'

export const newCommand: Command = {
  name: 'new',
  usage: 'PROJECT [--sample] [--cycles 2011|2020|both]',
  summary: 'creates a project file, empty or with the sample evaluation',
  options: { sample: { type: 'boolean' }, cycles: { type: 'string' } },
  words: [1, 1],
  async run([path], options) {
    const cycles = options.choice('cycles', cycleSetKeys)
    const workspace = commandWorkspace()
    if (options.flag('sample')) {
      if (cycles !== undefined && cycles !== '2020')
        throw new AppError('usage', { message: 'The sample project uses the 2020 cycles. Leave --cycles out.' })
      await workspace.openSample(path)
    } else workspace.createProject(path!, parse(path!).name, cycles ?? '2020')
    say(`Created ${workspace.project.file.path}`)
    workspace.close()
  },
}
