import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CodeEvent } from '../../shared/model/code'
import type { Id } from '../../shared/model/id'
import { actionWords } from '../app/action-words'
import { api } from '../app/api'
import { queryKeys } from '../app/query-keys'
import { formatMoment } from '../i18n/format'

/** What was done to a code: who, when, and each field before and after. */
export function CodeHistory({ code }: { code: Id }) {
  const { t } = useTranslation('codebook')
  const { data: events } = useQuery({
    queryKey: queryKeys.codeHistory(code),
    queryFn: () => api.codebook.history({ id: code }),
  })
  if (events === undefined) return null
  if (events.length === 0) return <p className="ui-secondary">{t('history.none')}</p>
  return (
    <ol className="codebook-history" aria-label={t('edit.history')}>
      {events.map(event => (
        <li key={event.id}>
          <div className="codebook-history-head">
            <span className="ui-strong">{actionWords(event)}</span>
            {event.kind === 'do' ? null : <span className="ui-token">{t(`history.${event.kind}`)}</span>}
            <span className="ui-grow" />
            <span className="ui-secondary">{event.coder}</span>
            <time className="ui-secondary" dateTime={event.at}>
              {formatMoment(event.at)}
            </time>
          </div>
          {event.changes.map(change => (
            <Change key={change.field} change={change} />
          ))}
        </li>
      ))}
    </ol>
  )
}

const names = {
  name: 'name',
  aliases: 'aliases',
  gloss: 'gloss',
  definition: 'definition',
  questions: 'questions',
  include_rule: 'include',
  exclude_rule: 'exclude',
  decision_rule: 'rule',
  example: 'example',
  colour: 'colour',
  parent_id: 'parent',
  cycle: 'cycle',
  archived: 'archived',
} as const

function isKnown(field: string): field is keyof typeof names {
  return field in names
}

function Change({ change }: { change: CodeEvent['changes'][number] }) {
  const { t } = useTranslation('codebook')
  const { field, before, after } = change
  if (!isKnown(field)) return null
  const said = (value: string) =>
    field === 'archived' ? t(value === '1' ? 'history.yes' : 'history.no') : value === '' ? t('history.empty') : value
  return (
    <p className="codebook-history-change">
      <span className="ui-secondary">{t(`field.${names[field]}`)}</span>
      <del>{said(before)}</del>
      <ins>{said(after)}</ins>
    </p>
  )
}
