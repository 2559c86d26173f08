import { ArrowDown, ArrowUp, ArrowUpRight } from 'lucide-react'
import { type RefObject, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import type { Span } from '../../shared/anchor/span'
import type { Reading } from '../../shared/model/desk'
import type { Direction } from '../../shared/model/document'
import type { Id } from '../../shared/model/id'
import { CycleMark } from '../ui/CycleMark'
import { Icon } from '../ui/Icon'
import { useLater } from '../ui/use-later'
import './editor.css'
import { Minimap } from './Minimap'
import type { FlowEnd, PaintedCoding, PaintedFlow } from './painted'
import { readingStyle } from './reading-style'
import { TranscriptView } from './TranscriptView'
import type { ReadTurn } from './turn-heads'

export interface TranscriptProps {
  /** Name for screen readers. */
  label: string
  turns: readonly ReadTurn[]
  codings: readonly PaintedCoding[]
  flows: readonly PaintedFlow[]
  focus: Id | null
  /** Chosen together with the focused one. */
  also: ReadonlySet<Id>
  /** Codings step back, so that one sees what is not coded. */
  dim: boolean
  reading: Reading
  direction: Direction
  viewRef: RefObject<TranscriptView | null>
  /** @param also to be chosen beside what is chosen already */
  onPick(codings: readonly Id[], also: boolean): void
  onSelect(span: Span | null): void
  onScroll(): void
  /** Goes to the other end of a flow, also in another document. */
  onJump(coding: Id): void
  more(count: number): string
}

/** A transcript with its codings. Make a new one for another document (`key`): the text of one never changes. */
export function Transcript(props: TranscriptProps) {
  const { label, turns, codings, flows, focus, also, dim, reading, direction, viewRef } = props
  const scroller = useRef<HTMLDivElement>(null)
  const root = useRef<HTMLDivElement>(null)
  const connectors = useRef<SVGSVGElement>(null)
  const minimap = useRef<SVGSVGElement>(null)
  const viewport = useRef<HTMLDivElement>(null)
  const tip = useRef<HTMLDivElement>(null)
  const inside = useRef<TranscriptView>(null)
  const latest = useRef(props)
  latest.current = props
  const [ends, setEnds] = useState<readonly ShownEnd[]>([])
  // Where flows lead to is said when the eye has come to rest: to ask for it costs a layout, which by then there has been.
  const showEnds = useLater(() => {
    const view = inside.current
    if (!view) return
    const next = endsOf(view, latest.current.focus)
    // Most codings and most steps of scrolling change none of them.
    setEnds(before => (sameEnds(before, next) ? before : next))
  }, endsDelay)

  useLayoutEffect(() => {
    if (!scroller.current || !root.current || !connectors.current || !minimap.current) return
    if (!viewport.current || !tip.current) return
    const at = {
      scroller: scroller.current,
      root: root.current,
      connectors: connectors.current,
      minimap: minimap.current,
      viewport: viewport.current,
      tip: tip.current,
    }
    const view = new TranscriptView(at, turns, {
      picked: (ids, also) => latest.current.onPick(ids, also),
      selected: span => latest.current.onSelect(span),
      scrolled: () => {
        showEnds()
        latest.current.onScroll()
      },
      more: count => latest.current.more(count),
    })
    inside.current = view
    return () => {
      inside.current = null
      view.destroy()
    }
  }, [turns, showEnds])

  // biome-ignore lint/correctness/useExhaustiveDependencies: other turns make another view
  useImperativeHandle<TranscriptView | null, TranscriptView | null>(viewRef, () => inside.current, [turns])
  useLayoutEffect(() => inside.current?.show(codings, flows, focus, also, dim), [codings, flows, focus, also, dim])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other turns make another view
  useLayoutEffect(() => inside.current?.setDirection(direction), [direction, turns])
  const set = useRef(reading)
  useLayoutEffect(() => {
    if (set.current === reading) return
    set.current = reading
    inside.current?.reset()
  }, [reading])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is painted decides where the ends stand
  useEffect(showEnds, [codings, flows, focus])

  return (
    <div className="transcript" style={readingStyle(reading)}>
      <div ref={scroller} className="transcript-scroller">
        <div className="transcript-inner">
          {/* biome-ignore lint/a11y/useSemanticElements: a textarea cannot hold turns, and cannot be read without being editable */}
          <div
            ref={root}
            className="transcript-root"
            role="textbox"
            aria-label={label}
            aria-multiline="true"
            aria-readonly="true"
            tabIndex={0}
            spellCheck={false}
            data-scope="text"
            translate="no"
          />
          <svg ref={connectors} className="transcript-connectors" aria-hidden="true" />
          {ends
            .filter(end => end.side === 'elsewhere')
            .map(end => (
              <OffPill key={end.key} at={end.at} end={end.end} tight={end.tight} onJump={props.onJump} />
            ))}
        </div>
      </div>
      <EdgePills side="above" ends={ends} onJump={props.onJump} />
      <EdgePills side="below" ends={ends} onJump={props.onJump} />
      <Minimap map={minimap} viewport={viewport} onGo={share => inside.current?.scrollByMap(share)} />
      <div ref={tip} className="transcript-tip" aria-hidden="true" hidden />
    </div>
  )
}

interface ShownEnd {
  key: string
  end: FlowEnd
  side: 'above' | 'below' | 'elsewhere'
  at: { x: number; y: number } | null
  /** Whether it is an end of a flow of the coding in focus. */
  isAsked: boolean
  /** Labels that end far out leave room for the arrow only: the minimap begins soon behind them. */
  tight: boolean
}

const edgePills = 3
/** Milliseconds of rest until ends out of sight are shown. */
const endsDelay = 60
const pillWidth = 52

/** Ends to point at, each once: some coding may be reached by several flows. */
function endsOf(view: TranscriptView, focus: Id | null): ShownEnd[] {
  const seen = new Map<string, ShownEnd>()
  for (const { end, side, coding } of view.ends(focus)) {
    const key = side === 'elsewhere' ? `${coding} ${end.coding}` : end.coding
    const at = side === 'elsewhere' ? view.labelEnd(coding) : null
    const isAsked = coding === focus || seen.get(key)?.isAsked === true
    seen.set(key, { key, end, side, at, isAsked, tight: at !== null && at.x > view.reach - pillWidth })
  }
  return [...seen.values()]
}

function sameEnds(before: readonly ShownEnd[], after: readonly ShownEnd[]): boolean {
  return (
    before.length === after.length &&
    before.every((end, index) => {
      const { key, end: to, side, at, isAsked, tight } = after[index]!
      const stands = end.at === at || (end.at !== null && at !== null && end.at.x === at.x && end.at.y === at.y)
      return (
        end.key === key &&
        end.end === to &&
        end.side === side &&
        end.isAsked === isAsked &&
        end.tight === tight &&
        stands
      )
    })
  )
}

function EdgePills({
  side,
  ends,
  onJump,
}: {
  side: 'above' | 'below'
  ends: readonly ShownEnd[]
  onJump(id: Id): void
}) {
  const there = ends.filter(end => end.side === side)
  if (there.length === 0) return null
  // They stand over labels: those that nobody asks for take the place of one.
  const asked = there.filter(end => end.isAsked).slice(0, edgePills)
  const shown = asked.length > 0 ? asked : there.slice(0, 1)
  return (
    <div className="transcript-edge" data-side={side}>
      {shown.map(({ key, end }) => (
        <button key={key} type="button" className="flow-pill" title={end.label} onClick={() => onJump(end.coding)}>
          <Icon icon={side === 'above' ? ArrowUp : ArrowDown} small />
          <CycleMark cycle={end.key} decorative />
          <span className="ui-hidden">{end.label}</span>
        </button>
      ))}
      {there.length > shown.length ? <span className="ui-token">+{there.length - shown.length}</span> : null}
    </div>
  )
}

function OffPill({ end, at, tight, onJump }: Pick<ShownEnd, 'end' | 'at' | 'tight'> & { onJump(id: Id): void }) {
  if (!at) return null
  const style = { left: `calc(var(--margin-left) + ${at.x + 6}px)`, top: at.y - 10 }
  return (
    <button type="button" className="flow-pill" style={style} title={end.label} onClick={() => onJump(end.coding)}>
      <Icon icon={ArrowUpRight} small />
      {tight ? null : <CycleMark cycle={end.key} decorative />}
      <span className="ui-hidden">{end.label}</span>
    </button>
  )
}
