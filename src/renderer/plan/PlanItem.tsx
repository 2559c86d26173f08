import { Circle, CircleCheck, CircleDotDashed, CircleX, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PlanEntry, PlanState } from '../../shared/model/plan'
import { Icon } from '../ui/Icon'

const icons: Record<PlanState, LucideIcon> = {
  open: Circle,
  met: CircleCheck,
  partly: CircleDotDashed,
  notMet: CircleX,
}

/** An entry of the plan with what became of it. */
export function PlanItem({ entry, onOpen }: { entry: PlanEntry; onOpen(): void }) {
  const { t } = useTranslation('plan')
  const { text, outcome, state, stories, indicators } = entry
  const links = [...stories.map(({ title }) => title), ...indicators.map(({ name }) => name)]
  return (
    <button type="button" className="plan-item" data-state={state} onClick={onOpen}>
      <Icon icon={icons[state]} small />
      <span className="plan-item-words">
        <span className="plan-item-text">{text}</span>
        {state === 'open' && outcome === '' ? null : (
          <span className="plan-item-outcome">
            <b className="ui-medium">{t(`state.${state}`)}</b> {outcome}
          </span>
        )}
        {links.length === 0 ? null : <span className="plan-item-links">{links.join(' · ')}</span>}
      </span>
    </button>
  )
}
