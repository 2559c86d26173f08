import type { BroughtCoding, BroughtIn } from './brought-in'
import type { CodingPlace } from './carried-records'
import { guidKey } from './guid'

/** A coding by its GUID; where GUIDs were given anew, by its code and words in the source of that name, and last by its words anywhere if they are unique. */
export function findCoding(into: BroughtIn, place: CodingPlace): BroughtCoding | null {
  const known = into.codings.get(guidKey(place.id))
  if (known) return known
  const like = into.alike(place.code, place.quote)
  const inSource = like.filter(({ document }) => document.title === place.source)
  if (inSource.length > 0) return inSource[0]!
  return like.length === 1 ? like[0]! : null
}
