import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { HistoryPage } from '../../shared/model/history-detail'
import { entryWords } from '../app/action-words'
import { useHistoryState } from '../app/queries'
import { formatMoment } from '../i18n/format'
import { useHistoryView } from './history-state'

const rowHeight = 28

/** Entries in one line each; only those in view are in the page. */
export function EntryList({ entries }: { entries: HistoryPage['entries'] }) {
  const { t } = useTranslation('history')
  const chosen = useHistoryView(state => state.chosen)
  const next = useHistoryState().data?.undo?.id
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight }}>
      <GridList
        aria-label={t('label')}
        className="history-list"
        items={entries}
        dependencies={[next]}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={keys => {
          const [key] = keys === 'all' ? [] : [...keys]
          useHistoryView.setState({ chosen: key === undefined ? null : String(key) })
        }}
      >
        {entry => {
          const words = entryWords(entry)
          return (
            <GridListItem className="history-row" textValue={words} data-undone={entry.undone}>
              <span className="ui-ellipsis history-words" title={words}>
                {words}
              </span>
              <span className="ui-faint">{entry.undone ? t('undone') : entry.id === next ? t('next') : ''}</span>
              <span className="ui-ellipsis ui-secondary">{entry.coder}</span>
              <time className="ui-secondary ui-number" dateTime={entry.at}>
                {formatMoment(entry.at)}
              </time>
            </GridListItem>
          )
        }}
      </GridList>
    </Virtualizer>
  )
}
