import { type Block, parsePage } from './markdown'

const sources = import.meta.glob<string>('../../../resources/help/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})

export interface HelpPage {
  /** File name without its ending. */
  id: string
  title: string
  blocks: Block[]
}

/** What a newcomer reads first; pages not named here follow by name. */
const order = [
  'getting-started',
  'importing',
  'coding',
  'codebook',
  'correcting',
  'listening',
  'flows',
  'figures',
  'stories',
  'matrix',
  'participants',
  'indicators',
  'tables',
  'queries',
  'reports',
  'exchange',
]

/** The pages in `resources/help`. */
export const helpPages: readonly HelpPage[] = Object.entries(sources)
  .map(([path, source]) => ({ id: path.replace(/^.*\/|\.md$/g, ''), ...parsePage(source) }))
  .sort((a, b) => rank(a.id) - rank(b.id) || a.id.localeCompare(b.id, 'en'))

function rank(id: string): number {
  const at = order.indexOf(id)
  return at === -1 ? order.length : at
}
