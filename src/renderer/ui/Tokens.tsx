import { X } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { Icon } from './Icon'

export interface TokensProps {
  label: string
  values: readonly string[]
  /** Offered while one writes, the best first. */
  known: readonly string[]
  placeholder: string
  removeLabel(value: string): string
  onChange(values: string[]): void
  /** Escape, where nothing is being written. */
  onLeave(): void
  isDisabled?: boolean
  className?: string
}

const offered = 6

/** A short free list: each value a token, more by writing, with what was written before to choose from. */
export function Tokens({
  label,
  values,
  known,
  placeholder,
  removeLabel,
  onChange,
  onLeave,
  isDisabled = false,
  className = '',
}: TokensProps) {
  const [words, setWords] = useState('')
  const [at, setAt] = useState(-1)
  const [open, setOpen] = useState(false)
  const listId = useId()
  const sought = words.trim().toLocaleLowerCase()
  const choices = known
    .filter(each => !values.includes(each) && each.toLocaleLowerCase().includes(sought))
    .toSorted(
      (a, b) => Number(b.toLocaleLowerCase().startsWith(sought)) - Number(a.toLocaleLowerCase().startsWith(sought)),
    )
    .slice(0, offered)
  const isOpen = open && choices.length > 0
  const add = (value: string) => {
    const name = value.trim()
    const same = values.some(each => each.toLocaleLowerCase() === name.toLocaleLowerCase())
    if (name !== '' && !same) onChange([...values, name])
    setWords('')
    setAt(-1)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' && choices.length > 0) {
      setOpen(true)
      setAt((at + 1) % choices.length)
    } else if (event.key === 'ArrowUp' && isOpen) setAt(Math.max(at - 1, -1))
    else if ((event.key === 'Enter' || event.key === ',' || event.key === ';') && (words.trim() !== '' || at >= 0))
      add(choices[at] ?? words)
    else if (event.key === 'Backspace' && words === '' && values.length > 0) onChange(values.slice(0, -1))
    else if (event.key === 'Escape' && words !== '') {
      setWords('')
      setAt(-1)
    } else if (event.key === 'Escape') onLeave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would lay its tokens out on lines of their own
    <div role="group" aria-label={label} className={`ui-tokens ${className}`}>
      {values.map(value => (
        <span key={value} className="ui-token">
          <span className="ui-ellipsis">{value}</span>
          {isDisabled ? null : (
            <button
              type="button"
              className="ui-token-remove"
              aria-label={removeLabel(value)}
              onClick={() => onChange(values.filter(each => each !== value))}
            >
              <Icon icon={X} small />
            </button>
          )}
        </span>
      ))}
      {isDisabled ? null : (
        <input
          role="combobox"
          aria-label={label}
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && at >= 0 ? `${listId}-${at}` : undefined}
          placeholder={values.length === 0 ? placeholder : ''}
          value={words}
          onChange={event => {
            setWords(event.target.value)
            setAt(-1)
            setOpen(true)
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => {
            setOpen(false)
            add(words)
          }}
          onKeyDown={press}
        />
      )}
      <div id={listId} role="listbox" aria-label={label} className="ui-popover ui-tokens-list" hidden={!isOpen}>
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled in the field
          <div
            key={choice}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === at}
            className="ui-menu-item"
            onPointerDown={event => event.preventDefault()}
            onClick={() => add(choice)}
          >
            <span className="ui-menu-label">{choice}</span>
          </div>
        ))}
      </div>
    </div>
  )
}
