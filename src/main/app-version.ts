import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { appFolder } from './where'

/** The application's version, for example `0.1.0`. */
export function appVersion(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(join(appFolder(), 'package.json'), 'utf8'))
  return version
}
