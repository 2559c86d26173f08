import { ChevronsUpDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Select as AriaSelect, Button, Label, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components'
import { Icon } from './Icon'

export interface SelectOption<T extends string> {
  value: T
  label: string
  /** Second line, in smaller words. */
  hint?: string
  /** Before the label: a cycle mark. */
  mark?: ReactNode
}

export interface SelectProps<T extends string> {
  label: string
  hideLabel?: boolean
  value: T | null
  options: readonly SelectOption<T>[]
  onChange(value: T): void
  /** Shown while nothing is chosen. */
  placeholder?: string
  isDisabled?: boolean
  className?: string
}

/** One of many values. */
export function Select<T extends string>({
  label,
  hideLabel = false,
  value,
  options,
  onChange,
  placeholder,
  isDisabled = false,
  className = '',
}: SelectProps<T>) {
  return (
    <AriaSelect
      {...(hideLabel ? { 'aria-label': label } : {})}
      className={`ui-select ${className}`}
      value={value}
      isDisabled={isDisabled}
      {...(placeholder === undefined ? {} : { placeholder })}
      onChange={key => {
        const chosen = options.find(option => option.value === key)
        if (chosen !== undefined) onChange(chosen.value)
      }}
    >
      {hideLabel ? null : <Label className="ui-field-label">{label}</Label>}
      <Button className="ui-select-button">
        <SelectValue className="ui-select-value" />
        <Icon icon={ChevronsUpDown} small />
      </Button>
      <Popover className="ui-popover ui-select-popover" offset={4}>
        <ListBox className="ui-menu">
          {options.map(option => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.label} className="ui-menu-item">
              {option.mark}
              <span className="ui-menu-words">
                <span className="ui-menu-label">{option.label}</span>
                {option.hint === undefined ? null : <span className="ui-menu-hint">{option.hint}</span>}
              </span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
