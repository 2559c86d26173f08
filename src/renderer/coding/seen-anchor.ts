import { spanText } from '../../shared/anchor/passage'
import type { Span } from '../../shared/anchor/span'
import type { SeenAnchor } from '../../shared/model/coding'
import type { Stage } from './session'

/** Where a passage of the open text lies, with its words as they are shown: what is stored there is refused where they are others by now. */
export function seenAnchor({ turns }: Stage, span: Span): SeenAnchor {
  return {
    startTurn: turns[span.startTurn]!.id,
    startOffset: span.startOffset,
    endTurn: turns[span.endTurn]!.id,
    endOffset: span.endOffset,
    words: spanText(
      span,
      turns.map(({ text }) => text),
    ),
  }
}
