import type { FigureTheme } from '../../shared/figure/colours'
import { defaultStripSettings, type StripSettings, type StripStory } from '../../shared/figure/strip/settings'
import { withCycleLabels } from '../../shared/framework/cycle-labels'
import type { Story } from '../../shared/model/story'
import { storyWords } from '../../shared/story/en'
import { storyFile } from '../../shared/story/story-text'
import type { Project } from '../db/project'
import { storySvg } from '../export/story-svg'
import { svgToPdf } from '../export/svg-to-pdf'
import { svgToPng } from '../export/svg-to-png'
import { stripsOf } from './story-strips'

export const storyFormats = ['svg', 'png', 'pdf', 'md', 'txt'] as const
export type StoryFormat = (typeof storyFormats)[number]

export interface StoryFileRequest {
  format: StoryFormat
  theme: FigureTheme
  widthMm: number
  dpi: number
  /** The card has the whole story as text beneath its steps; the strip has their words in the columns. */
  beneath: StripSettings['beneath']
}

export const cardRequest: Omit<StoryFileRequest, 'format'> = { theme: 'light', widthMm: 174, dpi: 300, beneath: 'text' }

/** A story as a card or as text. Words that consent does not cover are left out. The same request gives the same bytes. */
export async function drawStory(
  project: Project,
  resources: string,
  story: Story,
  request: StoryFileRequest,
): Promise<Uint8Array> {
  const [strip] = stripsOf(project, [story]) as [StripStory]
  const { format } = request
  if (format === 'md' || format === 'txt')
    return new TextEncoder().encode(
      storyFile(story, withCycleLabels(storyWords, strip.cycleLabels), {
        format,
        cycleSet: strip.cycleSet,
        teller: strip.teller,
        mayQuote: step => strip.mayQuote(step),
      }),
    )
  const settings: StripSettings = {
    ...defaultStripSettings,
    width: { unit: 'mm', value: request.widthMm },
    theme: request.theme,
    beneath: request.beneath,
  }
  const svg = storySvg(strip, settings, format === 'pdf' ? { halo: 'patch' } : {})
  return asFile(svg, resources, { ...request, format })
}

async function asFile(
  svg: string,
  resources: string,
  { format, dpi, widthMm }: { format: 'svg' | 'png' | 'pdf'; dpi: number; widthMm: number },
): Promise<Uint8Array> {
  if (format === 'svg') return new TextEncoder().encode(svg)
  return format === 'png' ? svgToPng(svg, { resources, dpi, widthMm }) : svgToPdf(svg, { resources })
}
