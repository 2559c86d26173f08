import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Coding } from '../../shared/model/coding'
import { usualReading } from '../../shared/model/desk'
import type { Id } from '../../shared/model/id'
import type { OpenDocument } from '../../shared/model/open-document'
import { finishBeforeHistory } from '../app/before-history'
import { showError } from '../app/errors'
import { useDesk, useProject } from '../app/queries'
import { sayInStatus, ui } from '../app/store'
import { sayPlace } from '../coding/move-focus'
import { type EndWords, paintedCodings, paintedFlows, readTurns } from '../coding/painted-document'
import { placeIn, rememberPlace } from '../coding/session'
import { useCodeIndex } from '../coding/use-code-index'
import { Minimap } from '../editor/Minimap'
import type { PaintedCoding } from '../editor/painted'
import { readingStyle } from '../editor/reading-style'
import '../editor/editor.css'
import { text } from '../i18n/text'
import { CorrectionBar } from './CorrectionBar'
import { CorrectionSaver } from './CorrectionSaver'
import { CorrectionView } from './CorrectionView'
import './correction.css'
import { correction, setCorrectionView, useCorrection } from './correction-state'
import { changedPlace, type LeftText, samePlace, sameTop } from './same-place'
import { StoredSteps } from './stored-steps'
import { leaveCorrecting } from './switch-mode'

/** The open document while its text is corrected. */
export function CorrectedText({ document }: { document: OpenDocument }) {
  const { t } = useTranslation('correction')
  const { t: coding } = useTranslation('coding')
  const { id } = document.document
  const { data: project } = useProject()
  const index = useCodeIndex()
  const me = project?.coder.id ?? null
  const reading = useDesk().data?.reading ?? usualReading
  const { direction } = document.document
  const scroller = useRef<HTMLDivElement>(null)
  const root = useRef<HTMLDivElement>(null)
  const connectors = useRef<SVGSVGElement>(null)
  const minimap = useRef<SVGSVGElement>(null)
  const viewport = useRef<HTMLDivElement>(null)
  const view = useRef<CorrectionView>(null)
  const painted = useRef(
    (_codings: readonly Coding[], _order: ReadonlyMap<Id, number>) => [] as ReturnType<typeof paintedCodings>,
  )
  painted.current = (codings, order) => paintedCodings(codings, index, order, me)
  const flowWords = useMemo<EndWords>(
    () => ({
      inTurn: (name, turn) => coding('end.turn', { name, turn }),
      inDocument: (name, title) => coding('end.document', { name, title }),
    }),
    [coding],
  )
  const flows = useRef((_codings: readonly PaintedCoding[]) => [] as ReturnType<typeof paintedFlows>)
  flows.current = codings => paintedFlows(document.flows, codings, index, flowWords)
  const words = useRef(coding)
  words.current = coding
  const latest = useRef(document)
  latest.current = document
  const [composed, setComposed] = useState(0)
  const saver = useMemo(() => new CorrectionSaver(id), [id])

  useLayoutEffect(() => {
    let left: LeftText | null = null
    const steps = new StoredSteps(() => latest.current.document.title)
    const open = () => {
      if (!scroller.current || !root.current || !connectors.current || !minimap.current || !viewport.current) return
      const { turns, speakers, codings } = latest.current
      const made = new CorrectionView(
        {
          scroller: scroller.current,
          root: root.current,
          connectors: connectors.current,
          minimap: minimap.current,
          viewport: viewport.current,
        },
        readTurns({ turns, speakers }),
        {
          painted: (stored, order) => painted.current(stored, order),
          flows: codings => flows.current(codings),
          more: count => words.current('more', { count }),
          edited: () => saver.edited(),
          left: () => saver.flush().catch(showError),
          undoStored: isHeld => void steps.undo(isHeld).catch(showError),
          redoStored: isHeld => void steps.redo(isHeld).catch(showError),
          leave: leaveCorrecting,
          nothingToPaste: () => sayInStatus(text('correction:paste.noWords')),
          scrolled: () => undefined,
        },
      )
      view.current = made
      setCorrectionView(made)
      saver.attach(made)
      made.setDirection(latest.current.document.direction)
      made.setCodings(codings)
      const { turns: now } = made.log
      const top = left ? sameTop(left, now) : placeIn(id)
      if (top) made.restore(top)
      const changed = left && steps.isStepping ? changedPlace(left.turns, now) : null
      const caret = changed ?? (left ? left.caret && samePlace(left.turns, now, left.caret) : correction().caret)
      // Who replaces words in the bar above is not to lose the field there.
      if (!left || left.hadFocus) made.takeFocus(caret)
      else made.keepCaret(caret)
      if (changed) made.reveal(changed)
    }
    const close = () => {
      const made = view.current
      if (!made) return
      left = { turns: made.log.turns, caret: made.caret(), top: made.topPlace(), hadFocus: made.hasFocus }
      rememberPlace(id, left.top)
      made.destroy()
      view.current = null
      setCorrectionView(null)
    }
    saver.reopen = () => {
      close()
      open()
    }
    open()
    const flush = () => void saver.flush().catch(showError)
    const settled = finishBeforeHistory(() => saver.flush())
    window.addEventListener('blur', flush)
    window.addEventListener('pagehide', flush)
    return () => {
      settled()
      window.removeEventListener('blur', flush)
      window.removeEventListener('pagehide', flush)
      void saver.flush().catch(showError)
      useCorrection.setState({ caret: view.current?.caret() ?? null })
      // Whoever comes back to this document later comes to read it.
      if (ui().document !== id && correction().document === id) useCorrection.setState({ mode: 'coding' })
      close()
    }
  }, [id, saver])

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when a word is composed
  useEffect(() => {
    const made = view.current
    if (!made) return
    // While a correction is being stored the text kept here is the older one; the answer brings this here again.
    if (made.log.isStoring) return
    if (made.log.holds(readTurns(document))) made.setCodings(document.codings)
    // Another window, or undo, changed the text. A word that an input method is still composing is awaited.
    else if (made.isComposing) return made.onceComposed(() => setComposed(times => times + 1))
    // What was typed here is stored first, or refused.
    else if (made.log.hasEdits) saver.flush().catch(showError)
    else saver.reopen()
  }, [document, saver, composed])
  useEffect(() => view.current?.setDirection(direction), [direction])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other names or colours are painted anew
  useEffect(() => view.current?.setCodings(latest.current.codings), [index, me])
  useEffect(() => {
    const mine = document.codings.filter(each => each.coder === me).length
    const at = view.current?.turnInSight() ?? 0
    sayPlace(at + 1, document.turns.length, mine, document.codings.length, document.flows.length)
  })

  return (
    <>
      <CorrectionBar document={document} />
      <div className="transcript is-correcting" style={readingStyle(reading)}>
        <div ref={scroller} className="transcript-scroller">
          <div className="transcript-inner">
            {/* biome-ignore lint/a11y/useSemanticElements: a textarea cannot hold turns */}
            <div
              ref={root}
              className="transcript-root"
              role="textbox"
              aria-label={t('text.label', { title: document.document.title })}
              aria-multiline="true"
              tabIndex={0}
              spellCheck={false}
              data-scope="text"
              translate="no"
            />
            <svg ref={connectors} className="transcript-connectors" aria-hidden="true" />
          </div>
        </div>
        <Minimap map={minimap} viewport={viewport} onGo={share => view.current?.scrollByMap(share)} />
      </div>
    </>
  )
}
