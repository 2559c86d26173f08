import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code } from '../../shared/model/code'
import type { Id } from '../../shared/model/id'
import { CodeCard } from '../coding/CodeCard'
import { markOf } from '../coding/code-index'
import { searchCodes } from '../coding/palette-search'
import { useCodeIndex } from '../coding/use-code-index'
import { CycleMark } from '../ui/CycleMark'
import { Dialog } from '../ui/Dialog'
import './codebook.css'

export interface CodePickerDialogProps {
  title: string
  /** Codes that cannot be chosen here. */
  except: readonly Id[]
  /** Those to look at before all others, as long as nothing is typed. */
  first?: readonly Id[]
  onChoose(code: Code): void
  onClose(): void
}

const none: readonly Id[] = []

/** Chooses one code by typing part of its name: the list left, what the code means right. */
export function CodePickerDialog({ title, except, first = none, onChoose, onClose }: CodePickerDialogProps) {
  const { t } = useTranslation('codebook')
  const index = useCodeIndex()
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const matches = useMemo(() => {
    const found = searchCodes(index.codes, words).filter(({ code }) => !except.includes(code.id) && !code.archived)
    if (words.trim() !== '' || first.length === 0) return found
    return [
      ...found.filter(({ code }) => first.includes(code.id)),
      ...found.filter(({ code }) => !first.includes(code.id)),
    ]
  }, [index, words, except, first])
  const chosen = matches[Math.min(at, matches.length - 1)]?.code
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row is brought into sight
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [at, words])
  // Codes of one name in two places are told apart by what they stand below.
  const twice = useMemo(() => {
    const names = Map.groupBy(index.codes, ({ name }) => name.toLowerCase())
    return new Set([...names].filter(([, codes]) => codes.length > 1).map(([name]) => name))
  }, [index])
  const placeWords = (code: Code) => index.byId.get(code.parent ?? '')?.name ?? t('others')
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(matches.length - 1, at + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1))
    else if (event.key === 'Enter' && chosen) onChoose(chosen)
    else return
    event.preventDefault()
  }
  return (
    <Dialog title={title} onClose={onClose} className="codebook-picker">
      <input
        className="ui-input"
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
        aria-label={t('picker.label')}
        placeholder={t('picker.label')}
        autoFocus
        value={words}
        onChange={event => {
          setWords(event.target.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <div className="codebook-picker-body">
        <div ref={list} id={id} role="listbox" aria-label={t('title')} className="codebook-picker-list">
          {matches.map(({ code }, row) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled in the field, which keeps the focus
            // biome-ignore lint/a11y/useFocusableInteractive: likewise
            <div
              key={code.id}
              id={`${id}-${code.id}`}
              role="option"
              aria-selected={code === chosen}
              className="coding-palette-row"
              onPointerMove={() => setAt(row)}
              onClick={() => onChoose(code)}
            >
              <CycleMark cycle={markOf(code)} colour={code.colour} decorative />
              <span className="ui-ellipsis">
                {code.name}
                {twice.has(code.name.toLowerCase()) ? (
                  <span className="coding-palette-gloss">{placeWords(code)}</span>
                ) : null}
              </span>
              <span className="ui-row-count">{code.all}</span>
            </div>
          ))}
          {matches.length === 0 ? <p className="ui-pane-note">{t('filter.none', { words })}</p> : null}
        </div>
        <div className="codebook-picker-card">{chosen ? <CodeCard code={chosen} index={index} /> : null}</div>
      </div>
    </Dialog>
  )
}
