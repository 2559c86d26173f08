import { Clock } from 'lucide-react'
import type { CellState } from '../../shared/model/story'
import { Icon } from '../ui/Icon'

/** The sign of an empty cell. Its words stand in the cell's name. */
export function EmptyCell({ state }: { state: CellState | 'untold' }) {
  return (
    <span className="matrix-empty" data-state={state} aria-hidden="true">
      {state === 'tooEarly' ? <Icon icon={Clock} small /> : { notAsked: '–', notFound: '∅', untold: '·' }[state]}
    </span>
  )
}
