import type { ReactNode } from 'react'
import { formatNumber } from '../i18n/format'
import { Checkbox } from '../ui/Checkbox'

export interface FilterRowProps {
  label: string
  count: number
  /** What is counted, in words. */
  countWords?: string
  isSelected: boolean
  isIndeterminate?: boolean
  isReadOnly?: boolean
  onChange?(isSelected: boolean): void
  /** Before the box: what opens the row. */
  before?: ReactNode
  title?: string
}

/** A check box with its count at the end of the row. */
export function FilterRow({
  label,
  count,
  countWords,
  isSelected,
  isIndeterminate = false,
  isReadOnly = false,
  onChange,
  before,
  title,
}: FilterRowProps) {
  return (
    <div className="flows-filter-row" title={title}>
      {before}
      <Checkbox
        className="flows-filter-check"
        isSelected={isSelected}
        isIndeterminate={isIndeterminate}
        isReadOnly={isReadOnly}
        {...(onChange === undefined ? {} : { onChange })}
      >
        <span className="ui-row-words">{label}</span>
        <span
          className="ui-row-count"
          data-zero={count === 0}
          title={countWords}
          aria-hidden={countWords !== undefined}
        >
          {formatNumber(count)}
        </span>
        {countWords === undefined ? null : <span className="ui-hidden">{countWords}</span>}
      </Checkbox>
    </div>
  )
}
