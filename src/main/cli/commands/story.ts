import { extname } from 'node:path'
import { AppError } from '../../../shared/errors'
import { storyNamed } from '../../db/stories'
import { cardRequest, drawStory, storyFormats } from '../../handlers/story-files'
import type { Command } from '../arguments'
import { say, writeOutput } from '../output'
import { withProject } from '../project'

const themes = ['light', 'dark', 'grey'] as const

export const storyCommand: Command = {
  name: 'story',
  usage: 'PROJECT TITLE -o FILE.svg|.png|.pdf|.md|.txt [--strip] [--theme light|dark|grey] [--dpi N] [--width MM]',
  summary:
    'writes a story as a card, as a strip with its quotes (--strip) or as text; words only where consent covers them',
  options: {
    output: { type: 'string', short: 'o' },
    strip: { type: 'boolean' },
    theme: { type: 'string' },
    dpi: { type: 'string' },
    width: { type: 'string' },
  },
  words: [2, 2],
  async run([path, title], options) {
    const file = options.text('output')
    if (file === undefined)
      throw new AppError('usage', { message: 'Say where the story goes, for example -o card.pdf.' })
    const format = storyFormats.find(known => `.${known}` === extname(file).toLowerCase())
    if (!format)
      throw new AppError('figure.unknownFormat', { file, endings: storyFormats.map(known => `.${known}`).join(', ') })
    const bytes = await withProject(path!, (project, { resources }) =>
      drawStory(project, resources, storyNamed(project, title!), {
        format,
        theme: options.choice('theme', themes) ?? cardRequest.theme,
        dpi: options.number('dpi', 72, 1200) ?? cardRequest.dpi,
        widthMm: options.number('width', 60, 400) ?? cardRequest.widthMm,
        beneath: options.flag('strip') ? 'quotes' : 'text',
      }),
    )
    writeOutput(file, bytes)
    say(`Wrote ${file}`)
  },
}
