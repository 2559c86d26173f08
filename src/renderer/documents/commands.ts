import { api } from '../app/api'
import { showOverlay } from '../app/store'
import type { Command } from '../commands/command'
import { exchangeCommands } from '../exchange/commands'
import { bringIn } from './bring-in'
import { chooseFiles } from './choose-files'
import { chooseProject } from './choose-project'
import { documentInMind, removeDocument, startRenaming, useDocumentList } from './document-list-state'
import { closeProject, enterProject } from './enter-project'
import { importCommands } from './import-commands'

/** Commands about projects and files. */
export const documentCommands: readonly Command[] = [
  {
    id: 'project.new',
    title: 'commands:project.new',
    section: 'project',
    scope: 'global',
    keys: ['$mod+n'],
    // Browsers keep Ctrl+N for a window of their own.
    webKeys: ['$mod+Alt+n'],
    enabled: ({ view }) => view !== 'import' && view !== 'exchange',
    run: () => showOverlay({ name: 'newProject' }),
  },
  {
    id: 'project.open',
    title: 'commands:project.open',
    section: 'project',
    scope: 'global',
    keys: ['$mod+o'],
    enabled: ({ view }) => view !== 'import' && view !== 'exchange',
    run: () => chooseProject(null),
  },
  {
    id: 'project.sample',
    title: 'commands:project.sample',
    section: 'project',
    scope: 'global',
    enabled: ({ view }) => view !== 'import' && view !== 'exchange',
    run: async () => enterProject(await api.projects.openSample()),
  },
  {
    id: 'project.import',
    title: 'commands:project.import',
    section: 'project',
    scope: 'project',
    keys: ['$mod+i'],
    separatorBefore: true,
    enabled: ({ project }) => project?.readOnly !== true,
    run: async () => {
      // A menu of the system does not count as the person's own press, and without one the browser opens no file dialog.
      const files = navigator.userActivation.isActive ? await chooseFiles() : []
      if (files !== null) bringIn(files)
    },
  },
  ...exchangeCommands,
  {
    id: 'documents.rename',
    title: 'commands:documents.rename',
    section: 'edit',
    scope: 'documents',
    keys: ['F2'],
    separatorBefore: true,
    enabled: ({ project }) => project?.readOnly !== true && documentInMind() !== null,
    run: () => startRenaming(documentInMind()),
  },
  {
    id: 'documents.remove',
    title: 'commands:documents.remove',
    section: 'edit',
    scope: 'documents',
    keys: ['Delete'],
    enabled: ({ project }) => project?.readOnly !== true && documentInMind() !== null,
    run: () => removeDocument(documentInMind()),
  },
  {
    id: 'documents.filter',
    title: 'commands:documents.filter',
    section: 'go',
    scope: 'documents',
    keys: ['/'],
    run: () => useDocumentList.setState({ filtering: true }),
  },
  ...importCommands,
]

/** What the project's menu ends with. */
export const closingCommands: readonly Command[] = [
  {
    id: 'project.settings',
    title: 'commands:project.settings',
    section: 'project',
    scope: 'global',
    keys: ['$mod+,'],
    run: () => showOverlay({ name: 'settings' }),
  },
  {
    id: 'project.close',
    title: 'commands:project.close',
    section: 'project',
    scope: 'project',
    separatorBefore: true,
    run: closeProject,
  },
]
