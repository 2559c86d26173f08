import { claimColumns, claimLines } from '../../handlers/claim-files'
import type { Command } from '../arguments'
import { printTable } from '../output'
import { withProject } from '../project'

export const claimsCommand: Command = {
  name: 'claims',
  usage: 'PROJECT [--json|--csv]',
  summary: 'lists the contribution claims with what they rest on, as counts',
  options: { json: { type: 'boolean' }, csv: { type: 'boolean' } },
  words: [1, 1],
  async run([path], options) {
    printTable(await withProject(path!, claimLines), claimColumns, options.format())
  },
}
