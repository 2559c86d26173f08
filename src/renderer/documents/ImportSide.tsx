import { Lightbulb } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../../shared/model/draft'
import { mergeSpeakers } from '../../shared/transcript/revise'
import { Checkbox } from '../ui/Checkbox'
import { Icon } from '../ui/Icon'
import { TextField } from '../ui/TextField'
import { ImportReading } from './ImportReading'
import { ImportSpeakers } from './ImportSpeakers'
import { type Incoming, readAgain, reviseDraft } from './import-state'
import { likelySpeaker } from './turns-in-question'

/** What can be decided about one file: its speakers, and how it is read. A file that could not be read may still be read otherwise. */
export function ImportSide({ one }: { one: Incoming }) {
  const { t } = useTranslation('imports')
  const { draft } = one
  return (
    <aside className="ui-pane import-side" aria-label={one.file.name} data-pane="">
      <div className="ui-scroll">
        {draft === null ? null : (
          <div className="ui-section">
            <ImportSpeakers draft={draft} onRevise={revise => reviseDraft(one.key, revise)} />
          </div>
        )}
        {draft === null ? null : <Proposals one={one} draft={draft} />}
        <div className="ui-section">
          {draft === null ? null : (
            <div className="ui-field">
              <span aria-hidden="true">{t('docTitle')}</span>
              <TextField
                label={t('docTitle')}
                hideLabel
                value={draft.title}
                maxLength={300}
                onChange={title => reviseDraft(one.key, before => ({ ...before, title }))}
                onBlur={() =>
                  reviseDraft(one.key, before => ({ ...before, title: before.title.trim() || one.file.name }))
                }
              />
            </div>
          )}
          <ImportReading one={one} />
        </div>
      </div>
    </aside>
  )
}

/** Names that are probably a slip: the one thing the reader would change if it were asked. */
function Proposals({ one, draft }: { one: Incoming; draft: Draft }) {
  const { t } = useTranslation('imports')
  const found = draft.speakers.flatMap((speaker, from) => {
    const to = likelySpeaker(draft, from)
    const meant = to === null ? undefined : draft.speakers[to]
    return to === null || meant === undefined
      ? []
      : [
          {
            from,
            to,
            speaker: speaker.label,
            meant: meant.label,
            turn: draft.turns.findIndex(turn => turn.speaker === from) + 1,
          },
        ]
  })
  const paged = draft.format === 'pdf'
  if (found.length === 0 && !paged) return null
  return (
    <div className="ui-section">
      <h3>{t('proposals')}</h3>
      {paged ? (
        <Checkbox
          isSelected={one.options.asPrinted !== true}
          onChange={cleaned => readAgain(one.key, { asPrinted: !cleaned })}
        >
          {t('proposal.pages')}
        </Checkbox>
      ) : null}
      {found.map(({ from, to, speaker, meant, turn }) => (
        <div key={speaker} className="import-proposal">
          <Icon icon={Lightbulb} small />
          <p>
            <span className="ui-medium">{t('proposal.same', { speaker, meant, turn })}</span>{' '}
            <span className="ui-secondary">{t('proposal.same.why')}</span>
          </p>
          <AriaButton
            className="ui-link"
            onPress={() => reviseDraft(one.key, before => mergeSpeakers(before, from, to))}
          >
            {t('proposal.take')}
          </AriaButton>
        </div>
      ))}
    </div>
  )
}
