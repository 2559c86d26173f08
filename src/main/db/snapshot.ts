import { renameSync, rmSync } from 'node:fs'
import type { Connection } from './driver'
import { connect } from './driver'

/**
 * Writes a verified copy: into a temporary name, checked, then renamed, so that a copy with the final name is always whole.
 * An existing copy of that name is replaced.
 */
export function keepCopy(db: Connection, path: string): void {
  const unfinished = `${path}.part`
  rmSync(unfinished, { force: true })
  try {
    db.prepare('VACUUM INTO ?').run(unfinished)
    const copy = connect(unfinished, { readonly: true, mustExist: true })
    const verdict = copy.pragma('quick_check', { simple: true })
    copy.close()
    if (verdict !== 'ok') throw new Error(`the copy failed its check: ${String(verdict)}`)
    renameSync(unfinished, path)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}
