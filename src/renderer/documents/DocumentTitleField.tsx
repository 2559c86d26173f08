import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** The title of a document while it is being changed. Enter keeps it, Escape gives it up (null), leaving keeps it. */
export function DocumentTitleField({ title, onDone }: { title: string; onDone(title: string | null): void }) {
  const { t } = useTranslation('documents')
  const [words, setWords] = useState(title)
  // Enter takes the field away, and leaving it would otherwise be the second answer.
  const done = useRef(false)
  const answer = (value: string | null): void => {
    if (done.current) return
    done.current = true
    onDone(value)
  }
  return (
    <input
      className="ui-input doc-title-field"
      aria-label={t('rename.label', { title })}
      value={words}
      maxLength={300}
      ref={input => {
        if (input !== null && document.activeElement !== input) {
          input.focus()
          input.select()
        }
      }}
      onChange={event => setWords(event.target.value)}
      onBlur={() => answer(words)}
      onPointerDown={event => event.stopPropagation()}
      onKeyDown={event => {
        event.stopPropagation()
        if (event.key === 'Enter') answer(words)
        if (event.key === 'Escape') answer(null)
      }}
    />
  )
}
