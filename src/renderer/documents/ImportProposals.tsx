import { Lightbulb } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../../shared/model/draft'
import { mergeSpeakers } from '../../shared/transcript/revise'
import { Checkbox } from '../ui/Checkbox'
import { Icon } from '../ui/Icon'
import { EncodingChoice } from './EncodingChoice'
import { beginAnew, type Incoming, readAgain, reviseDraft } from './import-state'
import { likelySpeaker } from './turns-in-question'

/** What the reader has taken for granted and may be told not to, and what it would change if it were asked. */
export function ImportProposals({ one, draft }: { one: Incoming; draft: Draft }) {
  const { t } = useTranslation('imports')
  const slips = draft.speakers.flatMap((speaker, from) => {
    const to = likelySpeaker(draft, from)
    const meant = to === null ? undefined : draft.speakers[to]
    if (to === null || meant === undefined) return []
    const turn = draft.turns.findIndex(each => each.speaker === from) + 1
    return [{ from, to, speaker: speaker.label, meant: meant.label, turn }]
  })
  const doubtful = draft.warnings.flatMap(({ code, details }) =>
    code === 'import.labelOnce' ? String(details.labels ?? '').split(', ') : [],
  )
  const spoken = draft.turns.filter(turn => turn.speaker !== null).length
  const guessed = draft.warnings.find(({ code }) => code === 'import.encodingGuessed')?.details.encoding?.toString()
  const refused = one.options.shape === 'plain'
  return (
    <div className="ui-section">
      <h3>{t('proposals')}</h3>
      {spoken > 0 || refused ? (
        <Checkbox
          className="import-check"
          isSelected={!refused}
          isDisabled={one.state === 'reading'}
          onChange={wanted => readAgain(one.key, { shape: wanted ? undefined : 'plain' })}
        >
          <span>
            {t('proposal.speakers')}
            <span className="ui-secondary import-why">
              {refused
                ? t('proposal.speakers.refused')
                : t('proposal.speakers.why', { count: spoken, all: draft.turns.length })}
            </span>
          </span>
        </Checkbox>
      ) : null}
      {draft.format === 'pdf' ? (
        <Checkbox
          className="import-check"
          isSelected={one.options.asPrinted !== true}
          isDisabled={one.state === 'reading'}
          onChange={cleaned => readAgain(one.key, { asPrinted: !cleaned })}
        >
          {t('proposal.pages')}
        </Checkbox>
      ) : null}
      {guessed === undefined && one.options.encoding === undefined ? null : (
        <EncodingChoice one={one} guessed={guessed ?? one.options.encoding ?? draft.encoding} />
      )}
      {slips.map(({ from, to, speaker, meant, turn }) => (
        <Proposal
          key={speaker}
          take={t('proposal.take')}
          onTake={() => reviseDraft(one.key, before => mergeSpeakers(before, from, to))}
        >
          <span className="ui-medium">{t('proposal.same', { speaker, meant, turn })}</span>{' '}
          <span className="ui-secondary">{t('proposal.same.why')}</span>
        </Proposal>
      ))}
      {doubtful.map(label => (
        <Proposal
          key={label}
          take={t('proposal.believe.take')}
          onTake={() => readAgain(one.key, { labels: [...(one.options.labels ?? []), label] })}
        >
          <span className="ui-medium">{t('proposal.believe', { label })}</span>{' '}
          <span className="ui-secondary">{t('proposal.believe.why')}</span>
        </Proposal>
      ))}
      <AriaButton className="ui-link import-anew" onPress={() => beginAnew(one.key)}>
        {t('anew')}
      </AriaButton>
    </div>
  )
}

function Proposal({ children, take, onTake }: { children: ReactNode; take: string; onTake(): void }) {
  return (
    <div className="import-proposal">
      <Icon icon={Lightbulb} small />
      <p>{children}</p>
      <AriaButton className="ui-link" onPress={onTake}>
        {take}
      </AriaButton>
    </div>
  )
}
