import type { Passage } from '../../shared/model/flow'
import type { Id } from '../../shared/model/id'
import { openDocument } from '../app/store'
import { useFlows } from './flow-state'

/** Opens the document at the passage, its coding in focus. The row of the evidence is remembered for coming back. */
export function goToPassage({ document, coding }: Passage, row: Id): void {
  useFlows.setState({ visited: row })
  openDocument({ document, coding })
}
