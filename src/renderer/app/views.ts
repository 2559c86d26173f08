import { type ComponentType, lazy } from 'react'
import { type ProjectView, viewNames } from './view-names'

interface ViewEntry {
  /** With Ctrl or ⌘; with Alt in a browser, which keeps those for its tabs. */
  number: number
  load: () => Promise<{ default: ComponentType }>
}

/** What each view is drawn by, and its key. A view added here has its button, its command and its key. */
const entries: Record<ProjectView, ViewEntry> = {
  code: {
    number: 1,
    load: async () => ({ default: (await import('../coding/CodingWorkspace')).CodingWorkspace }),
  },
  stories: { number: 2, load: async () => ({ default: (await import('../stories/StoriesView')).StoriesView }) },
  flows: { number: 3, load: async () => ({ default: (await import('../flows/FlowView')).FlowView }) },
  matrix: { number: 4, load: async () => ({ default: (await import('../matrix/MatrixView')).MatrixView }) },
  participants: { number: 5, load: async () => ({ default: (await import('../people/PeopleView')).PeopleView }) },
  figures: { number: 6, load: async () => ({ default: (await import('../figures-view/FiguresView')).FiguresView }) },
  team: { number: 7, load: async () => ({ default: (await import('../team/TeamView')).TeamView }) },
}

export const projectViews = viewNames.map(name => ({ name, ...entries[name], View: lazy(entries[name].load) }))
