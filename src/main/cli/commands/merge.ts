import { copyFileSync, existsSync, rmSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { AppError } from '../../../shared/errors'
import type { MergePreview } from '../../../shared/model/merge'
import { Merge } from '../../exchange/merge/merge'
import type { Command } from '../arguments'
import { printData, say } from '../output'
import { withProgress } from '../progress'
import { withProject } from '../project'

export const mergeCommand: Command = {
  name: 'merge',
  usage: 'PROJECT OTHER… [-o OUT] [--dry-run] [--json]',
  summary:
    'merges copies or packages of the project into it, or into a new file with -o; the same copies in any order come to the same',
  options: {
    output: { type: 'string', short: 'o' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  words: [2, 1000],
  async run([path, ...others], options) {
    const output = options.text('output')
    const isDry = options.flag('dry-run')
    const target = output === undefined ? path! : newCopy(path!, resolve(output))
    // Trying out is done on a copy too, since the second file is looked over against what the first has brought.
    const place = isDry && output === undefined ? newCopy(path!, resolve(`${path}.dry-run-${process.pid}`)) : target
    try {
      const previews = await withProject(place, async project => {
        const previews: MergePreview[] = []
        for (const other of others)
          await withProgress(
            `${basename(other)}:`,
            new AppError('merge.stopped', { file: basename(other) }),
            async step => {
              // Looking over takes about as long as doing it.
              const merge = await Merge.prepare(project, resolve(other), { step: done => step(done / 2) })
              try {
                await merge.commit([], done => step((1 + done) / 2))
                previews.push(merge.preview)
              } finally {
                merge.close()
              }
            },
          )
        return previews
      })
      for (const preview of previews) say(sentence(preview, isDry))
      if (options.flag('json')) printData(`${JSON.stringify(previews.map(withoutId), null, 2)}\n`)
    } catch (error) {
      if (output !== undefined) rmSync(place, { force: true })
      throw error
    } finally {
      if (isDry) rmSync(place, { force: true })
    }
  },
}

function newCopy(path: string, output: string): string {
  if (existsSync(output)) throw new AppError('project.exists', { path: output })
  if (!existsSync(path)) throw new AppError('project.notFound', { path })
  copyFileSync(path, output)
  return output
}

function sentence({ file, rows, questions, lost, entries }: MergePreview, isDry: boolean): string {
  if (entries === 0 && rows.length === 0) return `${file}: nothing new.`
  const sum = (column: 'added' | 'changed' | 'removed' | 'both') => rows.reduce((total, row) => total + row[column], 0)
  const parts = [
    `${sum('added')} added`,
    `${sum('changed')} changed`,
    `${sum('removed')} removed`,
    `${sum('both')} kept both`,
  ]
  const lines = [`${file}: ${isDry ? 'would be ' : ''}${parts.join(', ')}, ${questions.length} to decide.`]
  for (const { title, kind, proposed } of questions) lines.push(`  to decide: ${kind} of “${title}” (now: ${proposed})`)
  if (lost > 0) lines.push(`  ${lost} codings whose words are no longer in the text; they are kept with their quotes.`)
  return lines.join('\n')
}

function withoutId({ id: _, ...preview }: MergePreview) {
  return preview
}
