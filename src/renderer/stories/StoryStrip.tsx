import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { FigureSvg } from '../../shared/figure/FigureSvg'
import { measureInter } from '../../shared/figure/measure'
import { layoutStrip } from '../../shared/figure/strip/layout'
import { defaultStripSettings } from '../../shared/figure/strip/settings'
import type { CycleSetKey } from '../../shared/framework/cycles'
import type { Story } from '../../shared/model/story'
import { storyWords } from '../../shared/story/en'
import { useCycleLabels } from '../coding/use-cycle-labels'
import { useFigureTheme } from '../figures/use-figure-theme'
import { useStorySession } from './stories-state'

/** Beneath this the marks of six columns no longer stand side by side; the strip then scrolls. */
const narrowest = 340

/** The strip as it is in files, as wide as there is room. A step chosen in it is chosen beneath it. */
export function StoryStrip({ story, cycleSet, width }: { story: Story; cycleSet: CycleSetKey; width: number }) {
  const { t } = useTranslation('stories')
  const theme = useFigureTheme()
  const cycleLabels = useCycleLabels()
  const step = useStorySession(state => state.step)
  const layout = useMemo(
    () =>
      layoutStrip(
        { story, cycleSet, cycleLabels, teller: story.tellerName, mayQuote: () => true, references: () => [] },
        {
          ...defaultStripSettings,
          width: { unit: 'px', value: Math.max(narrowest, width) },
          theme,
          showTitle: false,
          showCaption: false,
          beneath: 'none',
        },
        storyWords,
        measureInter,
      ),
    [story, cycleSet, cycleLabels, theme, width],
  )
  const choose = (id: string) => {
    const [kind, rest = ''] = id.split(':')
    const chosen = kind === 'step' ? Number(rest) : (story.flows.find(flow => flow.id === rest)?.to ?? null)
    if (chosen === null || Number.isNaN(chosen)) return
    useStorySession.setState({ step: chosen })
    document.getElementById(`step-words-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <figure className="stories-strip" aria-label={t('strip')}>
      <FigureSvg
        layout={layout}
        idPrefix="screen-strip"
        selected={step === null ? null : `step:${step}`}
        onSelect={choose}
      />
    </figure>
  )
}
