import { acceptLabels } from './accept-labels'
import { trimSpan } from './build-turns'
import { matchHead } from './heads'
import { labelKey } from './labels'
import { lineShapes } from './line-shapes'
import type { Cue, Replacement, TurnSpan } from './span'
import { foldForMatching } from './times'

export interface CueSpans {
  spans: TurnSpan[]
  replacements: Replacement[]
  shape: 'captions' | 'caption-names' | 'caption-voices'
  doubtful: string[]
  /** Captions that only repeated the line before them (rolling captions). */
  repeated: number
}

/**
 * Captions without speakers become a new turn after a silence this long, and after two minutes at the next end of a sentence: long enough
 * for a passage to have its context, short enough to be found again by its time.
 */
const silenceMs = 8_000
const passageMs = 120_000
const passageMostMs = 180_000
/** Even one speaker's turn is cut between two captions when it grows beyond this, so that the editor need not hold a book in one block. */
const turnMost = 6_000

interface Fragment {
  /** A speaker, nobody, or the one before. */
  label: string | null | undefined
  start: number
  end: number
  startMs: number
  endMs: number
}

type OpenSpan = TurnSpan & { length: number }

/** The line shapes that captions use. */
const captionHeads = lineShapes.filter(shape => ['whisperx', 'name-colon', 'bracket-tag'].includes(shape.name))

/**
 * Joins captions into turns: consecutive ones of one speaker are one turn, what stands between them in the file (numbers, times, a
 * repeated label) is read as a single space, and each caption leaves a sync point.
 *
 * @param cuts markup and entities inside the captions
 * @param named false to take no labels from the captions' words
 */
export function cueSpans(
  text: string,
  cues: readonly Cue[],
  cuts: readonly Replacement[],
  options: { named?: boolean; labels?: readonly string[] | undefined } = {},
): CueSpans {
  const ordered = [...cuts].sort((a, b) => a.start - b.start)
  const replacements = [...ordered]
  const repeated = dropRolling(text, cues, ordered, replacements)
  const voiced = options.named !== false && cues.some(cue => cue.voices.length > 0)
  const named = !voiced && options.named !== false ? captionNames(text, cues, ordered, options.labels) : null
  const fragments = cues.flatMap(cue =>
    voiced ? voiceFragments(cue) : named === null ? [plainFragment(cue)] : nameFragments(cue, named.heads),
  )
  const speakers = voiced || named !== null
  replacements.sort((a, b) => a.start - b.start || b.end - a.end)
  return {
    spans: join(text, fragments, replacements, speakers),
    replacements,
    shape: voiced ? 'caption-voices' : named === null ? 'captions' : 'caption-names',
    doubtful: named?.doubtful ?? [],
    repeated,
  }
}

function join(
  text: string,
  fragments: readonly Fragment[],
  replacements: Replacement[],
  speakers: boolean,
): TurnSpan[] {
  const within = cutter(replacements)
  const joints: Replacement[] = []
  const spans: TurnSpan[] = []
  let open: OpenSpan | undefined
  for (const fragment of fragments) {
    const extent = trimSpan(text, fragment.start, fragment.end, within(fragment.start, fragment.end))
    if (extent === null) continue
    const label: string | null = fragment.label === undefined ? (open?.label ?? null) : fragment.label
    if (open !== undefined && open.label === label && !breaks(text, open, fragment, speakers)) {
      joints.push({ start: open.end, end: extent.start, shown: ' ' })
      open.end = extent.end
      open.endMs = Math.max(open.endMs ?? 0, fragment.endMs)
      open.length += extent.end - extent.start
    } else {
      open = {
        label,
        start: extent.start,
        end: extent.end,
        startMs: fragment.startMs,
        endMs: fragment.endMs,
        syncs: [],
        length: extent.end - extent.start,
      }
      spans.push(open)
    }
    open.syncs.push({ at: extent.start, ms: fragment.startMs })
  }
  // Line breaks within a caption are the screen's, not the speaker's.
  for (const fragment of fragments) {
    const words = text.slice(fragment.start, fragment.end)
    for (const match of words.matchAll(/(?<![^\S\n])[^\S\n]*\n\s*/g)) {
      const start = fragment.start + match.index
      joints.push({ start, end: start + match[0].length, shown: ' ' })
    }
  }
  replacements.push(...joints)
  return spans.map(({ label, start, end, startMs, endMs, syncs }) => ({ label, start, end, startMs, endMs, syncs }))
}

function breaks(text: string, open: OpenSpan, next: Fragment, speakers: boolean): boolean {
  const sentence = /[.!?…。？！]["'”’»)\]]*$/u.test(text.slice(Math.max(open.start, open.end - 8), open.end))
  if (speakers) return open.length > turnMost && (sentence || open.length > turnMost * 2)
  if (next.startMs - (open.endMs ?? next.startMs) > silenceMs) return true
  const lasted = next.startMs - (open.startMs ?? next.startMs)
  return lasted > passageMostMs || (lasted > passageMs && sentence) || open.length > turnMost
}

function plainFragment({ start, end, startMs, endMs }: Cue): Fragment {
  return { label: null, start, end, startMs, endMs }
}

function voiceFragments(cue: Cue): Fragment[] {
  const { startMs, endMs } = cue
  const fragments: Fragment[] = []
  let from = cue.start
  let label: string | undefined
  for (const voice of cue.voices) {
    if (voice.at > from) fragments.push({ label, start: from, end: voice.at, startMs, endMs })
    from = voice.at
    label = voice.label
  }
  fragments.push({ label, start: from, end: cue.end, startMs, endMs })
  return fragments
}

interface CaptionHead {
  at: number
  textStart: number
  label: string
}

function nameFragments(cue: Cue, heads: ReadonlyMap<Cue, CaptionHead[]>): Fragment[] {
  const { startMs, endMs } = cue
  const fragments: Fragment[] = []
  let from = cue.start
  let label: string | undefined
  for (const head of heads.get(cue) ?? []) {
    fragments.push({ label, start: from, end: head.at, startMs, endMs })
    from = head.textStart
    label = head.label
  }
  fragments.push({ label, start: from, end: cue.end, startMs, endMs })
  return fragments
}

/** Labels at the beginning of captions' lines, if they are believable over the whole file. */
function captionNames(
  text: string,
  cues: readonly Cue[],
  cuts: readonly Replacement[],
  told: readonly string[] | undefined,
) {
  const within = cutter(cuts)
  const found: { cue: Cue; head: CaptionHead; strong: boolean; opens: boolean }[] = []
  for (const cue of cues) {
    for (let start = cue.start; start < cue.end; ) {
      const newline = text.indexOf('\n', start)
      const end = newline === -1 || newline > cue.end ? cue.end : newline
      const from = trimSpan(text, start, end, within(start, end))?.start ?? end
      const raw = text.slice(from, Math.min(end, from + 240))
      const head = matchHead(raw, foldForMatching(raw), captionHeads)
      if (head?.likely === true) {
        const place = { at: start, textStart: from + head.textStart, label: head.label }
        found.push({ cue, head: place, strong: head.shape === 'whisperx', opens: start === cue.start })
      }
      start = end + 1
    }
  }
  const accepted = acceptLabels(
    found.map(({ head, strong, opens }) => ({ label: head.label, strong, opens })),
    text,
    {
      // Captions are cut anywhere, so a label before few of them is no sign against it.
      paragraphs: Math.min(cues.length, found.length * 4),
      // Programs that label at all begin with a label.
      trusting: found[0]?.cue === cues[0] && found[0]?.opens === true,
      told,
    },
  )
  if (accepted === null) return null
  const heads = new Map<Cue, CaptionHead[]>()
  for (const { cue, head } of found) {
    if (!accepted.keys.has(labelKey(head.label))) continue
    const list = heads.get(cue)
    if (list === undefined) heads.set(cue, [head])
    else list.push(head)
  }
  return { heads, doubtful: accepted.doubtful }
}

/** Rolling captions show each line twice; if most captions do, the repetition is taken out. Only exact repeats count. */
function dropRolling(
  text: string,
  cues: readonly Cue[],
  cuts: readonly Replacement[],
  replacements: Replacement[],
): number {
  const within = cutter(cuts)
  const drops: Replacement[] = []
  let last = ''
  let filled = 0
  for (const cue of cues) {
    let first = true
    for (let start = cue.start; start <= cue.end; ) {
      const newline = text.indexOf('\n', start)
      const end = newline === -1 || newline > cue.end ? cue.end : newline
      const extent = trimSpan(text, start, end, within(start, end))
      if (extent !== null) {
        const words = plainText(text, extent.start, extent.end, within(extent.start, extent.end))
        if (first) {
          filled++
          if (words === last) drops.push({ start, end, shown: '' })
        }
        first = false
        last = words
      }
      start = end + 1
    }
  }
  if (drops.length < 3 || drops.length < filled * 0.4) return 0
  replacements.push(...drops)
  return drops.length
}

function plainText(text: string, start: number, end: number, cuts: readonly Replacement[]): string {
  let from = start
  let out = ''
  for (const cut of cuts) {
    out += text.slice(from, cut.start) + cut.shown
    from = cut.end
  }
  return out + text.slice(from, end)
}

/** The replacements that lie within a stretch, of an ordered list. */
function cutter(cuts: readonly Replacement[]): (start: number, end: number) => Replacement[] {
  return (start, end) => {
    let low = 0
    let high = cuts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((cuts[middle]?.start ?? 0) < start) low = middle + 1
      else high = middle
    }
    const inside: Replacement[] = []
    let done = start
    for (let i = low; i < cuts.length; i++) {
      const cut = cuts[i]
      if (cut === undefined || cut.start >= end) break
      if (cut.end > end || cut.start < done) continue
      inside.push(cut)
      done = cut.end
    }
    return inside
  }
}
