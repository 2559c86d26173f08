import { Search, X } from 'lucide-react'
import type { ComponentProps, RefObject } from 'react'
import { SearchField as AriaSearchField, Button, Input } from 'react-aria-components'
import { Icon } from './Icon'
import { KeyHint } from './KeyHint'

export interface SearchFieldProps {
  label: string
  value: string
  onChange(value: string): void
  /** Key that brings one here. */
  keys?: string
  inputRef?: RefObject<HTMLInputElement | null>
  onKeyDown?: ComponentProps<typeof AriaSearchField>['onKeyDown']
  className?: string
}

/** A filter above a list. Escape empties it. */
export function SearchField({ label, value, onChange, keys, inputRef, onKeyDown, className = '' }: SearchFieldProps) {
  return (
    <AriaSearchField
      aria-label={label}
      value={value}
      onChange={onChange}
      {...(onKeyDown === undefined ? {} : { onKeyDown })}
      className={`ui-search ${className}`}
    >
      <Icon icon={Search} small />
      <Input ref={inputRef} className="ui-search-input" placeholder={label} />
      {value === '' ? (
        keys === undefined ? null : (
          <KeyHint keys={keys} />
        )
      ) : (
        <Button className="ui-search-clear">
          <Icon icon={X} small />
        </Button>
      )}
    </AriaSearchField>
  )
}
