import type { FigureWords } from '../words/figure-words'
import type { CrossFigure } from './data'

/** What the lines are called: cycles by the figure's words, so that they can be broken, or by key where there is little room; codes by name. */
export function lineLabels({ lines }: Pick<CrossFigure, 'lines'>, words: FigureWords, byKey: boolean): string[] {
  return lines.map(({ key, name, cycle }) => {
    if (cycle === null || key !== cycle) return name
    if (byKey) return key
    // A project's own name of a cycle goes before the figure's; the figure's knows where it may be broken.
    const own = words.cycles[cycle]
    return own.replaceAll('\u00ad', '').toLowerCase() === name.toLowerCase() || name === key ? own : name
  })
}
