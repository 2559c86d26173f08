import type { ComponentType } from 'react'
import { type DockTab, dockNames } from '../app/dock-names'
import { HistoryFacts } from '../history/HistoryFacts'
import { HistoryPanel } from '../history/HistoryPanel'
import type { TextKey } from '../i18n/catalogue'
import { MemoFacts } from '../memos/MemoFacts'
import { MemoFilters } from '../memos/MemoFilters'
import { MemosPanel } from '../memos/MemosPanel'
import { PassageCount } from '../passages/PassageCount'
import { PassageFilters } from '../passages/PassageFilters'
import { PassagesPanel } from '../passages/PassagesPanel'
import { SearchCount } from '../search/SearchCount'
import { SearchTab } from '../search/SearchTab'
import { TrainingTab } from '../team/TrainingTab'

interface DockEntry {
  words: TextKey
  /** Fills the dock below its head. */
  Content: ComponentType
  /** In the head beside the tabs: what is chosen. */
  Chosen?: ComponentType
  /** At the right of the head: counts and buttons. */
  Facts?: ComponentType
}

/** What each tab of the dock shows. A tab added here (and to its names) has its segment, and is kept while another is looked at. */
const entries: Record<DockTab, DockEntry> = {
  passages: { words: 'coding:dock.passages', Content: PassagesPanel, Chosen: PassageFilters, Facts: PassageCount },
  memos: { words: 'coding:dock.memos', Content: MemosPanel, Chosen: MemoFilters, Facts: MemoFacts },
  search: { words: 'search:tab', Content: SearchTab, Facts: SearchCount },
  history: { words: 'coding:dock.history', Content: HistoryPanel, Facts: HistoryFacts },
  training: { words: 'team:training.tab', Content: TrainingTab },
}

export const dockTabs: readonly ({ name: DockTab } & DockEntry)[] = dockNames.map(name => ({ name, ...entries[name] }))
