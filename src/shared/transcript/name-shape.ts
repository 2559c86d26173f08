import type { LinesRead } from './detect-heads'
import { isPersonCode } from './roles'

/** The name of the shape that most turns have, told more exactly where programs leave their own traces. */
export function nameShape(text: string, read: LinesRead, closing: number): string {
  const counts = new Map<string, number>()
  for (const head of read.heads) counts.set(head.shape, (counts.get(head.shape) ?? 0) + 1)
  const shape = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'plain'
  const share = (test: (head: LinesRead['heads'][number]) => boolean) =>
    read.heads.filter(test).length / read.heads.length
  if (read.offsets !== null) return 'numbered'
  if (shape === 'name-colon') {
    if (closing >= 2 && closing >= read.heads.length * 0.5) return 'f4'
    if (share(head => /\([^()]*\)$/u.test(head.label)) >= 0.5) return 'name-role'
    if (share(head => head.label.length <= 3 || isPersonCode(head.label)) > 0.5) return 'code-colon'
  }
  if (shape === 'time-name') {
    if (share(head => head.written.startsWith('#')) >= 0.5) return 'hash-time'
    if (share(head => /\.\d+$/.test(head.written)) >= 0.5) return 'inqscribe'
  }
  if (shape === 'header-time') {
    if (/otter\.ai|^\s*SUMMARY KEYWORDS/m.test(text)) return 'otter'
    if (/\bstarted transcription\b/.test(text.slice(0, 5000))) return 'teams'
  }
  return shape
}
