import { create } from 'zustand'
import type { CycleKey } from '../../shared/framework/cycles'
import type { ConsentPurpose } from '../../shared/model/consent'
import type { Id } from '../../shared/model/id'
import type { PlanKind } from '../../shared/model/plan'
import type { VariableSubject } from '../../shared/model/variable'

export const peopleTabs = ['people', 'documents', 'consent', 'indicators', 'plan'] as const
export type PeopleTab = (typeof peopleTabs)[number]

/** What floats above the view. */
export type PeopleDialog =
  | { name: 'person' }
  | { name: 'variable'; subject: VariableSubject; variable: Id | null }
  | { name: 'merge'; kept: Id }
  | { name: 'import'; subject: VariableSubject }
  | { name: 'indicator' }
  | { name: 'indicatorImport' }
  | { name: 'plan'; cycle: CycleKey; kind: PlanKind; entry: Id | null }
  | { name: 'space'; space: Id | null }
  | {
      name: 'withdraw'
      participant: Id
      purpose: ConsentPurpose
      state: 'refused' | 'withdrawn'
      at: string
      note: string
    }

interface PeopleState {
  tab: PeopleTab
  /** The participant, document or indicator one is at. */
  at: { people: Id | null; documents: Id | null; indicators: Id | null }
  /** A participant or indicator that was just added, for the table to go to. */
  added: Id | null
  /** Only documents of this space are listed. */
  space: Id | null
  filter: string
  dialog: PeopleDialog | null
  isSideOpen: boolean
}

export const usePeople = create<PeopleState>()(() => ({
  tab: 'people',
  at: { people: null, documents: null, indicators: null },
  added: null,
  space: null,
  filter: '',
  dialog: null,
  isSideOpen: false,
}))

export function showTab(tab: PeopleTab): void {
  usePeople.setState({ tab, filter: '', isSideOpen: false })
}

export function showPeopleDialog(dialog: PeopleDialog | null): void {
  usePeople.setState({ dialog })
}

export function goToPerson(id: Id | null): void {
  usePeople.setState(({ at }) => ({ at: { ...at, people: id } }))
}

/** Lets the table go to what was just added, past any filter. */
export function goToAdded(added: Id): void {
  usePeople.setState({ added, filter: '' })
}

export function wentToAdded(): void {
  usePeople.setState({ added: null })
}

export function goToDocument(id: Id | null): void {
  usePeople.setState(({ at }) => ({ at: { ...at, documents: id } }))
}

export function goToIndicator(id: Id | null): void {
  usePeople.setState(({ at }) => ({ at: { ...at, indicators: id } }))
}

export function filterPeople(filter: string): void {
  usePeople.setState({ filter })
}
