import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { CycleKey } from '../../shared/framework/cycles'
import type { Id } from '../../shared/model/id'
import { api } from '../app/api'
import { useIndicators } from '../app/queries'
import { queryKeys } from '../app/query-keys'
import { showView } from '../app/store'
import { chooseCell } from '../matrix/matrix-state'

/** Everything noted as evidence in the project. */
export function useEvidence() {
  return useQuery({ queryKey: queryKeys.evidence, queryFn: () => api.evidence.list() })
}

/** The indicators that bear a step out or speak against it, and how many other explanations there are; each leads to the matrix. */
export function StepEvidence({ coding, story, cycle }: { coding: Id | null; story: Id; cycle: CycleKey | null }) {
  const { t } = useTranslation('matrix')
  const evidence = useEvidence().data
  const indicators = useIndicators().data
  const found = useMemo(
    () => (coding === null ? [] : (evidence ?? []).filter(({ to }) => to.kind === 'coding' && to.id === coding)),
    [evidence, coding],
  )
  if (found.length === 0 || cycle === null) return null
  const go = () => {
    chooseCell({ column: story, cycle })
    showView({ name: 'matrix' })
  }
  const against = found.filter(({ role, from }) => role === 'contradicts' && from.kind !== 'indicator').length
  const rivals = found.filter(({ role }) => role === 'rival').length
  return (
    <span className="stories-tokens">
      {found.flatMap(({ id, from, role }) => {
        const place = indicators?.findIndex(indicator => indicator.id === from.id) ?? -1
        const indicator = indicators?.[place]
        return indicator && role !== 'rival' ? (
          <AriaButton key={id} className="ui-token" data-role={role} onPress={go} aria-description={t('token.open')}>
            {role === 'contradicts' ? '− ' : ''}I{place + 1} {indicator.name}
          </AriaButton>
        ) : (
          []
        )
      })}
      {against > 0 ? (
        <AriaButton className="ui-token" onPress={go} aria-description={t('token.open')}>
          {t('token.against', { count: against })}
        </AriaButton>
      ) : null}
      {rivals > 0 ? (
        <AriaButton className="ui-token" onPress={go} aria-description={t('token.open')}>
          {t('token.rivals', { count: rivals })}
        </AriaButton>
      ) : null}
    </span>
  )
}
