import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Halo } from '../../shared/figure/FigureShape'
import { FigureSvg } from '../../shared/figure/FigureSvg'
import { measureInter } from '../../shared/figure/measure'
import { layoutStrip } from '../../shared/figure/strip/layout'
import { layoutStripRows } from '../../shared/figure/strip/rows'
import type { StripSettings, StripStory } from '../../shared/figure/strip/settings'
import { storyWords } from '../../shared/story/en'
import type { StoryWords } from '../../shared/story/words'

/** A story's strip as an SVG file. The same input gives the same bytes. `halo`: `patch` for a PDF, in which letters must not stand twice. */
export function storySvg(
  strip: StripStory,
  settings: StripSettings,
  options: { words?: StoryWords; halo?: Halo } = {},
): string {
  const layout = layoutStrip(strip, settings, options.words ?? storyWords, measureInter)
  return renderToStaticMarkup(createElement(FigureSvg, { layout, halo: options.halo, idPrefix: 'story-strip' }))
}

/** Many stories beneath one another as an SVG file. */
export function storyRowsSvg(
  strips: readonly StripStory[],
  title: string,
  settings: Pick<StripSettings, 'width' | 'theme' | 'direction'>,
  options: { words?: StoryWords; halo?: Halo } = {},
): string {
  const layout = layoutStripRows(strips, title, settings, options.words ?? storyWords, measureInter)
  return renderToStaticMarkup(createElement(FigureSvg, { layout, halo: options.halo, idPrefix: 'story-rows' }))
}
