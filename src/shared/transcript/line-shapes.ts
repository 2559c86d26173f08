import { namePattern } from './labels'
import { stampPattern, timePattern } from './times'

/** How a shape writes a turn's beginning on a line. */
export interface LineShape {
  name: string
  /** A line as it looks, for a list to choose from. */
  example: string
  /** Matches a line's head, folded by `foldForMatching`; groups `name`, `time…` and `end…`. What follows the match is text. */
  pattern: RegExp
  /** With a time or brackets a label is believed sooner than with a colon alone. */
  strong: boolean
  /** Segments of a recogniser: what one speaker says on consecutive lines is one turn. */
  joins?: boolean
}

const name = `(?<name>${namePattern})`
const stamp = stampPattern('time')
const bare = `(?<time>${timePattern})`
const colon = String.raw`\s{0,2}:`
/** After the colon: white space, the line's end, a quotation mark, a bracket, a capital; neither a second slash nor a digit. */
const afterColon = String.raw`(?!\/\/)(?=[\s"“”„«»'‘’(\[*_\\…–—-]|$|\p{Lu}|\p{Lo})\s*`
const laterStamp = String.raw`(?:${stampPattern('time')}\s*)?`

const of = (source: string) => new RegExp(String.raw`^\s*${source}`, 'u')

/**
 * The shapes of lines by which transcripts begin a turn, the more particular ones first: a line is taken by the first that matches.
 * Sources of the conventions: transcripts in public repositories and the export formats of transcription programs.
 */
export const lineShapes: readonly LineShape[] = [
  {
    name: 'whisperx-range',
    example: '[00:00.000 --> 00:05.000] [SPEAKER_00]: What changed?',
    pattern: of(
      String.raw`\[(?<time>${timePattern})\s*-->\s*(?<end>${timePattern})\]\s*(?:\[(?<name>${namePattern})\]\s?:?|(?<name2>${namePattern})${colon}(?=\s|$))\s*`,
    ),
    strong: true,
    joins: true,
  },
  {
    name: 'false-zero',
    example: '0:00 Michael K  53:25',
    pattern: of(String.raw`0{1,2}:00(?::00)?\s+${name}\s{2,}${bare}\s*$`),
    strong: true,
  },
  {
    name: 'zoom-chat',
    example: '00:03:12  From Jane : What changed?',
    pattern: of(String.raw`${bare}\s+From\s+${name}(?:\s+to\s+[^:]{1,40}?)?\s*:\s*`),
    strong: true,
  },
  {
    name: 'zoom-captions',
    example: '[Jane Doe] 10:31:05',
    pattern: of(String.raw`\[${name}\]\s+${bare}\s*$`),
    strong: true,
  },
  {
    name: 'bracket-range',
    example: '[Speaker 2] (0:00 - 0:46)',
    pattern: of(String.raw`\[${name}\]\s*[(\[]\s*${bare}\s*[-–—]\s*(?<end>${timePattern})\s*[)\]]\s*:?\s*`),
    strong: true,
  },
  {
    name: 'whisperx',
    example: '[00:01:23] [SPEAKER_00]: What changed?',
    pattern: of(String.raw`(?:(?:${stamp}|(?<timeP>${timePattern}))\s*)?\[${name}\]\s?:\s*`),
    strong: true,
    joins: true,
  },
  {
    name: 'time-name',
    example: '[00:01:23] Speaker 1: What changed?',
    pattern: of(
      String.raw`(?:${stamp}\s*[-–—]?\s*|(?<timeP>${timePattern})(?:\s*[-–—]\s*|\s+))${name}${colon}${afterColon}`,
    ),
    strong: true,
  },
  {
    name: 'glued-time',
    example: '00:03:40.5Zack: What changed?',
    pattern: of(String.raw`${bare}(?<name>\p{L}${namePattern.slice('[\\p{L}\\p{N}]'.length)})${colon}${afterColon}`),
    strong: true,
  },
  {
    name: 'markdown',
    example: '**Jane:** [05:47] What changed?',
    pattern: of(
      String.raw`(?:[-+>]\s+|#{1,6}\s+)*(?:${stampPattern('early')}\s*)?(?<mark>\*{1,3}|_{1,3})(?:${stampPattern('inner')}\s*)?\s*${name}\s?(?::\s?\k<mark>|\k<mark>\s?:|\k<mark>\s?(?=\\?[\[(]\d))\s*:?\s*${laterStamp}:?\s*`,
    ),
    strong: true,
  },
  {
    name: 'name-time-colon',
    example: 'Speaker 1 (00:12): What changed?',
    pattern: of(String.raw`${name}\s{0,6},?\s{0,6}${stamp}\s?:\s*`),
    strong: true,
  },
  {
    name: 'name-time',
    example: 'Jane Doe [00:00:03]',
    pattern: of(String.raw`${name}\s{0,6},?\s{0,6}${stamp}\s*$`),
    strong: true,
  },
  {
    name: 'header-time',
    example: 'JANE DOE  00:01:23',
    pattern: of(String.raw`${name}(?:\s{2,}|\t\s*|\s[-–—|]\s|\s)${bare}\s*$`),
    strong: true,
  },
  {
    name: 'name-colon-time',
    example: 'Jane Doe: 00:00:03',
    pattern: of(String.raw`${name}${colon}\s*${bare}\s*$`),
    strong: true,
  },
  {
    name: 'time-header',
    example: '00:01:23  JANE DOE',
    pattern: of(String.raw`(?:${stamp}|(?<timeP>${timePattern}))\s+(?:[-–—]\s+)?${name}\s*$`),
    strong: false,
  },
  {
    name: 'table',
    example: '00:01:23 ⇥ Jane ⇥ What changed?',
    pattern: of(String.raw`(?:(?:${stamp}|(?<timeP>${timePattern}))\s*\t\s*)${name}\s?:?\s*\t\s*`),
    strong: true,
  },
  {
    name: 'table-time',
    example: 'Jane ⇥ 00:01:23 ⇥ What changed?',
    pattern: of(String.raw`${name}\s?:?\s*\t\s*(?:${stamp}|(?<timeP>${timePattern}))\s*\t\s*`),
    strong: true,
  },
  {
    name: 'table-name',
    example: 'Jane ⇥ What changed?',
    pattern: of(String.raw`${name}\s?:?\s*\t\s*`),
    strong: false,
  },
  {
    name: 'name-colon',
    example: 'Interviewer: What changed?',
    pattern: of(String.raw`(?:>>\s*|[-–—]\s+|\d{1,4}[.)]?\s+)?${name}${colon}${afterColon}${laterStamp}`),
    strong: false,
  },
  {
    name: 'name-time-text',
    example: 'Jane Doe [00:00:03] What changed?',
    pattern: of(String.raw`${name}\s{1,6}${stamp}\s+(?=\S)`),
    strong: false,
  },
  {
    name: 'question-answer',
    example: 'Q. What changed?',
    pattern: of(String.raw`(?<name>[QA])[.)]\s+(?=\S)`),
    strong: false,
  },
  {
    name: 'name-line',
    example: 'INTERVIEWER',
    pattern: of(String.raw`(?<name>\p{Lu}[\p{Lu}\p{M}\p{N}_.'’()\- ]{0,38})\s*$`),
    strong: false,
  },
  {
    name: 'bracket-tag',
    example: '[id2] What changed?',
    pattern: of(String.raw`\[${name}\]\s+(?=\S)`),
    strong: false,
  },
]

/** A stamp that opens a paragraph without naming anyone, or stands on a line of its own. */
export const openingStamp = of(String.raw`${stampPattern('time')}\s*`)
/** A time range that opens a line, as speech recognisers print it. */
export const openingRange = of(String.raw`\[(?<time>${timePattern})\s*-->\s*(?<end>${timePattern})\]\s*`)
/** A hash stamp that closes a paragraph (f4, MAXQDA). */
export const closingStamp = new RegExp(String.raw`\s*#(?<time>${timePattern})#\s*$`, 'u')
