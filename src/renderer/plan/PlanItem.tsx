import { Circle, CircleCheck, CircleDotDashed, CircleX, type LucideIcon, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PlanEntry, PlanState } from '../../shared/model/plan'
import { Icon } from '../ui/Icon'

const icons: Record<PlanState, LucideIcon> = {
  open: Circle,
  met: CircleCheck,
  partly: CircleDotDashed,
  notMet: CircleX,
}
/** For a risk it is the other way round: what came true is the trouble. */
const riskIcons: Record<PlanState, LucideIcon> = { ...icons, met: TriangleAlert, notMet: CircleCheck }

/** An entry of the plan with what became of it. */
export function PlanItem({ entry, onOpen }: { entry: PlanEntry; onOpen(): void }) {
  const { t } = useTranslation('plan')
  const { text, kind, outcome, state, stories, indicators } = entry
  const links = [...stories.map(({ title }) => title), ...indicators.map(({ name }) => name)]
  return (
    <button type="button" className="plan-item" data-kind={kind} data-state={state} onClick={onOpen}>
      <Icon icon={(kind === 'risk' ? riskIcons : icons)[state]} small />
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
