import { PanelLeft, PanelRight } from 'lucide-react'
import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Span, turnOrder } from '../../shared/anchor/span'
import type { Coding } from '../../shared/model/coding'
import { usualReading } from '../../shared/model/desk'
import type { Id } from '../../shared/model/id'
import type { OpenDocument } from '../../shared/model/open-document'
import { errorSentence } from '../app/errors'
import { useDesk, useOpenDocument, useProject } from '../app/queries'
import { focusCoding, reveal, ui, useUi } from '../app/store'
import { runCommand } from '../commands/registry'
import { CorrectedText } from '../correction/CorrectedText'
import { CorrectionSwitch } from '../correction/CorrectionSwitch'
import { modeOf, useCorrection } from '../correction/correction-state'
import { TrackedText } from '../correction/TrackedText'
import { canPaintText } from '../editor/highlights'
import type { PaintedFlow } from '../editor/painted'
import { Transcript } from '../editor/Transcript'
import type { TranscriptView } from '../editor/TranscriptView'
import { PassageMarks } from '../memos/PassageMarks'
import { FindBar } from '../search/FindBar'
import { SoundButton } from '../sound/SoundButton'
import { SoundStrip } from '../sound/SoundStrip'
import { useTellers } from '../team/queries'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { IconButton } from '../ui/IconButton'
import { useLater } from '../ui/use-later'
import { useSteady } from '../ui/use-steady'
import { WarnStrip } from '../ui/WarnStrip'
import { CodingList } from './CodingList'
import { toggleChosen } from './chosen'
import { leavePlace } from './desk'
import { EdgeStrip } from './EdgeStrip'
import { FlowStrip } from './FlowStrip'
import { jumpToEnd } from './jump'
import { sayPlace } from './move-focus'
import { type EndWords, paintedCodings, paintedFlows, readTurns } from './painted-document'
import { usePending, withPending } from './pending'
import { ReadingMenu } from './ReadingMenu'
import { ShownMenu } from './ShownMenu'
import { type SelectedWords, selectAgain, selectedIn } from './select-again'
import { placeIn, rememberPlace, setStage, useCoding } from './session'
import { isFiltering, shownCodings } from './shown-codings'
import { useCodeIndex } from './use-code-index'
import { useCopyNotice } from './use-copy-notice'
import { useFlowStart } from './use-flow-start'

export interface DocumentPaneProps {
  /** Given where lists and inspector have no room beside the text: shows or hides them over it. */
  onShowLists: (() => void) | undefined
  onShowInspector: (() => void) | undefined
}

/** The open document: its head, its text with codings, and the list of them for screen readers. */
export const DocumentPane = memo(function DocumentPane({ onShowLists, onShowInspector }: DocumentPaneProps) {
  const { t } = useTranslation('coding')
  const id = useUi(state => state.document)
  const { data, error, isFetching } = useOpenDocument(id)
  useFlowStart(isFetching ? undefined : data)
  const summary = data?.document
  const mode = useCorrection(state => modeOf(state, id))
  return (
    <main id="main" className="ui-pane ui-pane-paper" data-pane aria-label={t('pane.text')}>
      <div className="ui-pane-head ui-pane-head-lined coding-document-head">
        {onShowLists ? <IconButton icon={PanelLeft} small label={t('lists.show')} onPress={onShowLists} /> : null}
        <h2>{summary?.title ?? t('pane.text')}</h2>
        {summary ? (
          <span className="ui-pane-note">
            {[
              t(`kind.${summary.kind}`),
              t('turns', { count: summary.turns }),
              t('words', { count: summary.words }),
            ].join(' · ')}
          </span>
        ) : null}
        <span className="ui-grow" />
        {summary ? (
          <>
            <ShownMenu />
            <CorrectionSwitch document={summary.id} />
            <SoundButton document={summary.id} />
            <ReadingMenu document={summary} />
          </>
        ) : null}
        {onShowInspector ? (
          <IconButton icon={PanelRight} small label={t('inspector.show')} keys="i" onPress={onShowInspector} />
        ) : null}
      </div>
      {data ? <SoundStrip key={`sound ${data.document.id}`} document={data} /> : null}
      <FindBar />
      <FlowStrip />
      <EdgeStrip />
      {canPaintText ? null : <WarnStrip>{t('noHighlights')}</WarnStrip>}
      {error ? <EmptyState title={t('document.failed')} hint={errorSentence(error)} /> : null}
      {id === null ? (
        <EmptyState
          whole
          title={t('document.none')}
          hint={t('document.none.hint')}
          action={
            <Button keys="$mod+i" onPress={() => runCommand('project.import')}>
              {t('document.import')}
            </Button>
          }
        />
      ) : null}
      {data ? <Unanchored codings={data.codings} /> : null}
      {data && mode === 'coding' ? <OpenText key={data.document.id} document={data} /> : null}
      {data && mode === 'changes' ? <TrackedText key={data.document.id} document={data} /> : null}
      {data && mode === 'correcting' ? <CorrectedText key={data.document.id} document={data} /> : null}
    </main>
  )
})

/** Codings whose words went when the text was replaced: kept, and one press leads from one to the next. */
function Unanchored({ codings }: { codings: readonly Coding[] }) {
  const { t } = useTranslation('coding')
  const lost = useMemo(() => codings.filter(coding => coding.unanchored), [codings])
  if (lost.length === 0) return null
  const showNext = () => {
    const at = lost.findIndex(coding => coding.id === ui().focusedCoding)
    focusCoding(lost[(at + 1) % lost.length]?.id ?? null)
  }
  return (
    <WarnStrip
      action={
        <Button small onPress={showNext}>
          {t('unanchored.show')}
        </Button>
      }
    >
      {t('unanchored', { count: lost.length })}
    </WarnStrip>
  )
}

/** Milliseconds until the status bar follows. */
const placeDelay = 40

/** Milliseconds of rest after which it counts as read up to here. */
const restDelay = 2000

const none: readonly PaintedFlow[] = []

function OpenText({ document }: { document: OpenDocument }) {
  const { t } = useTranslation('coding')
  const { id } = document.document
  const { data: project } = useProject()
  const focus = useUi(state => state.focusedCoding)
  const target = useUi(state => state.target)
  const view = useRef<TranscriptView>(null)
  const before = useRef<SelectedWords | null>(null)
  const index = useCodeIndex()
  const { turns: sourceTurns, speakers } = document
  const turns = useMemo(() => readTurns({ turns: sourceTurns, speakers }), [sourceTurns, speakers])
  const order = useMemo(() => turnOrder(turns), [turns])
  const me = project?.coder.id ?? null
  const codings = useMemo(
    () => paintedCodings(document.codings, index, order, me),
    [document.codings, index, order, me],
  )
  const words = useMemo<EndWords>(
    () => ({
      inTurn: (name, turn) => t('end.turn', { name, turn }),
      inDocument: (name, title) => t('end.document', { name, title }),
    }),
    [t],
  )
  const pending = usePending()
  // A coding gets the focus when it is stored; it looks from the start as it will then.
  const lit = pending.added.at(-1)?.id ?? focus
  const filter = useCoding(state => state.filter)
  const filtering = isFiltering(filter)
  // What one works on stays in sight; without a filter the focus must not make the list a new one.
  const kept = filtering ? lit : null
  const tellers = useTellers()
  const painted = useSteady(
    useMemo(() => {
      const all = withPending(document.codings, pending, id)
      const shown = shownCodings(all, filter, index, me, new Set(kept === null ? [] : [kept]), tellers)
      return shown === document.codings ? codings : paintedCodings(shown, index, order, me)
    }, [document.codings, codings, pending, id, index, order, me, filter, kept, tellers]),
  )
  const reading = useDesk().data?.reading ?? usualReading
  const chosen = useCoding(state => state.also)
  const also = useMemo(() => new Set(chosen), [chosen])
  const flows = useMemo(
    () => (filter.uncoded ? none : paintedFlows(document.flows, painted, index, words)),
    [document.flows, painted, index, words, filter.uncoded],
  )
  const mine = useMemo(() => document.codings.filter(each => each.coder === me).length, [document.codings, me])

  // Nobody looks at the status bar while coding or scrolling: it follows when the frame is out.
  const sayWhere = useLater(() => {
    const at = view.current
    if (at) sayPlace(at.turnInSight() + 1, turns.length, mine, document.codings.length, document.flows.length)
  }, placeDelay)
  const keepPlace = useLater(() => {
    const at = view.current
    if (at) leavePlace(id, at.topPlace())
  }, restDelay)
  const scrolled = () => {
    sayWhere()
    keepPlace()
  }
  useLayoutEffect(() => {
    const at = view.current
    if (!at) return
    setStage({ document: id, turns, view: at })
    const place = placeIn(id)
    if (place && ui().target?.document !== id) at.restore(place)
    selectAgain(before.current, { document: id, turns, view: at })
    // The text that had the focus went with the document before.
    if (window.document.activeElement === window.document.body) at.takeFocus()
    return () => {
      rememberPlace(id, at.topPlace())
      before.current = selectedIn({ document: id, turns, view: at })
      setStage(null)
    }
  }, [id, turns])
  useEffect(() => {
    const at = view.current
    if (!at || target?.document !== id) return
    const found = codings.find(each => each.id === target.coding)
    const turn = target.turn === undefined ? undefined : order.get(target.turn)
    const words =
      turn === undefined || !target.words
        ? null
        : { startTurn: turn, startOffset: target.words.start, endTurn: turn, endOffset: target.words.end }
    if (found) at.reveal(found.span)
    else if (words) at.reveal(words)
    else if (turn !== undefined) at.reveal({ startTurn: turn, startOffset: 0, endTurn: turn, endOffset: 0 })
    else return
    at.takeFocus()
    if (words) at.select(words)
    else at.putCaret({ turn: found?.span.startTurn ?? turn ?? 0, offset: found?.span.startOffset ?? 0 })
    reveal(null)
  }, [target, codings, order, id])
  useEffect(sayWhere)
  useCopyNotice()

  const revealed = useCallback((span: Span) => view.current?.reveal(span), [])
  const pick = (ids: readonly Id[], beside: boolean) => {
    const [first] = ids
    if (first === undefined) return
    if (beside) {
      toggleChosen(first)
      return
    }
    // The same place again goes on to the next coding that lies there.
    const at = ids.indexOf(ui().focusedCoding ?? '')
    focusCoding(ids[(at + 1) % ids.length] ?? null)
  }
  return (
    <>
      <Transcript
        label={t('text.label', { title: document.document.title })}
        turns={turns}
        codings={painted}
        flows={flows}
        focus={lit}
        also={also}
        dim={filter.uncoded}
        reading={reading}
        direction={document.document.direction}
        viewRef={view}
        onPick={pick}
        onSelect={sayWhere}
        onScroll={scrolled}
        onJump={jumpToEnd}
        more={count => t('more', { count })}
      />
      <PassageMarks document={id} turns={turns} />
      <CodingList codings={document.codings} painted={codings} flows={document.flows} onFocus={revealed} />
    </>
  )
}
