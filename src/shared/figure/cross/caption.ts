import type { FigureWords } from '../words/figure-words'
import type { CrossFigure } from './data'

/**
 * What a figure of groups or waves counts, and how many columns of the data have no room in it.
 * @param more between the two: what is to be known of the form
 */
export function crossCaption(data: CrossFigure, shown: number, words: FigureWords, more = ''): string {
  const addsUp = data.cells.reduce((sum, { count }) => sum + count, 0) === data.n
  return [
    data.n ? words.cross.caption(data.by, data.n, data.documents, addsUp) : words.nothing,
    data.n ? more : '',
    words.cross.hidden({ groups: data.columns.length - shown }),
  ]
    .filter(Boolean)
    .join(' ')
}
