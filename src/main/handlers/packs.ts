import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CycleSetKey } from '../../shared/framework/cycles'
import { FrameworkPack } from '../../shared/framework/pack'

/** Reads the framework pack of a cycle set from the application's resources. */
export function readPack(resources: string, set: CycleSetKey): FrameworkPack {
  return FrameworkPack.parse(JSON.parse(readFileSync(join(resources, 'framework', `${set}.en.json`), 'utf8')))
}
