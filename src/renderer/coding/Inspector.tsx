import { BookMarked, ChevronDown, ChevronUp, Trash2 } from 'lucide-react'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { compareSpans, spanOf, turnOrder } from '../../shared/anchor/span'
import type { Coding } from '../../shared/model/coding'
import type { OpenDocument } from '../../shared/model/open-document'
import { showError } from '../app/errors'
import { useOpenDocument, useProject } from '../app/queries'
import { useUi } from '../app/store'
import { formatMoment, formatTime } from '../i18n/format'
import { Button } from '../ui/Button'
import { CycleMark } from '../ui/CycleMark'
import { EmptyState } from '../ui/EmptyState'
import { Hint } from '../ui/Hint'
import { IconButton } from '../ui/IconButton'
import { recode, removeCoding } from './change-coding'
import { markOf, ruleOf } from './code-index'
import { GuidanceLine } from './GuidanceLine'
import { InspectorFields } from './InspectorFields'
import { InspectorFlows } from './InspectorFlows'
import { InspectorSeveral } from './InspectorSeveral'
import { MemoField } from './MemoField'
import { stepCoding } from './move-focus'
import { openPalette } from './open-palette'
import { useCoding } from './session'
import { useCodeIndex } from './use-code-index'

/** Everything about the coding in focus, each part to be changed in its place. */
export const Inspector = memo(function Inspector() {
  const { t } = useTranslation('coding')
  const id = useUi(state => state.focusedCoding)
  const { data: document } = useOpenDocument(useUi(state => state.document))
  const coding = document?.codings.find(each => each.id === id)
  const also = useCoding(state => state.also)
  const readOnly = useProject().data?.readOnly ?? false
  const several =
    also.length === 0 ? [] : (document?.codings.filter(each => each.id === id || also.includes(each.id)) ?? [])
  return (
    <aside className="ui-pane coding-inspector" data-pane aria-label={t('pane.inspector')}>
      {several.length > 1 ? (
        <InspectorSeveral codings={several} readOnly={readOnly} />
      ) : document && coding ? (
        <CodingDetails document={document} coding={coding} />
      ) : (
        <>
          <div className="ui-pane-head ui-pane-head-lined">
            <h2>{t('inspector.title')}</h2>
          </div>
          <EmptyState
            title={t('inspector.empty')}
            hint={document && document.codings.length > 0 ? t('inspector.empty.hint') : t('inspector.empty.first')}
          />
        </>
      )}
    </aside>
  )
})

function CodingDetails({ document, coding }: { document: OpenDocument; coding: Coding }) {
  const { t } = useTranslation('coding')
  const index = useCodeIndex()
  const code = index.byId.get(coding.code)
  const position = usePosition(document, coding)
  const turn = document.turns.find(each => each.id === coding.anchor.startTurn)
  const speaker = document.speakers.find(each => each.id === turn?.speaker)
  const readOnly = useProject().data?.readOnly ?? false
  const rule = code ? ruleOf(code, index) : ''
  const where = coding.unanchored
    ? t('inspector.unanchored')
    : [apart(speaker?.name ?? ''), turn?.start == null ? '' : formatTime(turn.start)].filter(Boolean).join(', ')
  return (
    <>
      <div className="ui-pane-head ui-pane-head-lined">
        <h2>{t('inspector.title')}</h2>
        <span className="ui-pane-note">
          {t('inspector.position', { at: position, count: document.codings.length })}
        </span>
        <span className="ui-grow" />
        <IconButton small icon={ChevronUp} label={t('command.previous')} keys="k" onPress={() => stepCoding(-1)} />
        <IconButton small icon={ChevronDown} label={t('command.next')} keys="j" onPress={() => stepCoding(1)} />
        <IconButton
          small
          icon={Trash2}
          label={t('command.remove')}
          keys="u"
          isDisabled={readOnly}
          onPress={() => void removeCoding().catch(showError)}
        />
      </div>
      <div className="ui-scroll">
        <section className="ui-section" aria-label={t('inspector.code')}>
          <div className="coding-code-line">
            {code ? <CycleMark cycle={markOf(code)} colour={code.colour} /> : null}
            <span className="ui-strong ui-ellipsis">{code?.name}</span>
            <span className="ui-grow" />
            <Button small look="quiet" keys="c" isDisabled={readOnly} onPress={openPalette}>
              {t('inspector.change')}
            </Button>
          </div>
          <p className="ui-quote coding-quote">“{coding.quote}”</p>
          <p className="ui-label ui-faint">
            {t(where === '' ? 'inspector.byAlone' : 'inspector.by', {
              where,
              coder: apart(coding.coderName),
              when: formatMoment(coding.createdAt),
            })}
          </p>
        </section>
        {rule || code?.gloss ? (
          <section className="ui-section" aria-label={t('inspector.rule')}>
            <Hint icon={BookMarked}>
              {rule ? <b className="coding-rule">{rule} </b> : null}
              {sentence(code?.gloss ?? '')}
            </Hint>
            {code ? (
              <GuidanceLine
                quote={coding.quote}
                code={code}
                index={index}
                isDisabled={readOnly}
                onUse={other => void recode([coding.id], other.id).catch(showError)}
              />
            ) : null}
          </section>
        ) : null}
        <InspectorFields codings={[coding]} readOnly={readOnly} />
        <MemoField key={coding.id} coding={coding} readOnly={readOnly} />
        <InspectorFlows document={document} coding={coding} index={index} readOnly={readOnly} />
      </div>
    </>
  )
}

/** A name in a line of other words: one that runs from the right must not turn the time behind it (first strong isolate). */
function apart(name: string): string {
  return name === '' ? '' : `\u2068${name}\u2069`
}

/** Number of the coding in reading order, from 1. */
function usePosition(document: OpenDocument, coding: Coding): number {
  const order = useMemo(() => turnOrder(document.turns), [document.turns])
  return useMemo(() => {
    const own = spanOf(coding.anchor, order)
    if (!own) return 0
    let before = 0
    for (const each of document.codings) {
      const startTurn = order.get(each.anchor.startTurn)
      // Most are told apart by their turn alone.
      if (startTurn === undefined || startTurn > own.startTurn) continue
      const span = startTurn < own.startTurn ? null : spanOf(each.anchor, order)
      if (span === null || (compareSpans(span, own) || (each.id < coding.id ? -1 : each.id === coding.id ? 0 : 1)) < 0)
        before++
    }
    return before + 1
  }, [order, document.codings, coding])
}

/** A gloss of the codebook as a sentence of its own. */
function sentence(gloss: string): string {
  if (gloss === '') return ''
  return `${gloss[0]!.toUpperCase()}${gloss.slice(1)}${/[.?!]$/.test(gloss) ? '' : '.'}`
}
