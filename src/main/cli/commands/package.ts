import { resolve } from 'node:path'
import { AppError } from '../../../shared/errors'
import { atOnce } from '../../../shared/slices'
import { appVersion } from '../../app-version'
import { namesFound } from '../../db/copies/names-found'
import { packageSummary } from '../../exchange/package/manifest'
import { isPackage, unpackTo } from '../../exchange/package/package-as-project'
import { writePackage } from '../../exchange/package/write-package'
import type { Command } from '../arguments'
import { printData, say } from '../output'
import { withProject } from '../project'

export const packageCommand: Command = {
  name: 'package',
  usage: 'PROJECT -o FILE.vloompack [--blind|--without-names|--archive], or: PACKAGE.vloompack -o PROJECT.vloom',
  summary:
    'writes the project into one checksummed file, to send to a coder or to keep, or the project of such a file; prints its path',
  options: {
    output: { type: 'string', short: 'o' },
    blind: { type: 'boolean' },
    'without-names': { type: 'boolean' },
    archive: { type: 'boolean' },
  },
  words: [1, 1],
  async run([path], options) {
    const chosen = (['blind', 'without-names', 'archive'] as const).filter(name => options.flag(name))
    if (chosen.length > 1) throw new AppError('usage', { message: `Choose one of --${chosen.join(' and --')}.` })
    if (isPackage(path!)) {
      if (chosen.length > 0) throw new AppError('usage', { message: `--${chosen[0]} is for writing a package.` })
      const project = resolve(options.required('output'))
      say(packageSummary(await unpackTo(resolve(path!), project)).trimEnd())
      printData(`${project}\n`)
      return
    }
    const kind = chosen[0] === 'without-names' ? 'nameless' : (chosen[0] ?? 'full')
    const wanted = resolve(options.required('output'))
    const file = /\.vloompack$/i.test(wanted) ? wanted : `${wanted}.vloompack`
    const written = await withProject(path!, project =>
      writePackage(project, file, { kind, madeBy: `Valueloom ${appVersion()}` }),
    )
    say(packageSummary(written.manifest).trimEnd())
    if (written.key !== null) {
      const { replaced, left } = await withProject(path!, project => atOnce(namesFound(project)))
      const listed = (forms: readonly { form: string; count: number }[]) =>
        forms.map(({ form, count }) => `${form} (${count})`).join(', ')
      if (replaced.length > 0) say(`Replaced: ${listed(replaced)}.`)
      if (left.length > 0) say(`Left, though they begin like a name: ${listed(left)}.`)
      say(`The key of the pseudonyms is in ${written.key}: keep it apart from the package.`)
    }
    printData(`${written.path}\n`)
  },
}
