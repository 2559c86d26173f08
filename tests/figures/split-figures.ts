import { figureSvg } from '../../src/main/export/figure-svg'
import type { FlowFigureSettings } from '../../src/shared/figure/settings'
import { defaultFlowSettings } from '../../src/shared/figure/settings'
import * as sketches from './split-sketches'

const onPaper = (mm: number, more: Partial<FlowFigureSettings> = {}): FlowFigureSettings => {
  return { ...defaultFlowSettings, width: { unit: 'mm', value: mm }, ...more }
}

export const split174 = () => figureSvg(sketches.splitTypical, onPaper(174))
export const splitOneCycle = () => figureSvg(sketches.splitOneOfSix, onPaper(174, { theme: 'dark' }))
export const splitOneSubCode = () => figureSvg(sketches.splitSingle, onPaper(120))
export const splitTwelve174 = () => figureSvg(sketches.splitTwelve, onPaper(174))
export const splitLong84 = () => figureSvg(sketches.splitLong, onPaper(84))
export const splitLongGrey = () => figureSvg(sketches.splitLong, onPaper(174, { theme: 'grey' }))
export const splitMirrored = () => figureSvg(sketches.splitHebrew, onPaper(174, { direction: 'rtl' }))
