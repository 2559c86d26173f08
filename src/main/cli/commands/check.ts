import { checkProject } from '../../db/check'
import type { Command } from '../arguments'
import { say } from '../output'
import { withProject } from '../project'

export const checkCommand: Command = {
  name: 'check',
  usage: 'PROJECT',
  summary: 'looks the whole project file over and says what is wrong, if anything',
  options: {},
  words: [1, 1],
  async run([path]) {
    const findings = await withProject(path!, checkProject)
    for (const finding of findings) say(finding)
    if (findings.length > 0) process.exitCode = 1
    else say(`${path} is sound.`)
  },
}
