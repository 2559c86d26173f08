import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox } from './Checkbox'
import { SearchField } from './SearchField'

export interface ChoicesProps<T extends string> {
  title: string
  items: readonly { id: T; label: string; mark?: ReactNode }[]
  chosen: readonly T[]
  onChange(chosen: T[]): void
}

/** More than these are looked for by name. */
const many = 12

/** Check boxes of which none means all. */
export function Choices<T extends string>({ title, items, chosen, onChange }: ChoicesProps<T>) {
  const { t } = useTranslation('ui')
  const [words, setWords] = useState('')
  const shown = items.filter(({ label }) => label.toLowerCase().includes(words.trim().toLowerCase()))
  if (items.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of check boxes without the looks of a field set
    <div role="group" aria-label={title} className="ui-choices">
      <h3 className="ui-field-label">{title}</h3>
      {items.length > many ? (
        <SearchField label={t('choices.find', { what: title })} value={words} onChange={setWords} />
      ) : null}
      <div className="ui-choices-list">
        {shown.map(({ id, label, mark }) => (
          <Checkbox
            key={id}
            isSelected={chosen.includes(id)}
            onChange={isOn => onChange(isOn ? [...chosen, id] : chosen.filter(each => each !== id))}
          >
            {mark}
            <span className="ui-ellipsis" title={label}>
              {label}
            </span>
          </Checkbox>
        ))}
      </div>
    </div>
  )
}
