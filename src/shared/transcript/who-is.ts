import type { DraftSpeaker, SpeakerIs } from '../model/draft'
import { isRole } from './roles'

/** Words that only number whoever was heard: the second speaker of one recording is not the second of another. */
const heard =
  /^(?:speaker|sprecher|sprecherin|hablante|locuteur|locutrice|orador|oradora|parlante|spreker|puhuja|спикер|דובר|المتحدث|说话人|說話人|発言者|話し手)[ _#-]*\d*$/iu

/**
 * Whether a label is the same in many transcripts without meaning the same person: a role without a number, or a recogniser's count.
 * `P7` and `Participant 7` are names that a study has given.
 */
export function isAnyone(label: string): boolean {
  return heard.test(label) || (isRole(label) && !/\d/.test(label))
}

/** Who a speaker is in the project, said by a person or taken from the label. */
export function whoIs({ label, is }: Pick<DraftSpeaker, 'label' | 'is'>): SpeakerIs {
  return is ?? (isAnyone(label) ? 'new' : 'name')
}
