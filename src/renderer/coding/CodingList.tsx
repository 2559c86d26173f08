import { type MouseEvent, memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { compareSpans, type Span } from '../../shared/anchor/span'
import type { Coding } from '../../shared/model/coding'
import type { Id } from '../../shared/model/id'
import { focusCoding } from '../app/store'
import type { PaintedCoding } from '../editor/painted'

export interface CodingListProps {
  codings: readonly Coding[]
  painted: readonly PaintedCoding[]
  onFocus(span: Span): void
}

/**
 * All codings of the document as buttons in reading order. Paint over text says nothing to a screen reader; this list does. It is out of
 * sight, and out of the order of Tab because the eyes have `j` and `k` for it.
 */
export function CodingList({ codings, painted, onFocus }: CodingListProps) {
  const { t } = useTranslation('coding')
  const rows = useMemo(() => {
    const quotes = new Map(codings.map(coding => [coding.id, coding.quote]))
    return [...painted]
      .sort((a, b) => compareSpans(a.span, b.span))
      .map(coding => ({ coding, quote: quotes.get(coding.id) ?? '' }))
  }, [codings, painted])
  const choose = (event: MouseEvent) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.coding : undefined
    const row = rows.find(({ coding }) => coding.id === id)
    if (!row) return
    focusCoding(row.coding.id)
    onFocus(row.coding.span)
  }
  return (
    <section className="ui-hidden coding-list" aria-label={t('list.label', { count: rows.length })}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the click comes from a button inside */}
      <ul onClick={choose}>
        {rows.map(({ coding, quote }) => (
          <CodingRow
            key={coding.id}
            id={coding.id}
            code={[coding.key, coding.name, coding.other].filter(Boolean).join(' ')}
            quote={quote}
          />
        ))}
      </ul>
    </section>
  )
}

/** Kept as it is while its words are the same: there may be thousands, and one is added at a time. */
const CodingRow = memo(function CodingRow({ id, code, quote }: { id: Id; code: string; quote: string }) {
  const { t } = useTranslation('coding')
  return (
    <li>
      <button type="button" tabIndex={-1} data-coding={id}>
        {t('list.row', { code, quote: shortened(quote) })}
      </button>
    </li>
  )
})

function shortened(quote: string): string {
  return quote.length > 160 ? `${quote.slice(0, 160).trimEnd()}…` : quote
}
