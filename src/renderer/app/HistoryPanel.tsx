import { Redo2, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '../../shared/model/history'
import { runCommand } from '../commands/registry'
import { formatMoment } from '../i18n/format'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { actionWords } from './action-words'
import { useHistoryList, useHistoryState, useProject } from './queries'

const shown = 200

/** What was done in this project, the last first, with who and when. Fills its parent. */
export function HistoryPanel() {
  const { t } = useTranslation('app')
  const list = useHistoryList(shown).data
  const state = useHistoryState().data
  const readOnly = useProject().data?.readOnly ?? true
  if (list === undefined) return null
  if (list.length === 0) return <EmptyState title={t('history.empty')} hint={t('history.empty.hint')} />
  return (
    <section className="app-history" aria-label={t('history')}>
      <div className="app-history-head">
        <Button
          small
          icon={Undo2}
          keys="$mod+z"
          isDisabled={state?.undo == null || readOnly}
          onPress={() => runCommand('edit.undo')}
        >
          {t('undo.word')}
        </Button>
        <Button
          small
          icon={Redo2}
          keys="$mod+Shift+z"
          isDisabled={state?.redo == null || readOnly}
          onPress={() => runCommand('edit.redo')}
        >
          {t('redo.word')}
        </Button>
        <span className="ui-grow" />
        <span className="ui-pane-note">
          {list.length < shown ? t('history.count', { count: list.length }) : t('history.count.more', { count: shown })}
        </span>
      </div>
      <ol
        className="app-history-list ui-scroll" // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('history')}
      >
        {list.map(entry => (
          <Row key={entry.id} entry={entry} next={entry.id === state?.undo?.id} />
        ))}
      </ol>
    </section>
  )
}

function Row({ entry, next }: { entry: HistoryEntry; next: boolean }) {
  const { t } = useTranslation('app')
  const words = actionWords(entry)
  return (
    <li className="app-history-row" data-kind={entry.kind}>
      <span className="app-history-words ui-ellipsis" title={words}>
        {words}
      </span>
      {entry.kind === 'do' || entry.kind === 'merge' ? null : (
        <span className="app-history-state ui-token">
          {t(entry.kind === 'undo' ? 'history.undone' : 'history.redone')}
        </span>
      )}
      {next ? <span className="app-history-next">{t('history.next')}</span> : null}
      <span className="app-history-coder ui-ellipsis">{entry.coder}</span>
      <time className="app-history-when" dateTime={entry.at}>
        {formatMoment(entry.at)}
      </time>
    </li>
  )
}
