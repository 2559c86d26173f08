import { formatCount } from '../format-count'

/** A share as a whole per cent, with a thin space; a share that is not 0 is never written as 0 and one that is not 1 never as 100. */
export function formatShare(share: number): string {
  const percent = Math.round(share * 100)
  const shown = share > 0 && percent === 0 ? '<1' : share < 1 && percent === 100 ? '>99' : formatCount(percent)
  return `${shown}\u202f%`
}
