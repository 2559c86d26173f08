import { type MouseEvent, memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { compareSpans, type Span } from '../../shared/anchor/span'
import type { Coding } from '../../shared/model/coding'
import type { FlowPassages } from '../../shared/model/flow'
import { focusCoding } from '../app/store'
import type { PaintedCoding } from '../editor/painted'
import { CodingRows, type ListedCoding } from './CodingRows'
import { aboutCoding, countFlows } from './spoken-coding'

export interface CodingListProps {
  codings: readonly Coding[]
  painted: readonly PaintedCoding[]
  flows: readonly FlowPassages[]
  onFocus(span: Span): void
}

/**
 * All codings of the document as buttons in reading order. Paint over text says nothing to a screen reader; this list does. It is out of
 * sight, and out of the order of Tab because the eyes have `j` and `k` for it.
 */
export const CodingList = memo(function CodingList({ codings, painted, flows, onFocus }: CodingListProps) {
  const { t } = useTranslation('coding')
  const list = useRef<HTMLUListElement>(null)
  const rows = useRef<CodingRows>(null)
  useEffect(() => {
    if (!list.current) return
    const made = new CodingRows(list.current, listed => {
      const { painted, coding } = listed
      const about = aboutCoding(coding, listed)
      return t(about === '' ? 'list.row' : 'list.rowWith', {
        code: [painted.key, painted.name, painted.other].filter(Boolean).join(' '),
        quote: shortened(coding.quote),
        turn: painted.span.startTurn + 1,
        about,
      })
    })
    rows.current = made
    return () => made.stop()
  }, [t])
  useEffect(() => {
    // Nobody waits for it: it is worked out when nothing else is to be done.
    const handle = requestIdleCallback(() => rows.current?.show(inOrder(codings, painted, flows)), { timeout: 1000 })
    return () => cancelIdleCallback(handle)
  }, [codings, painted, flows])
  const choose = (event: MouseEvent) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.coding : undefined
    const found = painted.find(coding => coding.id === id)
    if (!found) return
    focusCoding(found.id)
    onFocus(found.span)
  }
  return (
    <section className="ui-hidden coding-list" aria-label={t('list.label', { count: painted.length })}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the click comes from a button inside */}
      <ul ref={list} onClick={choose} />
    </section>
  )
})

/** Codings with what is painted of them, in reading order. */
function inOrder(
  codings: readonly Coding[],
  painted: readonly PaintedCoding[],
  flows: readonly FlowPassages[],
): ListedCoding[] {
  const counts = countFlows(flows)
  const byId = new Map(codings.map(coding => [coding.id, coding]))
  return [...painted]
    .sort((a, b) => compareSpans(a.span, b.span))
    .flatMap(each => {
      const coding = byId.get(each.id)
      const count = counts.get(each.id)
      return coding ? [{ painted: each, coding, in: count?.in ?? 0, out: count?.out ?? 0 }] : []
    })
}

function shortened(quote: string): string {
  return quote.length > 160 ? `${quote.slice(0, 160).trimEnd()}…` : quote
}
