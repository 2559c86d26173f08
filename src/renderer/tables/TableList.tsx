import { useTranslation } from 'react-i18next'
import type { Saved } from '../../shared/model/saved'
import { type TableKind, tableKinds } from '../../shared/model/table-spec'
import { useSaved } from '../app/queries'
import { chooseMark } from '../figures-view/figures-state'
import { TabEntry, TabList, TabSection } from '../figures-view/TabList'
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
    <TabList label={t('list')}>
      <TabSection title={t('list.saved')} none={saved.length === 0 && t('list.none')}>
        {saved.map(table => (
          <li key={table.id}>
            <TabEntry
              name={table.name}
              title={table.note || table.name}
              isShown={table.id === shown}
              onPress={() => showSaved(table)}
            />
          </li>
        ))}
      </TabSection>
      <Kinds title={t('list.report')} kinds={tableKinds.slice(0, reportTables)} isFirst />
      <Kinds title={t('list.more')} kinds={tableKinds.slice(reportTables)} />
    </TabList>
  )
}

function Kinds({ title, kinds, isFirst = false }: { title: string; kinds: readonly TableKind[]; isFirst?: boolean }) {
  const { t } = useTranslation('tables')
  const kind = useTables(state => (state.saved === null ? state.spec.kind : null))
  return (
    <TabSection title={title}>
      {kinds.map((each, at) => (
        <li key={each}>
          <TabEntry
            name={t(`kind.${each}`)}
            isShown={each === kind}
            isStart={isFirst && at === 0}
            onPress={() => showKind(each)}
          />
        </li>
      ))}
    </TabSection>
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
