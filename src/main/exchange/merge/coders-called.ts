import { numberedNames } from '../../../shared/model/numbered-names'
import type { Side } from './side'

/** What the coders of two copies are called, by uuid: told apart by a number where several have one name, as they will be after the merge. */
export function codersCalled(ours: Side, theirs: Side): ReadonlyMap<string, string> {
  const all = new Set([ours, theirs].flatMap(side => side.copy.rowsOf('coder')))
  const nameOf = (uuid: string) => String((ours.row('coder', uuid) ?? theirs.row('coder', uuid))?.name ?? '')
  return numberedNames([...all].map(uuid => ({ key: uuid, uuid, name: nameOf(uuid) })))
}
