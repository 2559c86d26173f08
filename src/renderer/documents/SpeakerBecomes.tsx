import { useTranslation } from 'react-i18next'
import type { Draft } from '../../shared/model/draft'
import { labelKey } from '../../shared/transcript/labels'
import { mergeSpeakers, setInterviewer, setWhoSpeaks } from '../../shared/transcript/revise'
import { whoIs } from '../../shared/transcript/who-is'
import { useParticipants } from '../app/queries'
import { Select } from '../ui/Select'
import { isNearly } from './turns-in-question'

/** A project may know thousands; more would not be found in a list. */
const mostKnown = 200

/**
 * What a speaker becomes: a participant whom the project knows, a new one, the interviewer, nobody, or another speaker under a second name.
 * Somebody of the same name is recognised and offered; it is the person who says that they are one.
 */
export function SpeakerBecomes({
  draft,
  index,
  onRevise,
}: {
  draft: Draft
  index: number
  onRevise(revise: (draft: Draft) => Draft): void
}) {
  const { t } = useTranslation('imports')
  const participants = useParticipants().data ?? []
  const speaker = draft.speakers[index]
  if (speaker === undefined) return null
  const { label } = speaker
  const namesake = participants.find(each => labelKey(each.name) === labelKey(label))
  const near = participants.filter(each => each !== namesake && isNear(each.name, label))
  const others = participants.filter(each => each !== namesake && !near.includes(each)).slice(0, mostKnown)
  const known = (each: (typeof participants)[number]) => ({
    value: `known ${each.id}`,
    label: each.name,
    hint: t('becomes.known', { count: each.documents }),
  })
  const is = whoIs(speaker)
  const value = speaker.interviewer
    ? 'interviewer'
    : is === 'nobody'
      ? 'nobody'
      : is === 'new' || (is === 'name' && namesake === undefined)
        ? 'new'
        : `known ${is === 'name' ? namesake?.id : is}`
  return (
    <Select
      label={t('speaker.becomes', { speaker: label })}
      hideLabel
      value={value}
      options={[
        ...(namesake === undefined ? [] : [known(namesake)]),
        { value: 'new', label: t('becomes.new') },
        { value: 'interviewer', label: t('becomes.interviewer') },
        { value: 'nobody', label: t('becomes.nobody') },
        ...near.map(known),
        ...draft.speakers.flatMap((other, at) =>
          at === index ? [] : [{ value: `same ${at}`, label: t('becomes.same', { speaker: other.label }) }],
        ),
        ...others.map(known),
      ]}
      onChange={chosen => {
        if (chosen === 'interviewer') onRevise(before => setInterviewer(before, index, true))
        else if (chosen.startsWith('same '))
          onRevise(before => mergeSpeakers(before, index, Number(chosen.slice('same '.length))))
        else {
          // Without a namesake in the project, files that come in together may still hold the same person.
          const to = chosen === 'new' && namesake === undefined && is !== 'new' ? 'name' : chosen
          const who = to === 'new' || to === 'nobody' || to === 'name' ? to : to.slice('known '.length)
          onRevise(before => setWhoSpeaks(before, index, who))
        }
      }}
    />
  )
}

/** A slip of the pen, or a first name of somebody known with more. */
function isNear(name: string, label: string): boolean {
  const [whole, part] = [labelKey(name), labelKey(label)]
  return isNearly(name, label) || whole.startsWith(`${part} `) || part.startsWith(`${whole} `)
}
