/** Why a piece of text is not one date: no date at all, a day the calendar does not have, or day and month that could be exchanged. */
export type DateFault = 'notDate' | 'noSuchDay' | 'ambiguous'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * Reads a date, a month or a year as people write them, into ISO form (`2024-05-03`, `2024-05`, `2024`). Points stand between day, month
 * and year in this order; slashes are read only where one of the two cannot be a month.
 */
export function readDate(written: string): { value: string } | { fault: DateFault } {
  const text = written.trim().replace(/\s+/g, ' ')
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ]00:00(?::00)?)?$/.exec(text)
  if (iso) return dateOf(iso[1], iso[2], iso[3])
  const points = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(text)
  if (points) return dateOf(points[3], points[2], points[1])
  const slashes = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text)
  if (slashes) {
    const [first, second] = [Number(slashes[1]), Number(slashes[2])]
    if (first <= 12 && second <= 12 && first !== second) return { fault: 'ambiguous' }
    return first > 12 ? dateOf(slashes[3], slashes[2], slashes[1]) : dateOf(slashes[3], slashes[1], slashes[2])
  }
  const monthAndYear = /^(\d{1,2})[/.](\d{4})$/.exec(text)
  if (monthAndYear) return dateOf(monthAndYear[2], monthAndYear[1], undefined)
  const words = /^(?:(\d{1,2})\.? )?(\p{L}{3,})\.?,? (\d{4})$/u.exec(text) ?? american(text)
  if (words) {
    const month = months.indexOf((words[2] ?? '').slice(0, 3).toLowerCase())
    if (month !== -1) return dateOf(words[3], String(month + 1), words[1])
  }
  return { fault: 'notDate' }
}

/** `May 3, 2024`, with day and month where the other way of writing has them. */
function american(text: string): (string | undefined)[] | null {
  const match = /^(\p{L}{3,})\.? (\d{1,2}),? (\d{4})$/u.exec(text)
  return match && [match[0], match[2], match[1], match[3]]
}

function dateOf(year: string | undefined, month: string | undefined, day: string | undefined) {
  const parts = [Number(year), Number(month ?? 1), Number(day ?? 1)] as const
  const date = new Date(Date.UTC(parts[0], parts[1] - 1, parts[2]))
  if (parts[0] < 100 || date.getUTCMonth() !== parts[1] - 1 || date.getUTCDate() !== parts[2])
    return { fault: 'noSuchDay' as const }
  const two = (text: string) => text.padStart(2, '0')
  return { value: [year, ...(month ? [two(month)] : []), ...(day ? [two(day)] : [])].join('-') }
}
