import { moveEdge } from '../../shared/anchor/grow-span'
import { type Span, spanOf, turnOrder } from '../../shared/anchor/span'
import type { TextUnit } from '../../shared/anchor/units'
import type { Id } from '../../shared/model/id'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { refreshDocument } from '../app/queries'
import { focusCoding, sayInStatus, ui, useUi } from '../app/store'
import { text } from '../i18n/text'
import { focusedCoding } from './cached'
import { putCodings } from './change-coding'
import { paintMoved } from './pending'
import { seenAnchor } from './seen-anchor'
import { coding, currentStage, type Stage, useCoding } from './session'
import { whileStoring } from './storing'

export type Edge = 'start' | 'end'

let stop: (() => void) | null = null
let unpaint: (() => void) | null = null
let heldIn: Stage | null = null

/** Takes hold of an edge of the focused coding: from then on the arrows move it, until Enter keeps it or Escape gives it up. */
export function holdEdge(side: Edge): void {
  const held = coding().edge
  const stage = currentStage()
  const focused = focusedCoding()
  if (!stage || !focused || focused.unanchored) {
    sayInStatus(text('coding:focus.first'))
    return
  }
  if (isCorrected()) return
  const span = held?.coding === focused.id ? held.span : spanOf(focused.anchor, turnOrder(stage.turns))
  if (!span) return
  if (held?.coding !== focused.id) listen()
  heldIn = stage
  useCoding.setState({ edge: { coding: focused.id, side, span } })
  showEdge(stage, span, side)
}

/** Moves the edge that is held; says so where it can go no further. */
export function stepEdge(unit: TextUnit, step: 1 | -1): void {
  const held = coding().edge
  const stage = currentStage()
  if (!held || !stage || isCorrected()) return
  const texts = stage.turns.map(turn => turn.text)
  const span = moveEdge(held.span, held.side, unit, step, texts)
  if (!span) {
    sayInStatus(text('coding:edge.stop'))
    return
  }
  useCoding.setState({ edge: { ...held, span } })
  unpaint?.()
  unpaint = paintMoved(held.coding, seenAnchor(stage, span))
  showEdge(stage, span, held.side)
}

/** Stores where the edges stand now: one action, however many steps they took. */
export async function keepEdges(): Promise<void> {
  if (isCorrected()) return
  const held = coding().edge
  const stage = heldIn
  const moved = unpaint
  letGo()
  if (held && moved && stage) await whileStoring(store(held, moved, stage))
}

async function store(held: { coding: Id; span: Span }, moved: () => void, stage: Stage): Promise<void> {
  try {
    const stands = await api.codings.move({ id: held.coding, anchor: seenAnchor(stage, held.span) })
    putCodings([stands])
    moved()
    // Where it came to lie over its like, both are one now, and flows are the other's.
    await refreshDocument(stands.document)
    if (ui().focusedCoding === held.coding) focusCoding(stands.id)
  } catch (error) {
    moved()
    throw error
  }
}

/** Where the text is not the one in which the edge was taken, its place in it is not known: it is let go, and that is said. */
function isCorrected(): boolean {
  const stage = currentStage()
  if (!coding().edge || !heldIn || stage?.document !== heldIn.document || stage.turns === heldIn.turns) return false
  giveUpEdges()
  sayInStatus(text('coding:edge.corrected'))
  return true
}

export function giveUpEdges(): void {
  const moved = unpaint
  letGo()
  moved?.()
}

function letGo(): void {
  stop?.()
  stop = null
  unpaint = null
  useCoding.setState({ edge: null })
}

function showEdge(stage: Stage, span: Span, side: Edge): void {
  const place =
    side === 'start'
      ? { turn: span.startTurn, offset: span.startOffset }
      : { turn: span.endTurn, offset: span.endOffset }
  stage.view.putCaret(place)
  stage.view.revealEnd({
    startTurn: place.turn,
    startOffset: place.offset,
    endTurn: place.turn,
    endOffset: place.offset,
  })
}

/** While an edge is held its keys come before all others; anything else keeps it where it is. */
function listen(): void {
  const keep = () => void keepEdges().catch(showError)
  const press = (event: KeyboardEvent) => {
    if (['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return
    const step = stepOf(event)
    const side = event.key === '[' ? 'start' : event.key === ']' ? 'end' : null
    if (step) stepEdge(step.unit, step.step)
    else if (side) holdEdge(side)
    else if (event.key === 'Enter') keep()
    else if (event.key === 'Escape') giveUpEdges()
    else {
      keep()
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  window.addEventListener('keydown', press, { capture: true })
  window.addEventListener('pointerdown', keep, { capture: true })
  const unsubscribe = useUi.subscribe((state, before) => {
    if (state.focusedCoding !== before.focusedCoding || state.document !== before.document) keep()
  })
  stop = () => {
    window.removeEventListener('keydown', press, { capture: true })
    window.removeEventListener('pointerdown', keep, { capture: true })
    unsubscribe()
  }
}

function stepOf(event: KeyboardEvent): { unit: TextUnit; step: 1 | -1 } | null {
  if (event.key === 'ArrowUp') return { unit: 'sentence', step: -1 }
  if (event.key === 'ArrowDown') return { unit: 'sentence', step: 1 }
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return null
  const forward = (event.key === 'ArrowRight') !== runsFromRight()
  return { unit: event.ctrlKey || event.altKey || event.metaKey ? 'word' : 'character', step: forward ? 1 : -1 }
}

/** Whether the words at the caret run from the right: the arrows move as one sees it. */
function runsFromRight(): boolean {
  const node = document.getSelection()?.focusNode
  const element = node instanceof Element ? node : node?.parentElement
  return element != null && getComputedStyle(element).direction === 'rtl'
}
