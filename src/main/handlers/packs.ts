import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CycleSetKey, PackKey } from '../../shared/framework/cycles'
import { FrameworkPack } from '../../shared/framework/pack'
import { packOfSet, type StartingCodebook } from '../../shared/framework/pack-of-set'

/** The codes a project with this cycle set begins with. */
export function readCodebook(resources: string, set: CycleSetKey): StartingCodebook {
  return packOfSet(set, { '2011': readPack(resources, '2011'), '2020': readPack(resources, '2020') })
}

/** Reads a framework pack from the application's resources. */
export function readPack(resources: string, set: PackKey): FrameworkPack {
  return FrameworkPack.parse(JSON.parse(readFileSync(join(resources, 'framework', `${set}.en.json`), 'utf8')))
}
