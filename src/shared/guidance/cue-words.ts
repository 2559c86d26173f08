/**
 * Words by which a text says of itself that one thing led to another, or that something was meant and not done. One list a language;
 * a new language is a new list. They only ever lead to a suggestion.
 */
export const consequenceWords: readonly string[] = [
  ...['so that', 'so then', 'and so', 'so we', 'so i', 'so they', 'so now', 'so she', 'so he'],
  ...['which meant', 'which means', 'that meant', 'this meant', 'meaning that'],
  ...['that is why', 'that’s why', 'which is why', 'therefore', 'as a result', 'as a consequence', 'consequently'],
  ...[
    'led to',
    'which led',
    'made it possible',
    'made us',
    'allowed us to',
    'allowed me to',
    'enabled us',
    'enabled me',
  ],
  ...['thanks to that', 'because of that', 'because of this', 'after that', 'from then on', 'in the end'],
  ...['deshalb', 'darum', 'daher', 'dadurch', 'sodass', 'so dass', 'also haben wir', 'das hieß'],
]

export const causeWords: readonly string[] = [
  ...['because', 'thanks to', 'due to', 'owing to', 'since then', 'it was down to', 'as a result of'],
  ...['weil', 'dank', 'wegen'],
]

export const intentionWords: readonly string[] = [
  ...[
    'will',
    'would like to',
    'could',
    'might',
    'plan to',
    'planning to',
    'intend to',
    'want to',
    'hope to',
    'hoping to',
  ],
  ...[
    'going to',
    'we’ll',
    'i’ll',
    'they’ll',
    'i’d like to',
    'we’d like to',
    'next term',
    'next year',
    'one day',
    'some day',
  ],
  ...['werde', 'werden wir', 'könnte', 'könnten', 'möchte', 'möchten', 'will ich', 'wollen wir', 'planen', 'haben vor'],
]

/** What was done already, in forms that do not also stand for a wish. */
export const doneWords: readonly string[] = [
  ...[
    'used',
    'did',
    'made',
    'tried',
    'i cut',
    'we cut',
    'changed',
    'started',
    'introduced',
    'adapted',
    'applied',
    'took',
    'gave',
  ],
  ...[
    'wrote',
    'built',
    'told',
    'showed',
    'passed',
    'ran',
    'i put',
    'we put',
    'dropped',
    'stopped',
    'kept',
    'rang',
    'asked',
    'brought',
  ],
  ...[
    'we use',
    'i use',
    'am using',
    'are using',
    'have used',
    'been using',
    'now do',
    'translated',
    'printed',
    'shared',
  ],
  ...['benutzt', 'verwendet', 'ausprobiert', 'eingeführt', 'angepasst', 'gemacht', 'haben wir', 'habe ich'],
]

export const satisfactionWords: readonly string[] = [
  ...[
    'enjoyed',
    'enjoyable',
    'loved it',
    'loved the',
    'great session',
    'good session',
    'great day',
    'was fun',
    'fun',
    'inspiring',
  ],
  ...[
    'inspired',
    'felt good',
    'lovely',
    'pleasant',
    'nice atmosphere',
    'liked it',
    'liked the',
    'happy with',
    'satisfied',
  ],
  ...['interesting', 'refreshing', 'hat spaß gemacht', 'war schön', 'hat mir gefallen', 'zufrieden'],
]

/** What got better or worse. */
export const effectWords: readonly string[] = [
  ...[
    'fewer',
    'more',
    'less',
    'faster',
    'quicker',
    'slower',
    'better',
    'worse',
    'improved',
    'improvement',
    'increased',
    'decreased',
  ],
  ...[
    'fell',
    'rose',
    'dropped',
    'saved',
    'reduced',
    'doubled',
    'halved',
    'stopped',
    'no longer',
    'came back',
    'passed',
    'results',
  ],
  ...[
    'percent',
    'per cent',
    '%',
    'from nine',
    'errors',
    'time',
    'money',
    'quality',
    'benefit',
    'can now',
    'missed',
    'won',
  ],
  ...['weniger', 'mehr', 'schneller', 'besser', 'schlechter', 'gesunken', 'gestiegen', 'gespart'],
]

export const arrangementWords: readonly string[] = [
  ...[
    'facilitator',
    'facilitation',
    'facilitated',
    'moderator',
    'moderated',
    'convener',
    'the platform',
    'ground rules',
  ],
  ...['the agenda', 'well organised', 'well organized', 'moderation', 'moderiert'],
]

/** Where the first of these words stands in a text, as a whole word; the longest where several begin there. Null where none does. */
export function findCue(text: string, words: readonly string[]): { start: number; end: number } | null {
  const plain = text.toLocaleLowerCase().replaceAll("'", '’')
  // A letter whose small form is longer moves what follows: then the places would not be those of the text.
  if (plain.length !== text.length) return null
  let found: { start: number; end: number } | null = null
  for (const word of words) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
      const end = at + word.length
      if (isLetter(plain[at - 1], word[0]) || isLetter(plain[end], word.at(-1))) continue
      if (!found || at < found.start || (at === found.start && end > found.end)) found = { start: at, end }
      break
    }
  }
  return found
}

/** Whether a neighbour would make the word part of a longer one; signs such as % are no words. */
function isLetter(neighbour: string | undefined, edge: string | undefined): boolean {
  return neighbour !== undefined && /[\p{L}\p{N}’]/u.test(neighbour) && edge !== undefined && /[\p{L}\p{N}]/u.test(edge)
}
