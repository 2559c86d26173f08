import type { FigureSpec } from '../model/figure-spec'
import { storyWords } from '../story/en'
import type { FigureData } from './data'
import type { FigureLayout } from './figure-layout'
import { withEvidence } from './flow/evidence'
import { layoutFlowFigure } from './flow/layout'
import { layoutMap } from './map/layout'
import { layoutMatrix } from './matrix/layout'
import { measureInter } from './measure'
import type { FlowFigureSettings, PageSettings } from './settings'
import { layoutStories } from './strip/stories'
import { en } from './words/en'
import { figuresEn } from './words/figures-en'

/** A figure's look without its data, with what only the place of drawing knows: its width there and the selection in words. */
export type FigureLook = Omit<FigureSpec, 'kind' | 'filter' | 'by' | 'widthMm'> &
  Pick<PageSettings, 'width' | 'filterText'>

/** Lays out any figure. The one way to a drawing, for the window, for files and for reports: equal input gives equal output. */
export function drawFigure(data: FigureData, look: FigureLook): FigureLayout {
  const settings: FlowFigureSettings = look
  switch (data.kind) {
    case 'flow':
      return withEvidence(layoutFlowFigure(data.summary, settings, en, measureInter), data.summary)
    case 'map':
      return layoutMap(data.summary, settings, figuresEn, measureInter)
    case 'matrix':
      return layoutMatrix(data.summary, settings, figuresEn, measureInter)
    case 'strip':
      return layoutStories(data.strips, settings, { figure: figuresEn, story: storyWords }, measureInter)
  }
}

/** The look of a figure as it stands on paper. */
export function paperLook(spec: FigureSpec, filterText: string): FigureLook {
  return { ...spec, width: { unit: 'mm', value: spec.widthMm }, filterText }
}
