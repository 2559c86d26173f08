import { withCycleLabels } from '../framework/cycle-labels'
import type { FigureSpec } from '../model/figure-spec'
import { storyWordsDe } from '../story/de'
import { storyWords } from '../story/en'
import { layoutAgreement } from './agreement/layout'
import { inBlackAndWhite, turnedRound } from './black-and-white'
import { isPatterned } from './colours'
import { layoutCoverage } from './coverage/layout'
import { drawCross } from './cross/draw'
import { lineLabels } from './cross/line-labels'
import type { FigureData } from './data'
import type { FigureLayout } from './figure-layout'
import { withEvidence } from './flow/evidence'
import { layoutFlowFigure } from './flow/layout'
import { documentHeat, type HeatFigure } from './heat/data'
import { columnsOfHeat, layoutHeat } from './heat/layout'
import { mostTogether } from './heat/most-together'
import { layoutMap } from './map/layout'
import { layoutMatrix } from './matrix/layout'
import { measureInter } from './measure'
import { inOrder } from './order'
import { layoutSaturation } from './saturation/layout'
import type { FlowFigureSettings, PageSettings } from './settings'
import { layoutThreads } from './steps/layout'
import { layoutStories } from './strip/stories'
import { de } from './words/de'
import { en } from './words/en'
import type { FigureWords } from './words/figure-words'
import { figuresDe } from './words/figures-de'
import { figuresEn } from './words/figures-en'
import { withoutSoftHyphens } from './wrap'

/** A figure's look without its data, with what only the place of drawing knows: its width there and the selection in words. */
export type FigureLook = Omit<FigureSpec, 'kind' | 'filter' | 'by' | 'widthMm'> &
  Pick<PageSettings, 'width' | 'filterText'>

/** Every word of the figures, by language. */
const catalogue = {
  en: { flow: en, figure: figuresEn, story: storyWords },
  de: { flow: de, figure: figuresDe, story: storyWordsDe },
}

/** Lays out any figure. The one way to a drawing, for the window, for files and for reports: equal input gives equal output. */
export function drawFigure(data: FigureData, look: FigureLook): FigureLayout {
  const layout = layoutOf(inOrder(data, look.order, look.language), look)
  if (!isPatterned(look.theme)) return layout
  const patterned = inBlackAndWhite(layout)
  return look.theme === 'patterns-dark' ? turnedRound(patterned) : patterned
}

function layoutOf(data: FigureData, look: FigureLook): FigureLayout {
  const settings: FlowFigureSettings = look
  const { flow, figure: words, story } = catalogue[look.language]
  switch (data.kind) {
    case 'flow':
      return withEvidence(layoutFlowFigure(data.summary, settings, flow, measureInter), data.summary)
    case 'map':
      return layoutMap(data.summary, settings, words, measureInter)
    case 'matrix':
      return layoutMatrix(data.summary, settings, words, measureInter)
    case 'threads':
      return layoutThreads(data.threads, settings, words, measureInter)
    case 'groups':
    case 'waves':
      return drawCross(data, look, words, measureInter)
    case 'documents': {
      const { by, n, documents } = data.cross
      return layoutHeat(documentHeat(data.cross), settings, words, measureInter, {
        title: words.heat.titleDocuments(
          by,
          data.cross.lines.every(({ key, cycle }) => key === cycle) ? 'cycles' : 'codes',
        ),
        caption: words.heat.captionDocuments(by, n, documents),
        cell: (side, head, count) => words.heat.cell(side, head, words.measure[by](count)),
        rows: 'documents',
      })
    }
    case 'together':
      return layoutHeat(
        mostTogether(data.heat, columnsOfHeat(settings, measureInter) + 1),
        settings,
        words,
        measureInter,
        {
          title: words.heat.titleTogether,
          caption: words.heat.captionTogether(data.heat.n, data.heat.documents, namesAlone(data.heat, words)),
          cell: words.heat.together,
          rows: 'codes',
        },
      )
    case 'coverage':
      return layoutCoverage(
        data.coverage,
        settings,
        withCycleLabels(words, data.cycleLabels),
        measureInter,
        data.levels,
      )
    case 'saturation':
      return layoutSaturation(data.saturation, settings, words, measureInter, {
        rule: look.saturation,
        order: look.order.documents?.by ?? 'list',
      })
    case 'agreement':
      return layoutAgreement(data.agreement, settings, words, measureInter)
    case 'strip':
      return layoutStories(data.strips, look, { figure: words, story }, measureInter)
  }
}

/** What the codes that stand with no other are called; codes under a cycle are part of it and are not named. */
function namesAlone({ alone = [] }: HeatFigure, words: FigureWords): string[] {
  return lineLabels({ lines: alone }, words, false).map(withoutSoftHyphens)
}

/** The look of a figure as it stands on paper. */
export function paperLook(spec: FigureSpec, filterText: string): FigureLook {
  return { ...spec, width: { unit: 'mm', value: spec.widthMm }, filterText }
}
