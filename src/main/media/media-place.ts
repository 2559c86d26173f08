import { statSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import type { Recording } from '../../shared/model/recording'
import { mediaType } from '../../shared/sound/media-types'
import type { StoredMedia } from '../db/media'

/**
 * How a file is named in a project: from the project's folder, with `/`, so that both can be moved together and to another system; in full only
 * where there is no way from one to the other.
 */
export function placeFrom(project: string, file: string): string {
  const way = relative(dirname(project), file)
  return isAbsolute(way) ? file : way.split(sep).join('/')
}

/**
 * The file of a recording on this computer. Null where the place names no recording, or another computer: a project from elsewhere must
 * not make this one ask around in the network.
 */
export function pathOf(project: string, place: string): string | null {
  if (place === '' || mediaType(place) === null || place.includes('\0') || /^(\\\\|\/\/)/.test(place)) return null
  const path = resolve(dirname(project), place)
  return /^\\\\/.test(path) ? null : path
}

/** Whether a recording can be heard now. */
export function stateOf(project: string, { place, size }: Pick<StoredMedia, 'place' | 'size'>): Recording['state'] {
  if (place === '') return 'there'
  const path = pathOf(project, place)
  const stats = path === null ? undefined : statSync(path, { throwIfNoEntry: false })
  if (!stats?.isFile()) return 'missing'
  return stats.size === size ? 'there' : 'changed'
}
