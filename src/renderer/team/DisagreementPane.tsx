import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/model/id'
import type { Decide, Disagreement, DisagreementSide } from '../../shared/model/team'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { useCodebook } from '../app/queries'
import { formatMoment } from '../i18n/format'
import { Avatar } from '../ui/Avatar'
import { Button } from '../ui/Button'
import { CycleMark } from '../ui/CycleMark'
import { Segments } from '../ui/Segments'
import { Select } from '../ui/Select'
import { TextField } from '../ui/TextField'
import { takeFocus } from './take-focus'

/** One disagreement: the passage, what either made of it with the definitions, what was said, and the decision. */
export function DisagreementPane({ disagreement, onNext }: { disagreement: Disagreement; onNext: () => void }) {
  const { t } = useTranslation('team')
  const { subject, kind, first, second, decision, text } = disagreement
  const [outcome, setOutcome] = useState<Decide['outcome'] | null>(decision?.outcome ?? null)
  const [reason, setReason] = useState(decision?.reason ?? '')
  const [code, setCode] = useState<Id | null>(null)
  const codes = useCodebook().data ?? []
  const isReady = outcome !== null && (outcome !== 'other' || code !== null)
  const decide = () => {
    if (!isReady) return
    api.team.decide({ subject, outcome, reason: reason.trim(), code }).then(onNext).catch(showError)
  }
  return (
    <section
      ref={takeFocus}
      tabIndex={-1}
      className="team-disagreement"
      aria-label={t(`dis.${kind}.title`)}
      // On the way down: a button keeps Enter to itself.
      onKeyDownCapture={event => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) decide()
      }}
    >
      <header>
        <h2>{t(`dis.${kind}.title`)}</h2>
        <span className="team-hint">
          {[disagreement.documentTitle, disagreement.speaker].filter(Boolean).join(', ')}
        </span>
        {decision ? (
          <span className="ui-token">
            {t('dis.decided', { outcome: t(`outcome.${decision.outcome}`), by: decision.by })}
          </span>
        ) : null}
      </header>
      <p className="team-text">{marked(text, first, second)}</p>
      <div className="team-cards">
        <Side side={first} />
        <Side side={second} square />
      </div>
      <div className="team-decision">
        <Segments<Decide['outcome']>
          label={t('dis.choose')}
          value={outcome}
          options={[
            { value: 'first', label: t('dis.take', { name: first.coder.name }) },
            { value: 'second', label: t('dis.take', { name: second.coder.name }) },
            { value: 'both', label: t('dis.both') },
            { value: 'neither', label: t('dis.neither') },
            { value: 'other', label: t('dis.other') },
            { value: 'codebook', label: t('dis.codebook') },
          ]}
          onChange={setOutcome}
        />
        {outcome === 'other' ? (
          <Select
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
      <mark key={start} data-first={within(first)} data-second={within(second)}>
        {words}
      </mark>
    ) : (
      <span key={start}>{words}</span>
    )
  })
}

function Side({ side, square = false }: { side: DisagreementSide; square?: boolean }) {
  const { t } = useTranslation(['team', 'coding'])
  return (
    <article className="team-card">
      <p className="team-coder">
        <Avatar name={side.coder.name} square={square} />
        <strong>{side.coder.name}</strong>
        {side.valence === null ? null : <span className="team-hint">{t(`coding:valence.${side.valence}`)}</span>}
      </p>
      {side.coding === null ? (
        <p className="team-hint">{t('dis.nothing')}</p>
      ) : (
        <>
          <p className="team-coder">
            <CycleMark cycle={side.cycle ?? side.code} />
            <strong className="ui-ellipsis">{side.name}</strong>
          </p>
          <blockquote>{side.quote}</blockquote>
          <p>{side.definition}</p>
          {side.include === '' ? null : <p className="team-hint">✓ {side.include}</p>}
          {side.exclude === '' ? null : <p className="team-hint">✗ {side.exclude}</p>}
        </>
      )}
    </article>
  )
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
        <p key={at + by}>
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
