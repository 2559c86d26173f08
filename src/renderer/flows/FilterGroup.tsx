import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

export interface FilterGroupProps {
  title: string
  kept: number
  count: number
  /** What the numbers of the rows count, in a word above them. */
  unit: string
  onAll(): void
  onNone(): void
  children: ReactNode
}

/** A heading with how many are let through, and what lets through all or none; the rows below it. */
export function FilterGroup({ title, kept, count, unit, onAll, onNone, children }: FilterGroupProps) {
  const { t } = useTranslation('flows')
  if (count === 0) return null
  const isAll = kept === count
  return (
    <section className="flows-filter-part" aria-label={title}>
      <div className="flows-filter-head">
        <h3 className="flows-filter-title">{title}</h3>
        <span>{isAll ? t('filter.everyone', { count }) : t('filter.some', { kept, count })}</span>
        {isAll ? null : (
          <AriaButton className="ui-link" aria-label={t('filter.all.of', { what: title })} onPress={onAll}>
            {t('filter.all')}
          </AriaButton>
        )}
        {kept === 0 ? null : (
          <AriaButton className="ui-link" aria-label={t('filter.none.of', { what: title })} onPress={onNone}>
            {t('filter.none')}
          </AriaButton>
        )}
        <span className="ui-grow" />
        <span className="flows-filter-unit" aria-hidden="true">
          {unit}
        </span>
      </div>
      {children}
    </section>
  )
}
