import { PanelLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useWindowFits } from '../coding/use-window-fits'
import { IconButton } from '../ui/IconButton'
import { SearchField } from '../ui/SearchField'
import { filterPeople, usePeople } from './people-state'

/** The head of a table of the view: its name, its filter, and what can be done with all of it. */
export function PaneHead({
  title,
  note,
  filter,
  children,
}: {
  title: string
  note?: string
  filter?: string
  children?: ReactNode
}) {
  const { t } = useTranslation('people')
  const isWide = useWindowFits(900)
  const value = usePeople(state => state.filter)
  return (
    <div className="ui-pane-head ui-pane-head-lined people-pane-head">
      {isWide ? null : (
        <IconButton icon={PanelLeft} label={t('side.open')} onPress={() => usePeople.setState({ isSideOpen: true })} />
      )}
      <h2 className="people-title">{title}</h2>
      {note === undefined ? null : <span className="ui-pane-note">{note}</span>}
      <span className="ui-grow" />
      {filter === undefined ? null : (
        <SearchField label={filter} value={value} onChange={filterPeople} className="people-filter" />
      )}
      {children}
    </div>
  )
}
