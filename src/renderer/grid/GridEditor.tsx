import { useEffect, useId, useRef } from 'react'

export interface GridEditorProps {
  label: string
  text: string
  fault: string | undefined
  choices: readonly string[] | undefined
  onType(text: string): void
  onLeave(): void
}

/** The field in a cell that is being edited, with the reason beneath it when what was typed does not fit. */
export function GridEditor({ label, text, fault, choices, onType, onLeave }: GridEditorProps) {
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => {
    field.current?.focus()
    const end = field.current?.value.length ?? 0
    field.current?.setSelectionRange(end, end)
  }, [])
  useEffect(() => {
    if (fault !== undefined) field.current?.focus()
  }, [fault])
  return (
    <>
      <input
        ref={field}
        className="grid-field"
        aria-label={label}
        aria-invalid={fault !== undefined}
        {...(fault === undefined ? {} : { 'aria-describedby': `${id}fault` })}
        {...(choices === undefined ? {} : { list: `${id}choices` })}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={event => onType(event.target.value)}
        onBlur={onLeave}
      />
      {choices === undefined ? null : (
        <datalist id={`${id}choices`}>
          {choices.map(choice => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
      {fault === undefined ? null : (
        <span id={`${id}fault`} role="alert" className="grid-fault">
          {fault}
        </span>
      )}
    </>
  )
}
