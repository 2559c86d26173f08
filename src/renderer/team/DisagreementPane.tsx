import { ChevronDown, ChevronUp, ExternalLink, Undo2 } from 'lucide-react'
import { type CSSProperties, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/model/id'
import type { Decide, Disagreement, DisagreementSide } from '../../shared/model/team'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { useCodebook } from '../app/queries'
import { openDocument } from '../app/store'
import { holdKeysUntil } from '../commands/typed-ahead'
import { formatMoment } from '../i18n/format'
import { Button } from '../ui/Button'
import { CycleMark } from '../ui/CycleMark'
import { IconButton } from '../ui/IconButton'
import { Segments } from '../ui/Segments'
import { Select } from '../ui/Select'
import { TextField } from '../ui/TextField'
import { nextKey, outcomeKeys, previousKey, reopenKey, transcriptKey } from './commands'
import { DecidedBefore, outcomeWords } from './DecidedBefore'
import { SideCard } from './SideCard'
import { TurnInContext } from './TurnInContext'
import { takeFocus } from './take-focus'
import { chooseOutcome, useTeam } from './team-state'

interface DisagreementPaneProps {
  disagreement: Disagreement
  all: readonly Disagreement[]
  /** Which it is of those listed. */
  place: { at: number; of: number }
  onNext: () => void
  onStep: (by: 1 | -1) => void
}

/** One disagreement: the passage, what either made of it with the definitions, what was said, and the decision. */
export function DisagreementPane({ disagreement, all, place, onNext, onStep }: DisagreementPaneProps) {
  const { t } = useTranslation('team')
  const { subject, kind, first, second, decision, text } = disagreement
  const chosen = useTeam(state => state.outcome)
  const outcome = chosen === undefined ? (decision?.outcome ?? null) : chosen
  const [reason, setReason] = useState(decision?.reason ?? '')
  const [code, setCode] = useState<Id | null>(null)
  const codes = useCodebook().data ?? []
  const isReady = outcome !== null && (outcome !== 'other' || (code !== null && kind !== 'flow'))
  const decide = () => {
    if (!isReady) return
    // What is typed meanwhile is meant for the next one.
    const decided = api.team.decide({ subject, outcome, reason: reason.trim(), code })
    void holdKeysUntil(decided.then(() => flushSync(onNext)).catch(showError))
  }
  return (
    <section
      ref={takeFocus}
      tabIndex={-1}
      data-work=""
      className="team-disagreement"
      aria-label={t(`dis.${kind}.title`)}
      // On the way down: a button keeps Enter to itself.
      onKeyDownCapture={event => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) decide()
      }}
    >
      <header>
        <h2>{t(`dis.${kind}.title`)}</h2>
        <span className="team-hint team-place">
          {[t('dis.place', place), disagreement.documentTitle, disagreement.speaker].filter(Boolean).join(', ')}
        </span>
        {decision ? (
          <>
            <span className="ui-token team-decided">
              {t('dis.decided', { outcome: outcomeWords(decision.outcome, disagreement, t), by: decision.by })}
            </span>
            <Button
              look="quiet"
              small
              icon={Undo2}
              keys={reopenKey}
              data-reopen
              onPress={() => void api.team.reopen({ subject }).catch(showError)}
            >
              {t('dis.reopen')}
            </Button>
          </>
        ) : null}
        {first.coding === null ? null : (
          <Button
            look="quiet"
            small
            icon={ExternalLink}
            keys={transcriptKey}
            data-transcript
            onPress={() => {
              useTeam.setState({ isAway: true, subject })
              openDocument({ document: disagreement.document, coding: first.coding! })
            }}
          >
            {t('dis.transcript')}
          </Button>
        )}
        <IconButton
          small
          icon={ChevronUp}
          label={t('command.previous')}
          keys={previousKey}
          isDisabled={place.at <= 1}
          onPress={() => onStep(-1)}
        />
        <IconButton
          small
          icon={ChevronDown}
          label={t('command.next')}
          keys={nextKey}
          isDisabled={place.at >= place.of}
          onPress={() => onStep(1)}
        />
      </header>
      <TurnInContext turn={disagreement.turn}>
        <p className="team-text" dir="auto">
          {marked(text, first, second)}
        </p>
      </TurnInContext>
      <div className="team-cards">
        <SideCard side={first} kind={kind} />
        <SideCard side={second} kind={kind} square />
      </div>
      <div className="team-decision">
        <Segments<Decide['outcome']>
          label={t('dis.choose')}
          value={outcome}
          options={[
            { value: 'first', label: t('dis.take', { name: shortName(first.coder.name) }), keys: outcomeKeys.first },
            { value: 'second', label: t('dis.take', { name: shortName(second.coder.name) }), keys: outcomeKeys.second },
            { value: 'both', label: t('dis.both'), keys: outcomeKeys.both },
            { value: 'neither', label: t('dis.neither'), keys: outcomeKeys.neither },
            ...(kind === 'flow' ? [] : [{ value: 'other' as const, label: t('dis.other'), keys: outcomeKeys.other }]),
            { value: 'codebook', label: t('dis.codebook'), keys: outcomeKeys.codebook },
          ]}
          onChange={chooseOutcome}
        />
        {outcome === 'other' && kind !== 'flow' ? (
          <Select
            className="team-other-code"
            label={t('dis.other')}
            value={code}
            options={codes.map(each => ({
              value: each.id,
              label: each.name,
              hint: each.key,
              mark: <CycleMark cycle={each.cycle ?? each.key} decorative />,
            }))}
            onChange={setCode}
          />
        ) : null}
        <TextField
          label={t('dis.reason')}
          placeholder={t('dis.reasonHint')}
          rows={2}
          value={reason}
          onChange={setReason}
        />
        <p className="team-decision-foot">
          <span className="team-hint">{t('dis.foot')}</span>
          <Button onPress={onNext}>{t('dis.skip')}</Button>
          <Button look="primary" isDisabled={!isReady} onPress={decide} keys="$mod+Enter">
            {t('dis.decide')}
          </Button>
        </p>
      </div>
      <DecidedBefore disagreement={disagreement} all={all} />
      <Comments disagreement={disagreement} />
    </section>
  )
}

/** The turn's words, with those of either coder underlined: one line for the first, another for the second. */
function marked(text: string, first: DisagreementSide, second: DisagreementSide) {
  const cuts = [...new Set([0, first.start, first.end, second.start, second.end, text.length])]
    .filter(cut => cut >= 0 && cut <= text.length)
    .sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length
    const within = (side: DisagreementSide) => side.coding !== null && side.start <= start && side.end >= end
    const words = text.slice(start, end)
    return within(first) || within(second) ? (
      <mark key={start} data-first={within(first)} data-second={within(second)} style={underlines(first, second)}>
        {words}
      </mark>
    ) : (
      <span key={start}>{words}</span>
    )
  })
}

/** Each side's line in the colour of its cycle, as in a transcript. */
function underlines(first: DisagreementSide, second: DisagreementSide): CSSProperties {
  const colour = ({ cycle }: DisagreementSide) =>
    cycle === null ? 'var(--text-2)' : `var(--cy-${cycle.toLowerCase()})`
  return { '--vl-first-line': colour(first), '--vl-second-line': colour(second) } as CSSProperties
}

const longestName = 11

/** A name that fits a button; the card above says it whole. */
function shortName(name: string): string {
  const letters = [...name]
  return letters.length > longestName
    ? `${letters
        .slice(0, longestName - 1)
        .join('')
        .trimEnd()}…`
    : name
}

function Comments({ disagreement: { subject, remarks } }: { disagreement: Disagreement }) {
  const { t } = useTranslation('team')
  const [words, setWords] = useState('')
  const add = () => {
    if (words.trim() === '') return
    api.team
      .remark({ subject, text: words.trim() })
      .then(() => setWords(''))
      .catch(showError)
  }
  return (
    <section aria-labelledby="team-comments" className="team-comments">
      <h3 id="team-comments">{t('comments')}</h3>
      {remarks.map(({ by, at, text }) => (
        <p key={at + by} dir="auto" className="team-wrap">
          <strong>{by}</strong> <span className="team-hint">{formatMoment(at)}</span>
          <br />
          {text}
        </p>
      ))}
      <div className="team-comment">
        <TextField
          label={t('comments.add')}
          hideLabel
          placeholder={t('comments.add')}
          value={words}
          onChange={setWords}
        />
        <Button isDisabled={words.trim() === ''} onPress={add}>
          {t('comments.send')}
        </Button>
      </div>
    </section>
  )
}
