import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FlowSummary } from '../../shared/flow/summary'
import { markIn, ScreenFigure } from '../figures/ScreenFigure'
import { useFlowLayout } from '../figures/use-flow-layout'
import { useRoom } from '../figures/use-room'
import { chooseMark } from './choose-mark'
import { useFlows } from './flow-state'

export interface FlowPictureProps {
  project: string
  summary: FlowSummary
  filterText: string
  onPoint(words: string | null): void
}

/** The figure as wide as its pane allows, and its caption below it. */
export function FlowPicture({ project, summary, filterText, onPoint }: FlowPictureProps) {
  const { t } = useTranslation('flows')
  const show = useFlows(state => state.show)
  const chosen = useFlows(state => state.chosen)
  const area = useRef<HTMLDivElement>(null)
  const fitted = useFlowLayout(summary, useRoom(area), { show, filterText })
  useEffect(() => {
    // Opening the evidence makes the figure narrower, or lies over it.
    if (chosen !== null && fitted) markIn(area.current, chosen)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [chosen, fitted])
  useEffect(() => () => onPoint(null), [onPoint])
  return (
    <div className="flows-picture">
      <div className="flows-paper" ref={area} data-pane-start="">
        {fitted ? (
          <ScreenFigure
            layout={fitted.layout}
            width={fitted.width}
            cycleSet={summary.cycleSet}
            selected={chosen}
            onSelect={chooseMark}
            onPoint={onPoint}
          />
        ) : null}
      </div>
      {fitted ? (
        <p className="flows-caption">
          <b className="ui-strong">{t('caption.lead', { project })}</b> {fitted.layout.caption}
        </p>
      ) : null}
    </div>
  )
}
