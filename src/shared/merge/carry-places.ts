import type { OffsetMap } from './map-offset'

interface Place {
  at?: number
  length?: number
  start?: number
  end?: number
}

/** Gaps, times and marks of a text (a JSON list, or null where there are none), moved to where their words are in another version of it. */
export function carryPlaces(json: string | number | null | undefined, map: OffsetMap): string | null {
  if (typeof json !== 'string') return null
  const moved = (JSON.parse(json) as Place[]).map(place => {
    const carried = { ...place }
    if (place.at !== undefined) {
      carried.at = map(place.at, 'start')
      if (place.length !== undefined) carried.length = Math.max(0, map(place.at + place.length, 'end') - carried.at)
    }
    if (place.start !== undefined && place.end !== undefined) {
      carried.start = map(place.start, 'start')
      carried.end = Math.max(carried.start, map(place.end, 'end'))
    }
    return carried
  })
  return moved.length > 0 ? JSON.stringify(moved) : null
}
