import { CornerUpLeft, History, Undo2, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ChangeInWords, HistoryPage } from '../../shared/model/history-detail'
import { showError } from '../app/errors'
import { useProject } from '../app/queries'
import { openDocument } from '../app/store'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import { showPast, undoOlder } from './history-actions'
import { useHistoryView } from './history-state'
import { useHistoryDetail } from './use-history'

/** What one entry changed, before and after, and what can be done with it. */
export function EntryDetail({ entry }: { entry: HistoryPage['entries'][number] }) {
  const { t } = useTranslation('history')
  const { data } = useHistoryDetail(entry.id)
  const project = useProject().data
  const place = data?.place
  const mine = entry.coderId === project?.coder.id
  return (
    <section className="history-detail ui-scroll" aria-label={t('detail')}>
      <div className="history-actions">
        <Button small icon={History} onPress={() => void showPast({ id: entry.id }).catch(showError)}>
          {t('past.show')}
        </Button>
        {place ? (
          <Button
            small
            look="quiet"
            icon={CornerUpLeft}
            onPress={() =>
              openDocument({
                document: place.document,
                ...(place.coding ? { coding: place.coding } : {}),
                ...(place.turn ? { turn: place.turn } : {}),
              })
            }
          >
            {t('open')}
          </Button>
        ) : null}
        {mine && !entry.undone && entry.kind !== 'undo' && project?.readOnly === false ? (
          <Button small look="quiet" icon={Undo2} onPress={() => void undoOlder(entry.id).catch(showError)}>
            {t('undo')}
          </Button>
        ) : null}
        <span className="ui-grow" />
        <IconButton small icon={X} label={t('close')} onPress={() => useHistoryView.setState({ chosen: null })} />
      </div>
      {data?.changes.map(change => (
        <Change key={change.row} change={change} />
      ))}
      {data && data.rows > data.changes.length ? (
        <p className="ui-faint">{t('more', { count: data.rows - data.changes.length })}</p>
      ) : null}
      {data?.rows === 0 ? <p className="ui-faint">{t('bulk')}</p> : null}
    </section>
  )
}

function Change({ change }: { change: ChangeInWords }) {
  const { t } = useTranslation('history')
  return (
    <div className="history-change">
      <p>
        <span className="ui-medium">{t(`change.${change.kind}`, { what: change.label })}</span>{' '}
        {change.name === '' ? null : <span className="history-name">{change.name}</span>}
      </p>
      {change.fields.length === 0 ? null : (
        <dl>
          {change.fields.map(field => (
            <div key={field.column}>
              <dt>{field.label}</dt>
              <dd>
                {field.before === null ? null : <del>{field.before}</del>}
                {field.after === null ? null : <ins>{field.after}</ins>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
