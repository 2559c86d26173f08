import { Info } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { FlowTotals } from '../../shared/flow/summary'
import { showView } from '../app/store'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { isFiltered, resetFilters, useFlows } from './flow-state'

/** Where no flow is drawn: says why, and what to do about it. Above the figure, whose bars and zeros stay. */
export function FlowNotice({ totals }: { totals: FlowTotals }) {
  const { t } = useTranslation('flows')
  const filtered = useFlows(isFiltered)
  const { told, aspired, blocked, condition, reframe, codings } = totals
  if (told + aspired + blocked + condition + reframe > 0) return null
  const [what, hint] = !filtered
    ? [t('none.flows'), t('none.flows.hint', { count: codings })]
    : codings === 0
      ? [t('none.here'), t('none.here.hint')]
      : [t('none.here.flows'), t('none.here.flows.hint')]
  return (
    <div className="flows-notice" role="status">
      <Icon icon={Info} small />
      <p>
        <span className="flows-lead">{what}</span> {hint}
      </p>
      {filtered ? (
        <Button small onPress={resetFilters}>
          {t('reset')}
        </Button>
      ) : (
        <Button small onPress={() => showView({ name: 'code' })}>
          {t('none.go')}
        </Button>
      )}
    </div>
  )
}
