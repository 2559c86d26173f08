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

/** Words for several people at once, and for one whom nobody could make out. */
const several =
  /^(?:all|everyone|everybody|several|many|group|both|multiple(?: speakers?)?|together|crosstalk|unknown|unidentified|unidentifiable|unsure|inaudible|alle|mehrere|unbekannt|todos|todas|varios|varias|tous|toutes|plusieurs|inconnu|tutti|allemaal|все|כולם|الجميع|所有人|大家|全員|모두)(?!\p{L})/iu

/** Whether a label stands for nobody in particular: several at once (`P3+P4`, `All`), or one whom the transcriber did not recognise (`P?`). */
export function isNobody(label: string): boolean {
  return several.test(label) || /[?+]/.test(label) || /\s(?:&|and|und|et|y)\s/u.test(label)
}

/** Who a speaker is in the project, said by a person or taken from the label. */
export function whoIs({ label, is }: Pick<DraftSpeaker, 'label' | 'is'>): SpeakerIs {
  return is ?? (isNobody(label) ? 'nobody' : isAnyone(label) ? 'new' : 'name')
}
