import type { Id } from '../../shared/model/id'
import { sayInStatus, ui } from '../app/store'
import { text } from '../i18n/text'
import { selectedSpan } from './apply-code'
import { focusedCoding } from './cached'
import { chosenCodings } from './chosen'
import { coding, currentStage, useCoding } from './session'

/** Opens the code palette below the selection, to code it; without a selection at the focused coding, to change its code. */
export function openPalette(): void {
  const stage = currentStage()
  if (!stage) return
  const span = selectedSpan(stage)
  const focused = focusedCoding()
  if (!span && !focused) {
    sayInStatus(text('coding:select.first'))
    return
  }
  const rects = span ? stage.view.selectionRects() : []
  const label = document.querySelector(`.turn-label[data-coding="${ui().focusedCoding ?? ''}"]`)
  const last = rects.at(-1) ?? label?.getBoundingClientRect()
  const first = rects[0] ?? last
  // Its left edge stands at the speakers' column, so that it covers the same part of every page.
  const column = document.querySelector('.turn-text')?.getBoundingClientRect().left ?? 0
  useCoding.setState({
    palette: {
      task: span || !focused ? { name: 'apply' } : { name: 'recode', codings: chosenCodings().map(({ id }) => id) },
      anchor: { left: column - 12, top: first?.top ?? 200, bottom: last?.bottom ?? 220 },
    },
  })
}

/** Opens the code palette to choose a code for something else than the text. @param at what it is for: it opens below, or above */
export function chooseCode(at: Element, use: (code: Id) => void | Promise<void>, back: () => void): void {
  const { left, top, bottom } = at.getBoundingClientRect()
  useCoding.setState({ palette: { task: { name: 'choose', use, back }, anchor: { left, top, bottom } } })
}

export function closePalette(): void {
  const task = coding().palette?.task
  useCoding.setState({ palette: null })
  if (task?.name === 'choose') task.back()
  else currentStage()?.view.takeFocus()
}
