import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CycleKey } from '../../shared/framework/cycles'
import { api } from '../app/api'
import { queryKeys } from '../app/query-keys'
import { CycleMark } from '../ui/CycleMark'

/** Ways that value often takes from and to a cycle, to ask about; nothing is drawn from them. */
export function TypicalFlows({ cycle }: { cycle: CycleKey }) {
  const { t } = useTranslation('codebook')
  const { data } = useQuery({ queryKey: queryKeys.typicalFlows, queryFn: () => api.codebook.typicalFlows() })
  const flows = (data ?? []).filter(({ from, to }) => from === cycle || to === cycle)
  if (flows.length === 0) return null
  return (
    <section className="codebook-typical" aria-label={t('typicalFlows')}>
      <h3 className="ui-field-label">{t('typicalFlows')}</h3>
      <ul>
        {flows.map(({ from, to, kind, gloss }) => (
          <li key={`${from} ${to} ${kind}`}>
            <CycleMark cycle={from} />
            <span aria-hidden="true">→</span>
            <CycleMark cycle={to} />
            <span>{gloss}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
