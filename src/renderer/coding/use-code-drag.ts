import { useEffect } from 'react'
import { unitAt } from '../../shared/anchor/units'
import type { Id } from '../../shared/model/id'
import { showError } from '../app/errors'
import { applyCode, selectedSpan } from './apply-code'
import { cachedCodes, isReadOnly } from './cached'
import { recode } from './change-coding'
import { currentStage } from './session'

/** What is being dragged: a code from the codebook, or the selected words. */
type Dragged = { code: Id } | 'words' | null

const row = '.codebook-row[data-key]'
const transcript = '.transcript-root'

/**
 * Coding by dragging: a code onto the selected words, onto a sentence, or onto a label to change its code; the selected words onto a code.
 * Listens for the whole window, because tree and transcript each have their own ways with the mouse and need not know of each other.
 */
export function useCodeDrag(): void {
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    let dragged: Dragged = null
    let marked: Element | null = null
    const mark = (element: Element | null) => {
      if (marked === element) return
      marked?.classList.remove('is-code-target')
      element?.classList.add('is-code-target')
      marked = element
    }
    // A row can be dragged only if it says so before the button is down.
    window.addEventListener(
      'pointerdown',
      event => closest(event, row)?.setAttribute('draggable', isReadOnly() ? 'false' : 'true'),
      { capture: true, signal },
    )
    window.addEventListener(
      'dragstart',
      event => {
        dragged = whatIsDragged(event)
        if (dragged !== null && dragged !== 'words') {
          event.dataTransfer?.setData('text/plain', cachedCodes().byId.get(dragged.code)?.name ?? '')
        }
      },
      { capture: true, signal },
    )
    window.addEventListener(
      'dragover',
      event => {
        const target = dragged === null ? null : targetOf(event, dragged)
        mark(target)
        if (!target) return
        event.preventDefault()
        event.stopPropagation()
        if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      },
      { capture: true, signal },
    )
    window.addEventListener(
      'drop',
      event => {
        const target = dragged === null ? null : targetOf(event, dragged)
        const what = dragged
        dragged = null
        mark(null)
        if (!target || what === null) return
        event.preventDefault()
        event.stopPropagation()
        drop(what, target, event)?.catch(showError)
      },
      { capture: true, signal },
    )
    window.addEventListener(
      'dragend',
      () => {
        dragged = null
        mark(null)
      },
      { signal },
    )
    return () => stop.abort()
  }, [])
}

function whatIsDragged(event: DragEvent): Dragged {
  if (isReadOnly()) return null
  const code = closest(event, row)?.getAttribute('data-key')
  if (code && cachedCodes().byId.has(code)) return { code }
  const stage = currentStage()
  const from = event.target instanceof Node ? event.target : null
  const root = document.querySelector(transcript)
  return stage && from && root?.contains(from) && selectedSpan(stage) ? 'words' : null
}

/** What would take the drop: a code for words; a label or the text for a code. */
function targetOf(event: DragEvent, dragged: Dragged): Element | null {
  if (dragged !== 'words') return closest(event, '.turn-label[data-coding]') ?? closest(event, transcript)
  const target = closest(event, row)
  return target && cachedCodes().byId.has(target.getAttribute('data-key') ?? '') ? target : null
}

function drop(dragged: Exclude<Dragged, null>, target: Element, event: DragEvent): Promise<void> | undefined {
  if (dragged === 'words') return applyCode(target.getAttribute('data-key') ?? '')
  const coding = target.getAttribute('data-coding')
  if (coding) return recode([coding], dragged.code)
  const stage = currentStage()
  if (!stage) return
  if (!selectedSpan(stage)) {
    const place = stage.view.placeUnder(event.clientX, event.clientY)
    const sentence = place && unitAt(stage.turns[place.turn]!.text, place.offset, 'sentence')
    if (!place || !sentence) return
    const { turn } = place
    stage.view.select({ startTurn: turn, startOffset: sentence.start, endTurn: turn, endOffset: sentence.end })
  }
  stage.view.takeFocus()
  return applyCode(dragged.code)
}

function closest(event: Event, selector: string): Element | null {
  const { target } = event
  const element = target instanceof Element ? target : target instanceof Node ? target.parentElement : null
  return element?.closest(selector) ?? null
}
