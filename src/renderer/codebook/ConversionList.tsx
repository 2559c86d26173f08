import { Check, Clock, RefreshCw } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConversionItem } from '../../shared/model/conversion'
import type { Id } from '../../shared/model/id'
import { Icon } from '../ui/Icon'

const icons = { kept: Check, recoded: Check, reframing: RefreshCw, later: Clock } as const

/** All passages to be judged again, with what was said of each. */
export function ConversionList(props: {
  items: readonly ConversionItem[]
  current: Id | null
  onChoose(coding: Id): void
}) {
  const { t } = useTranslation('codebook')
  const { items, current, onChoose } = props
  const list = useRef<HTMLOListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row is brought into sight
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <ol ref={list} className="codebook-convert-list" aria-label={t('convert.list')}>
      {items.map(item => (
        <li key={item.coding}>
          <button
            type="button"
            tabIndex={-1}
            className="codebook-convert-row"
            aria-current={item.coding === current}
            onClick={() => onChoose(item.coding)}
          >
            <span className="codebook-convert-state">
              {item.decision === null ? null : <Icon icon={icons[item.decision]} small />}
            </span>
            <span className="ui-ellipsis ui-quote-list">{item.quote}</span>
            <span className="codebook-convert-code">
              {item.code === item.was ? item.code : `${item.was} → ${item.code}`}
              {item.decision === null ? null : (
                <span className="ui-hidden"> {t(`convert.decision.${item.decision}`)}</span>
              )}
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}
