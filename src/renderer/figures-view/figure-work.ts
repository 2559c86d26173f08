import type { SavedWork } from '../saved/keep-saved'
import { openSavedFigure, useFigures } from './figures-state'

/** The figure that is shown, to be saved. */
export const figureWork = {
  kind: 'figure',
  spec: () => useFigures.getState().spec,
  show: state => useFigures.setState(state),
  open: openSavedFigure,
} as const satisfies SavedWork
