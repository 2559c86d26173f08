import { figureSvg } from '../../src/main/export/figure-svg'
import type { FlowFigureSettings } from '../../src/shared/figure/settings'
import { defaultFlowSettings } from '../../src/shared/figure/settings'
import type { FlowSummary } from '../../src/shared/flow/summary'
import * as sketches from './sketches'
import { de } from './words-de'

const onPaper = (mm: number): FlowFigureSettings => ({ ...defaultFlowSettings, width: { unit: 'mm', value: mm } })
const onScreen = (px: number): FlowFigureSettings => ({ ...defaultFlowSettings, width: { unit: 'px', value: px } })
const draw = (summary: FlowSummary, settings: FlowFigureSettings) => figureSvg(summary, settings)

export const tiny84 = () => draw(sketches.tiny, onPaper(84))
export const tiny174 = () => draw(sketches.tiny, onPaper(174))
export const set2011At84 = () => draw(sketches.tiny2011, onPaper(84))
export const bothSetsAt84 = () => draw(sketches.tinyBoth, onPaper(84))
export const bothSetsAt174 = () => draw(sketches.tinyBoth, onPaper(174))
export const typical84 = () => draw(sketches.typical, onPaper(84))
export const typical174 = () => draw(sketches.typical, onPaper(174))
export const typicalScreen = () => draw(sketches.typical, onScreen(1200))
export const typicalScreen760 = () => draw(sketches.typical, onScreen(760))
export const typicalDark = () => draw(sketches.typical, { ...onScreen(1200), theme: 'dark' })
export const typicalGrey = () => draw(sketches.typical, { ...onPaper(174), theme: 'grey' })
export const typicalMirrored = () => draw(sketches.typical, { ...onPaper(174), direction: 'rtl' })
export const typicalBare = () => draw(sketches.typical, { ...onScreen(900), showTitle: false, showCaption: false })
export const typicalTold = () =>
  draw(sketches.typical, {
    ...onPaper(120),
    show: { aspired: false, blocked: false, condition: false, reframe: false },
    title:
      'Value flows told in the second year of the nurses’ network, all four sites together, without hopes and hindrances',
    filterText: 'second year, four sites',
  })
export const german84 = () => figureSvg(sketches.typical, onPaper(84), { words: de })
export const german174 = () => figureSvg(sketches.typical, onPaper(174), { words: de })
export const large84 = () => draw(sketches.large, onPaper(84))
export const large174 = () => draw(sketches.large, onPaper(174))
export const largeScreen = () => draw(sketches.large, onScreen(1200))
export const largeByTellers = () => draw(sketches.largeByTellers, onPaper(174))
export const largeByStories = () => draw(sketches.largeByStories, onPaper(174))
export const dense84 = () => draw(sketches.dense, onPaper(84))
export const dense174 = () => draw(sketches.dense, onPaper(174))
export const denseScreen = () => draw(sketches.dense, onScreen(1200))
export const lopsided174 = () => draw(sketches.lopsided, onPaper(174))
export const unusual174 = () => draw(sketches.unusual, onPaper(174))
export const unusualScreen = () => draw(sketches.unusual, onScreen(1200))
export const empty174 = () => draw(sketches.empty, onPaper(174))
export const single84 = () => draw(sketches.single, onPaper(84))
