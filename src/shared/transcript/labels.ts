import { isPersonCode, isRole } from './roles'

/** The characters a label may consist of, before it is judged by {@link looksLikeLabel}. */
export const namePattern = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}_.'’()\-–/&+?,# \u200C\u200D]{0,48}?`

/** Words that begin a line with a colon without naming anyone. Compared in lower case. */
const notPeople = new Set(
  [
    'nr nr. no. num note notes nb ps re fwd fw cc bcc date title time times url http https ftp mailto www questions answers topic topics',
    'subject from to sent file filename duration length location place venue setting project summary keywords speakers transcript transcription',
    'transcribed recording recorded audio video version language format example examples e.g i.e eg ie warning caution important result results',
    'conclusion source sources reference references fig figure table chapter section part page pages line lines step item email e-mail tel',
    'phone telephone fax web website link address context background abstract introduction method methods discussion legend key todo',
    'and but so then yes no ok okay well also because however finally first second third firstly secondly thirdly next last anyway still',
    'remember reason reasons problem problems solution idea ideas point points fact thing things pros cons total total: sum end start',
    'begin stop pause break laughter laughs laughing silence crosstalk inaudible unintelligible applause music noise interruption overtalk',
    'activity output insight application outcome outcomes impact definition success immediate potential applied realized realised reframing',
    'strategic enabling orienting transformative evidence aspiration aspirations',
    'datum titel zeit ort dauer thema anmerkung anmerkungen notiz notizen hinweis beispiel fragen quelle tabelle abbildung seite',
    'kapitel abschnitt zusammenfassung transkript aufnahme projekt sprache betreff achtung wichtig fazit ergebnis und aber also dann ja nein',
    'fecha título titulo hora lugar duración tema nota notas ejemplo fuente tabla figura página capítulo resumen proyecto',
    'date titre heure lieu durée sujet remarque remarques exemple tableau figure chapitre résumé projet langue objet et mais donc',
    'data titolo ora luogo durata esempio fonte tabella pagina capitolo riassunto progetto título assunto',
    '注 注意 备注 備註 日期 时间 時間 地点 地點 标题 標題 题目 題目 主题 例如 例 総括 備考 日時 場所 날짜 시간 장소 제목 주제 הערה תאריך ملاحظة التاريخ',
  ].flatMap(line => line.split(' ')),
)

/** These head information only with a number; without one they name who asks and who answers. */
const numberedThings = new Set([
  'question',
  'q.',
  'frage',
  'pregunta',
  'domanda',
  'pergunta',
  'vraag',
  'interview',
  'focus',
])

/** Small words within names, and the numbers and suffixes after them. */
const particles = new Set(
  'de da do dos das del della di du la le las los el al bin bint ibn ben van von der den ten ter zu zur af av of the and und y e et und on'.split(
    ' ',
  ),
)

/** A label as it is shown: direction marks and doubled spaces taken away. */
export function cleanLabel(written: string): string {
  return written
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
}

/** Two spellings with the same key are one speaker. */
export function labelKey(label: string): string {
  return label
    .normalize('NFC')
    .toLocaleLowerCase('en')
    .replace(/[.\s]+$/, '')
}

/** Whether the words before a colon only head a piece of information ("Date:", "Question 3:"). */
export function headsInformation(label: string): boolean {
  const low = label.toLowerCase().trim()
  const first = low.split(/[\s.]+/)[0] ?? ''
  if (notPeople.has(low)) return true
  const numbered = /^\S+\s*(?:[\d.]+|of .*|no\.? ?\d+|nr\.? ?\d+)$/.test(low)
  if (numbered && (numberedThings.has(first) || (notPeople.has(first) && !isRole(first)))) return true
  return /^\S+ (?:date|time|length)$/.test(low)
}

/** Whether the words could name a person, a role or a code, judged without regard to the rest of the text. */
export function looksLikeLabel(label: string): boolean {
  if (label.length === 0 || label.length > 40 || !/\p{L}/u.test(label) || /^\d+\s/.test(label)) return false
  const words = label.split(/\s+/)
  if (words.length > 5 || !balanced(label)) return false
  if (headsInformation(label)) return false
  if (isPersonCode(label)) return true
  // A question mark ends a sentence, unless it says that the transcriber was not sure who spoke.
  if (/\?/.test(label)) return /^\p{L}{1,12} ?\d{0,3} ?\?$/u.test(label) || /^\p{Lu}\p{L}+ \(\?\)$/u.test(label)
  if (isRole(label)) return true
  if (/,/.test(label) && words.length < 2) return false
  const whole = label.replace(/\([^()]*\)/gu, '').trim()
  if (whole === '') return false
  return whole.split(/\s+/).every((word, i) => nameWord(word, i, words.length))
}

function nameWord(word: string, index: number, count: number): boolean {
  // A full stop within a label belongs to an initial or a title ("J.", "Dr.", "Prof."), not to the end of a sentence.
  if (/\.$/.test(word) && word.replace(/\P{L}/gu, '').length > 4) return false
  if (/[.]\p{L}{5,}/u.test(word)) return false
  const letter = /\p{L}/u.exec(word)?.[0]
  if (letter === undefined) return /^[\p{N}&/#–-]+$/u.test(word) || word === '&'
  // "iPhone (2)" is how a meeting names whoever came by telephone.
  if (/\p{Lu}/u.test(word) || letter.toUpperCase() === letter.toLowerCase()) return true
  return count === 1 || (index > 0 && particles.has(word.toLowerCase())) || (index === 0 && particles.has(word))
}

/** Two or more words that each begin with a capital: hardly ever anything but a name. */
export function isFullName(label: string): boolean {
  const words = label
    .replace(/\([^()]*\)/gu, '')
    .trim()
    .split(/\s+/)
  return words.length >= 2 && words.filter(word => /^\p{Lu}/u.test(word)).length >= 2
}

function balanced(label: string): boolean {
  let open = 0
  for (const letter of label) {
    if (letter === '(') open++
    if (letter === ')' && --open < 0) return false
  }
  return open === 0
}
