import type { FlowRelation } from '../../flow/summary'
import { formatCount, formatSigned } from '../format-count'
import type { Frame } from './frame'

export interface CountLabel {
  text: string
  /** The same without its negative part, for where there is no room. */
  short: string
}

/**
 * The count written at a mark: in brackets for aspired flows, with ⊖ for what leads into negative value, and with the key of its
 * target for a blocked flow that was not on its way to the next column.
 */
export function countLabel(relation: FlowRelation, frame: Frame): CountLabel {
  const count = formatCount(relation.count)
  if (relation.type === 'aspired') return { text: `(${count})`, short: `(${count})` }
  if (relation.type === 'told') return { text: formatSigned(relation.count, relation.negative), short: count }
  const from = frame.columnOf(relation.from)
  const isNext = from >= 0 && frame.columnOf(relation.to) === from + 1
  if (relation.type === 'blocked' && !isNext && from >= 0 && frame.columnOf(relation.to) >= 0)
    return { text: `${count} ${relation.to}`, short: count }
  return { text: count, short: count }
}
