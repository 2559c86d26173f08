import { basename, extname } from 'node:path'
import { compareCodebooks } from '../../../shared/codebook/compare-codebooks'
import { fitCodebook } from '../../../shared/codebook/fit-codebook'
import { AppError } from '../../../shared/errors'
import { cycleSetKeys } from '../../../shared/framework/cycles'
import { labelLanguages } from '../../../shared/framework/pack'
import type { CodebookEntry, CodebookIssue } from '../../../shared/model/codebook-file'
import { codebookEntries, importCodebook } from '../../db/import-codebook'
import { labelCodes } from '../../db/label-codes'
import { codebookColumns, codebookFile, codebookFormats } from '../../export/codebook-file'
import { readCodebook } from '../../handlers/packs'
import { readCodebookFile } from '../../import/read-codebook'
import { resourcesFolder } from '../../where'
import type { Command, Values } from '../arguments'
import { type Line, printTable, say, writeOutput } from '../output'
import { withProject } from '../project'
import { readBytes } from '../read-bytes'

const usage =
  'PROJECT [--json|--csv]  or  export PROJECT -o FILE.json|.csv|.xlsx  or  import PROJECT FILE [--only-new] [--dry-run]  or  compare ONE OTHER [--json|--csv]  or  labels PROJECT --language en|de'

export const codebookCommand: Command = {
  name: 'codebook',
  usage,
  summary:
    'lists the codes, writes the codebook as a file, takes over what another has new or says otherwise, or compares two, each a project, a file, or one of the framework’s own (2011, 2020, both)',
  options: {
    output: { type: 'string', short: 'o' },
    'only-new': { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    language: { type: 'string' },
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
  },
  words: [1, 3],
  async run(words, options) {
    const [what, first, second] = words
    if (words.length === 1) await list(what!, options)
    else if (what === 'export' && words.length === 2) await send(first!, options)
    else if (what === 'import' && words.length === 3) await take(first!, second!, options)
    else if (what === 'compare' && words.length === 3) await compare(first!, second!, options)
    else if (what === 'labels' && words.length === 2) await label(first!, options)
    else throw new AppError('usage', { message: `Write: valueloom codebook ${usage}` })
  },
}

async function list(path: string, options: Values): Promise<void> {
  const entries = await withProject(path, codebookEntries)
  const lines = entries.map(({ key, ...entry }) => ({ code: key, ...entry }))
  const columns = codebookColumns.map(({ name }) => name)
  printTable(options.format() === 'json' ? lines : lines.map(flat), columns, options.format())
}

async function send(path: string, options: Values): Promise<void> {
  const file = options.required('output')
  const format = codebookFormats.find(known => `.${known}` === extname(file).toLowerCase())
  if (format === undefined) throw new AppError('codebook.unknownFormat', { file })
  const { bytes, codes } = await withProject(path, async project => ({
    bytes: await codebookFile(project, format),
    codes: codebookEntries(project).length,
  }))
  writeOutput(file, bytes)
  say(`Wrote ${codes} codes to ${file}`)
}

async function label(path: string, options: Values): Promise<void> {
  const language = options.choice('language', labelLanguages)
  if (language === undefined)
    throw new AppError('usage', { message: `--language takes one of: ${labelLanguages.join(', ')}.` })
  const { codes } = readCodebook(resourcesFolder(), 'both')
  const count = await withProject(path, project => labelCodes(project, codes, language))
  say(`${count} codes have another name now; names of the project’s own stay.`)
}

async function take(path: string, file: string, options: Values): Promise<void> {
  await withProject(path, async project => {
    const own = codebookEntries(project)
    const read = await readOther(file, own)
    const fitted = fitCodebook(read.entries, own, project.info().cycleSet)
    const issues = [...read.issues, ...fitted.issues]
    const { differences } = compareCodebooks(own, fitted.entries)
    const wanted = differences.filter(
      ({ kind }) => kind === 'added' || (kind === 'changed' && !options.flag('only-new')),
    )
    const take = new Set(wanted.map(({ key }) => key))
    const count = (kind: string) => wanted.filter(each => each.kind === kind).length
    if (options.flag('dry-run')) say(`Would add ${count('added')} codes and change ${count('changed')}.`)
    else {
      const { added, changed } = importCodebook(project, fitted.entries, { file: basename(file), take })
      say(`${added} codes added, ${changed} changed.`)
    }
    tell(issues)
  })
}

async function compare(one: string, other: string, options: Values): Promise<void> {
  const before = await readOther(one, [])
  const after = await readOther(other, before.entries)
  const { differences, same } = compareCodebooks(before.entries, after.entries)
  const lines = differences.flatMap<Line>(({ key, kind, name, fields }) =>
    kind === 'changed'
      ? fields.map(field => ({ code: key, name, what: kind, ...field }))
      : [{ code: key, name, what: kind, field: '', before: '', after: '' }],
  )
  printTable(lines, ['code', 'name', 'what', 'field', 'before', 'after'], options.format())
  const count = (kind: string) => differences.filter(each => each.kind === kind).length
  say(`${count('added')} added, ${count('removed')} removed, ${count('changed')} changed, ${same} the same.`)
  tell([...before.issues, ...after.issues])
}

/** A codebook named on the command line: of the framework as shipped, of a project, or in a file. */
async function readOther(
  from: string,
  known: readonly CodebookEntry[],
): Promise<{ entries: CodebookEntry[]; issues: CodebookIssue[] }> {
  const pack = cycleSetKeys.find(key => key === from)
  if (pack !== undefined) return { entries: readCodebook(resourcesFolder(), pack).codes, issues: [] }
  if (/\.vloom$/i.test(from)) return { entries: await withProject(from, codebookEntries), issues: [] }
  return await readCodebookFile(readBytes(from), from, known)
}

const sentences: Record<CodebookIssue['issue'], (value: string) => string> = {
  noName: () => 'has no name',
  tooLong: value => `its ${value || 'text'} is too long or not as it should be`,
  twice: value => `stands there twice (${value})`,
  noParent: value => `stands below “${value}”, which is not there`,
  belowItself: value => `stands below itself (“${value}”)`,
  colour: value => `its colour “${value}” is none; write #rrggbb`,
  otherCycle: value => `belongs to a cycle the project does not use (${value})`,
}

/** What was left out is said, and the exit code tells of it. */
function tell(issues: readonly CodebookIssue[]): void {
  for (const { issue, line, code, value } of issues)
    say(`  ${line > 0 ? `line ${line}: ` : ''}${code || 'a row'} ${sentences[issue](value)}`)
  if (issues.length > 0) process.exitCode = 1
}

function flat(line: object): object {
  return Object.fromEntries(
    Object.entries(line).map(([field, value]) => [field, Array.isArray(value) ? value.join('; ') : value]),
  )
}
