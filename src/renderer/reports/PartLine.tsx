import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ReportPart } from '../../shared/model/report-spec'
import type { Saved } from '../../shared/model/saved'
import { IconButton } from '../ui/IconButton'
import { TextField } from '../ui/TextField'
import { partWords } from './part-words'
import { changePart, movePart, removePart } from './reports-state'

export interface PartLineProps {
  part: ReportPart
  at: number
  /** Place of the last part. */
  last: number
  kept: readonly Saved[]
}

/** A part of the report: moved, removed, and for one's own words written here. */
export function PartLine({ part, at, last, kept }: PartLineProps) {
  const { t } = useTranslation(['reports', 'tables', 'figures'])
  const { name, hint } = partWords(part, kept, t)
  return (
    <li className="reports-line">
      <div className="reports-line-head">
        <span className="reports-line-name">
          <span className="ui-ellipsis">{name}</span>
          <span className="reports-hint">{hint}</span>
        </span>
        <IconButton
          small
          icon={ArrowUp}
          label={t('part.up', { name })}
          isDisabled={at === 0}
          onPress={() => movePart(at, -1)}
        />
        <IconButton
          small
          icon={ArrowDown}
          label={t('part.down', { name })}
          isDisabled={at === last}
          onPress={() => movePart(at, 1)}
        />
        <IconButton small icon={Trash2} label={t('part.remove', { name })} onPress={() => removePart(at)} />
      </div>
      {part.kind === 'words' ? (
        <>
          <TextField
            label={t('part.heading')}
            maxLength={300}
            value={part.title}
            onChange={title => changePart(at, { ...part, title })}
          />
          <TextField
            label={t('part.text', { name })}
            description={t('part.text.hint')}
            rows={4}
            maxLength={100_000}
            value={part.text}
            onChange={words => changePart(at, { ...part, text: words })}
          />
        </>
      ) : null}
    </li>
  )
}
