import { useQuery } from '@tanstack/react-query'
import { FileDiff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usualReading } from '../../shared/model/desk'
import type { OpenDocument } from '../../shared/model/open-document'
import type { TrackedPiece, TrackedTurn } from '../../shared/model/tracked'
import { api } from '../app/api'
import { errorSentence } from '../app/errors'
import { useDesk } from '../app/queries'
import { queryKeys } from '../app/query-keys'
import '../editor/editor.css'
import { readingStyle } from '../editor/reading-style'
import { formatMoment, formatTime } from '../i18n/format'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Checkbox'
import { EmptyState } from '../ui/EmptyState'
import { Icon } from '../ui/Icon'
import './correction.css'
import { leaveCorrecting } from './switch-mode'

/** The open document with all that was corrected in it: what was added, what was removed, by whom and when. It cannot be changed here. */
export function TrackedText({ document }: { document: OpenDocument }) {
  const { t } = useTranslation('correction')
  const { id, title, direction } = document.document
  const reading = useDesk().data?.reading ?? usualReading
  const [only, setOnly] = useState(true)
  const { data, error } = useQuery({ queryKey: queryKeys.tracked(id), queryFn: () => api.corrections.tracked({ id }) })
  if (error) return <EmptyState title={t('changes.none')} hint={errorSentence(error)} />
  if (!data) return null
  const back = (
    <Button small look="quiet" keys="$mod+Shift+e" onPress={leaveCorrecting}>
      {t('changes.close')}
    </Button>
  )
  if (data.corrections === 0)
    return <EmptyState title={t('changes.none')} hint={t('changes.none.hint')} action={back} />
  const turns = only ? data.turns.filter(isCorrected) : data.turns
  return (
    <>
      <div className="correction-bar">
        <Icon icon={FileDiff} small />
        <p className="correction-bar-words">{t('changes.count', { count: data.corrections })}</p>
        <span className="ui-grow" />
        <Checkbox isSelected={only} onChange={setOnly}>
          {t('changes.only')}
        </Checkbox>
        {back}
      </div>
      <section
        className="tracked transcript-inner"
        style={readingStyle(reading)}
        aria-label={t('changes.label', { title })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keys
        tabIndex={0}
      >
        {turns.map(turn => (
          <article key={turn.id} className="turn" aria-label={turn.who}>
            <Head turn={turn} />
            <p className="turn-text" dir={direction}>
              {turn.pieces.map((piece, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name, and none of them moves
                <Piece key={index} piece={piece} />
              ))}
            </p>
          </article>
        ))}
      </section>
    </>
  )
}

function isCorrected({ was, pieces }: TrackedTurn): boolean {
  return was !== null || pieces.some(({ kind }) => kind !== 'kept')
}

function Head({ turn: { who, start, was } }: { turn: TrackedTurn }) {
  const { t } = useTranslation('correction')
  const head = (name: string, time: number | null) =>
    [name, time === null ? '' : formatTime(time)].filter(Boolean).join(', ')
  const before = was && (head(was.who, was.start) || t('changes.nobody'))
  return (
    <div
      className="turn-who"
      title={
        was ? t('changes.head', { by: was.correction.by, at: formatMoment(was.correction.at), was: before ?? '' }) : who
      }
    >
      {was ? <ins className="turn-speaker">{who}</ins> : <span className="turn-speaker">{who}</span>}
      {start === null ? null : <span className="turn-time">{formatTime(start)}</span>}
      {was ? <del>{before}</del> : null}
    </div>
  )
}

function Piece({ piece: { text, kind, correction, border } }: { piece: TrackedPiece }) {
  const { t } = useTranslation('correction')
  if (kind === 'kept' || correction === null) return text
  const who = { by: correction.by, at: formatMoment(correction.at) }
  if (kind === 'added')
    return <ins title={border ? t('changes.split', who) : t('changes.added', who)}>{border ? '¶ ' : text}</ins>
  return <del title={border ? t('changes.joined', who) : t('changes.removed', who)}>{border ? '¶' : text}</del>
}
