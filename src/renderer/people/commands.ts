import type { Command } from '../commands/command'
import { exportAttributes } from './export-attributes'
import { showPeopleDialog, showTab, usePeople } from './people-state'

function subject(): 'participant' | 'document' {
  return usePeople.getState().tab === 'documents' ? 'document' : 'participant'
}

/** Commands of the participants view. */
export const peopleCommands: readonly Command[] = [
  {
    id: 'people.add',
    title: 'people:command.add',
    section: 'people',
    scope: 'people',
    keys: ['Insert'],
    enabled: ({ project }) => project?.readOnly === false,
    run: () => showPeopleDialog({ name: 'person' }),
  },
  {
    id: 'people.attribute',
    title: 'people:command.attribute',
    section: 'people',
    scope: 'people',
    keys: ['Shift+Insert'],
    enabled: ({ project }) => project?.readOnly === false,
    run: () => showPeopleDialog({ name: 'variable', subject: subject(), variable: null }),
  },
  {
    id: 'people.space',
    title: 'people:command.space',
    section: 'people',
    scope: 'people',
    enabled: ({ project }) => project?.readOnly === false,
    run: () => showPeopleDialog({ name: 'space', space: null }),
  },
  {
    id: 'people.merge',
    title: 'people:command.merge',
    section: 'people',
    scope: 'people',
    enabled: ({ project }) => project?.readOnly === false && usePeople.getState().at.people !== null,
    run: () => {
      const kept = usePeople.getState().at.people
      if (kept !== null) showPeopleDialog({ name: 'merge', kept })
    },
  },
  {
    id: 'people.import',
    title: 'people:command.import',
    section: 'people',
    scope: 'people',
    separatorBefore: true,
    enabled: ({ project }) => project?.readOnly === false,
    run: () => showPeopleDialog({ name: 'import', subject: subject() }),
  },
  {
    id: 'people.csv',
    title: 'people:command.csv',
    section: 'people',
    scope: 'people',
    run: () => exportAttributes(subject(), 'csv'),
  },
  {
    id: 'people.xlsx',
    title: 'people:command.xlsx',
    section: 'people',
    scope: 'people',
    run: () => exportAttributes(subject(), 'xlsx'),
  },
  {
    id: 'people.showPeople',
    title: 'people:command.showPeople',
    section: 'people',
    scope: 'people',
    separatorBefore: true,
    run: () => showTab('people'),
  },
  {
    id: 'people.showDocuments',
    title: 'people:command.showDocuments',
    section: 'people',
    scope: 'people',
    run: () => showTab('documents'),
  },
  {
    id: 'people.showConsent',
    title: 'people:command.showConsent',
    section: 'people',
    scope: 'people',
    run: () => showTab('consent'),
  },
  {
    id: 'people.showIndicators',
    title: 'people:command.showIndicators',
    section: 'people',
    scope: 'people',
    run: () => showTab('indicators'),
  },
  {
    id: 'people.showPlan',
    title: 'people:command.showPlan',
    section: 'people',
    scope: 'people',
    run: () => showTab('plan'),
  },
  {
    id: 'people.indicator',
    title: 'people:command.indicator',
    section: 'people',
    scope: 'people',
    separatorBefore: true,
    enabled: ({ project }) => project?.readOnly === false,
    run: () => showPeopleDialog({ name: 'indicator' }),
  },
  {
    id: 'people.indicatorImport',
    title: 'people:command.indicatorImport',
    section: 'people',
    scope: 'people',
    enabled: ({ project }) => project?.readOnly === false,
    run: () => showPeopleDialog({ name: 'indicatorImport' }),
  },
]
