/** Numbers, dates and times as the window prints them. British English for now, as the catalogue is. */
const locale = 'en-GB'

const whole = new Intl.NumberFormat(locale)
const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' })
const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long' })
const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' })
const dayAndYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' })
const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' })
const full = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
const fullAndYear = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

export function formatNumber(value: number): string {
  return whole.format(value)
}

/** Milliseconds from the start of a recording as `00:13:07`. */
export function formatTime(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map(part => String(part).padStart(2, '0'))
    .join(':')
}

/** An ISO time as `14 Nov, 10:32`, with its year where that is another. */
export function formatMoment(iso: string, now = new Date()): string {
  const date = new Date(iso)
  return (date.getFullYear() === now.getFullYear() ? full : fullAndYear).format(date)
}

/** A month as `March 2026`; as ISO day. */
export function formatMonth(iso: string): string {
  return month.format(new Date(`${iso}T12:00:00`))
}

/** An ISO time as `14 November`, with its year where that is another. */
export function formatDate(iso: string, now = new Date()): string {
  const date = new Date(iso)
  return date.getFullYear() === now.getFullYear() ? day.format(date) : dayAndYear.format(date)
}

/** How long ago in the words one would use: `today, 10:34`, `Friday`, `2 November`, `2 November 2025`. `today` is replaced by the caller's word. */
export function formatDay(iso: string, today: string, now = new Date()): string {
  const date = new Date(iso)
  const days = Math.round((midnight(now) - midnight(date)) / 86_400_000)
  if (days === 0) return `${today}, ${clock.format(date)}`
  if (days > 0 && days < 7) return weekday.format(date)
  return formatDate(iso, now)
}

function midnight(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}

const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })

/** A measured value, with its decimals. */
export function formatDecimal(value: number): string {
  return decimal.format(value)
}
