import { sayInStatus, ui } from '../app/store'
import { text } from '../i18n/text'
import { selectedSpan } from './apply-code'
import { focusedCoding } from './cached'
import { chosenCodings } from './chosen'
import { currentStage, useCoding } from './session'

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

export function closePalette(): void {
  useCoding.setState({ palette: null })
  currentStage()?.view.takeFocus()
}
