import type { DraftSpeaker, DraftTurn } from '../model/draft'
import { namesInterviewer } from './roles'

/**
 * Guesses who asks: by the label, or else the one speaker whose turns mostly hold a question while the others' do not.
 *
 * @returns one value per speaker
 */
export function guessInterviewers(
  speakers: readonly Pick<DraftSpeaker, 'label' | 'words'>[],
  turns: readonly Pick<DraftTurn, 'speaker' | 'text'>[],
): boolean[] {
  const byLabel = speakers.map(speaker => namesInterviewer(speaker.label))
  if (byLabel.some(Boolean) || speakers.length < 2)
    return speakers.length < 2 ? speakers.map((_, i) => byLabel[i] ?? false) : byLabel
  const asked = speakers.map(() => 0)
  const spoken = speakers.map(() => 0)
  for (const { speaker, text } of turns) {
    if (speaker === null) continue
    spoken[speaker] = (spoken[speaker] ?? 0) + 1
    if (/[?？؟;]\s*["'”’»)\]]*\s*$/u.test(text.slice(-40)) && !text.endsWith(';'))
      asked[speaker] = (asked[speaker] ?? 0) + 1
  }
  const share = speakers.map((_, i) => (asked[i] ?? 0) / Math.max(1, spoken[i] ?? 0))
  const most = share.indexOf(Math.max(...share))
  const others = Math.max(...share.filter((_, i) => i !== most))
  const longest = Math.max(...speakers.map(speaker => speaker.words))
  const clear =
    (share[most] ?? 0) >= 0.4 &&
    (asked[most] ?? 0) >= 2 &&
    others <= (share[most] ?? 0) / 2 &&
    (speakers[most]?.words ?? 0) < longest
  return speakers.map((_, i) => clear && i === most)
}
