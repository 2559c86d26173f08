import { useTranslation } from 'react-i18next'
import type { Saved } from '../../shared/model/saved'
import { type TableKind, tableKinds } from '../../shared/model/table-spec'
import { useSaved } from '../app/queries'
import { chooseMark } from '../figures-view/figures-state'
import { ViewTabs } from '../figures-view/ViewTabs'
import { text } from '../i18n/text'
import { showToast } from '../ui/Toast'
import { beginTable, openSavedTable, useTables } from './tables-state'

/** The nine tables of an evaluation report come first. */
export const reportTables = 9

/** Kept tables, and every kind there is. */
export function TableList() {
  const { t } = useTranslation('tables')
  const saved = useSaved('table').data ?? []
  const shown = useTables(state => state.saved)
  return (
    <aside className="ui-pane" data-pane aria-label={t('list')}>
      <ViewTabs />
      <div className="ui-scroll tables-list">
        <section aria-label={t('list.saved')}>
          <h2 className="figures-gallery-head">{t('list.saved')}</h2>
          {saved.length === 0 ? <p className="figures-gallery-none">{t('list.none')}</p> : null}
          <ul>
            {saved.map(table => (
              <li key={table.id}>
                <button
                  type="button"
                  className="tables-entry"
                  aria-current={table.id === shown}
                  title={table.note || table.name}
                  onClick={() => showSaved(table)}
                >
                  {table.name}
                </button>
              </li>
            ))}
          </ul>
        </section>
        <Kinds title={t('list.report')} kinds={tableKinds.slice(0, reportTables)} isFirst />
        <Kinds title={t('list.more')} kinds={tableKinds.slice(reportTables)} />
      </div>
    </aside>
  )
}

function Kinds({ title, kinds, isFirst = false }: { title: string; kinds: readonly TableKind[]; isFirst?: boolean }) {
  const { t } = useTranslation('tables')
  const kind = useTables(state => (state.saved === null ? state.spec.kind : null))
  return (
    <section aria-label={title}>
      <h2 className="figures-gallery-head">{title}</h2>
      <ul>
        {kinds.map((each, index) => (
          <li key={each}>
            <button
              type="button"
              className="tables-entry"
              aria-current={each === kind}
              {...(isFirst && index === 0 ? { 'data-pane-start': '' } : {})}
              onClick={() => showKind(each)}
            >
              {t(`kind.${each}`)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Shows a table of a kind, without the passages of the one before. */
export function showKind(kind: TableKind): void {
  chooseMark(null)
  beginTable(kind)
}

export function showSaved(saved: Saved): void {
  chooseMark(null)
  if (!openSavedTable(saved)) showToast({ words: text('tables:unreadable'), tone: 'warn' })
}
