import type { LucideIcon } from 'lucide-react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { Icon } from './Icon'
import { KeyHint } from './KeyHint'

export interface SegmentOption<T extends string> {
  value: T
  label: string
  icon?: LucideIcon
  /** Shown behind the label; listening for them is the command registry's part. */
  keys?: string
}

export interface SegmentsProps<T extends string> {
  label: string
  /** Null: none is chosen. */
  value: T | null
  options: readonly SegmentOption<T>[]
  /** Null only where `clearable`. */
  onChange(value: T | null): void
  /** A second press on the chosen one takes the choice back. */
  clearable?: boolean
  isDisabled?: boolean
  className?: string
}

/** Two to four values side by side, one of them chosen. */
export function Segments<T extends string>({
  label,
  value,
  options,
  onChange,
  clearable = false,
  isDisabled = false,
  className = '',
}: SegmentsProps<T>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={`ui-segments ${className}`}
      selectionMode="single"
      disallowEmptySelection={!clearable}
      isDisabled={isDisabled}
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={keys => {
        const chosen = options.find(option => keys.has(option.value))
        onChange(chosen?.value ?? null)
      }}
    >
      {options.map(option => (
        <ToggleButton key={option.value} id={option.value} className="ui-segment">
          {option.icon === undefined ? null : <Icon icon={option.icon} small />}
          {option.label}
          {option.keys === undefined ? null : <KeyHint keys={option.keys} />}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
