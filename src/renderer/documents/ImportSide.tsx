import { Lightbulb } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { documentKinds } from '../../shared/model/document'
import type { Draft } from '../../shared/model/draft'
import { mergeSpeakers } from '../../shared/transcript/revise'
import { listShapes } from '../../shared/transcript/shapes'
import { Icon } from '../ui/Icon'
import { Select } from '../ui/Select'
import { TextField } from '../ui/TextField'
import { encodings, hasEncoding } from './encodings'
import { ImportSpeakers } from './ImportSpeakers'
import { type Incoming, readAgain, reviseDraft } from './import-state'
import { likelySpeaker } from './turns-in-question'

/** What can be decided about one file: its speakers, and how it is read. */
export function ImportSide({ one, draft }: { one: Incoming; draft: Draft }) {
  const { t } = useTranslation('imports')
  return (
    <aside className="ui-pane import-side" aria-label={one.file.name} data-pane="">
      <div className="ui-scroll">
        <div className="ui-section">
          <ImportSpeakers draft={draft} onRevise={revise => reviseDraft(one.key, revise)} />
        </div>
        <Proposals one={one} draft={draft} />
        <div className="ui-section">
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
          <div className="ui-field">
            <span aria-hidden="true">{t('kind')}</span>
            <Select
              label={t('kind')}
              hideLabel
              value={draft.kind}
              options={documentKinds.map(kind => ({ value: kind, label: t(`kind.${kind}`) }))}
              onChange={kind => readAgain(one.key, { kind })}
            />
          </div>
          <ShapeField one={one} draft={draft} />
          {hasEncoding(one.file.name) ? <EncodingField one={one} draft={draft} /> : null}
        </div>
      </div>
    </aside>
  )
}

function ShapeField({ one, draft }: { one: Incoming; draft: Draft }) {
  const { t } = useTranslation('imports')
  const known = listShapes()
  const shapes = known.some(shape => shape.name === draft.shape)
    ? known
    : [...known, { name: draft.shape, example: draft.shape }]
  return (
    <div className="ui-field">
      <span aria-hidden="true">{t('shape')}</span>
      <Select
        label={t('shape')}
        hideLabel
        value={draft.shape}
        options={shapes.map(({ name, example }) => ({
          value: name,
          label: name === 'plain' ? t('shape.plain') : example,
          ...(name === draft.shape && one.options.shape === undefined ? { hint: t('recognised') } : {}),
        }))}
        onChange={shape => readAgain(one.key, { shape })}
      />
    </div>
  )
}

function EncodingField({ one, draft }: { one: Incoming; draft: Draft }) {
  const { t } = useTranslation('imports')
  const present = draft.encoding.toLowerCase()
  const choices = encodings.some(([value]) => value === present)
    ? encodings
    : [[present, draft.encoding] as const, ...encodings]
  return (
    <div className="ui-field">
      <span aria-hidden="true">{t('encoding')}</span>
      <Select
        label={t('encoding')}
        hideLabel
        value={present}
        options={choices.map(([value, label]) => ({
          value,
          label,
          ...(value === present && one.options.encoding === undefined ? { hint: t('recognised') } : {}),
        }))}
        onChange={encoding => readAgain(one.key, { encoding })}
      />
    </div>
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
  if (found.length === 0) return null
  return (
    <div className="ui-section">
      <h3>{t('proposals')}</h3>
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
