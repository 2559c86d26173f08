import { join } from 'node:path'
import { Snapshots } from '../../handlers/snapshots'
import { dataFolder } from '../../where'
import type { Command } from '../arguments'
import { printData } from '../output'
import { withProject } from '../project'

export const snapshotCommand: Command = {
  name: 'snapshot',
  usage: 'PROJECT',
  summary: 'takes a verified copy into the data folder; prints its path',
  options: {},
  words: [1, 1],
  async run([path]) {
    printData(`${await withProject(path!, project => new Snapshots(join(dataFolder(), 'snapshots')).take(project))}\n`)
  },
}
