import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Halo } from '../../shared/figure/FigureShape'
import { FigureSvg } from '../../shared/figure/FigureSvg'
import { layoutFlowFigure } from '../../shared/figure/flow/layout'
import { measureInter } from '../../shared/figure/measure'
import type { FlowFigureSettings } from '../../shared/figure/settings'
import { en } from '../../shared/figure/words/en'
import type { FlowWords } from '../../shared/figure/words/words'
import type { FlowSummary } from '../../shared/flow/summary'

/**
 * The flow figure as an SVG file. The same input gives the same bytes.
 *
 * @param options.words of the figure's language, English by default
 * @param options.halo `patch` for a PDF, in which letters must not stand twice
 */
export function figureSvg(
  summary: FlowSummary,
  settings: FlowFigureSettings,
  options: { words?: FlowWords; halo?: Halo } = {},
): string {
  const layout = layoutFlowFigure(summary, settings, options.words ?? en, measureInter)
  return renderToStaticMarkup(createElement(FigureSvg, { layout, halo: options.halo }))
}
