import { createContext, useContext } from 'react'
import type { Gap, Move, Path } from './condition-moves'

/** How conditions of a builder are moved. */
export interface Moving {
  /** Moves a condition; where there is nowhere to go, nothing happens. */
  move(path: Path, move: Move): void
  can(path: Path, move: Move): boolean
  /** What is dragged, and the gap over which it is held. */
  dragged: Path | null
  gap: Gap | null
  drag(path: Path | null): void
  hold(gap: Gap): void
  drop(): void
}

export const MovingContext = createContext<Moving | null>(null)

/** How conditions of the builder around it are moved. */
export function useMoving(): Moving {
  const moving = useContext(MovingContext)
  if (!moving) throw new Error('conditions are moved in a builder alone')
  return moving
}
