import { storyRowsSvg, storySvg } from '../../src/main/export/story-svg'
import { defaultStripSettings, type StripSettings } from '../../src/shared/figure/strip/settings'
import * as stories from './story-sketches'

const onPaper = (mm: number): StripSettings => ({ ...defaultStripSettings, width: { unit: 'mm', value: mm } })
const onScreen = (px: number): StripSettings => ({ ...defaultStripSettings, width: { unit: 'px', value: px } })

export const stripPaper = () => storySvg(stories.oneForm, onPaper(174))
export const stripScreen = () =>
  storySvg(stories.oneForm, { ...onScreen(860), showTitle: false, showCaption: false, beneath: 'none' })
export const stripDark = () => storySvg(stories.oneForm, { ...onScreen(860), theme: 'dark' })
export const stripGrey = () => storySvg(stories.oneForm, { ...onPaper(174), theme: 'grey' })
export const stripNarrow = () => storySvg(stories.oneForm, onPaper(84))
export const stripCard = () => storySvg(stories.oneForm, { ...onPaper(174), beneath: 'text' })
export const stripEverything = () => storySvg(stories.everything, onPaper(174))
export const stripLongQuotes = () => storySvg(stories.longQuotes, onPaper(174))
export const stripRightToLeft = () => storySvg(stories.hebrew, { ...onPaper(174), direction: 'rtl' })
export const stripEmpty = () => storySvg(stories.nothingYet, onPaper(174))
export const stripFiveCycles = () => storySvg(stories.old, onPaper(174))
export const stripRows = () =>
  storyRowsSvg(
    [stories.oneForm, stories.everything, stories.longQuotes, stories.nothingYet],
    'Four stories',
    onPaper(174),
  )
