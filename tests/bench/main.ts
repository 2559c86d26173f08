import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measureAnalysis } from './analysis'
import { measureFigure } from './figure'
import { measureImport } from './import'
import { baseline, type Measurement, measure } from './measure'
import { measureMemory } from './memory'
import { measureStore } from './store'
import { measureTeam } from './team'
import { measureTyping } from './typing'
import { measureWindow } from './window'

/** One line of the report: what was done, how long it took, and what it is held to (in milliseconds). */
export interface Finding {
  work: string
  time: Measurement
  bar: number
}

type Suite = (folder: string, full: boolean) => Promise<Finding[]>
const suites: Record<string, Suite> = {
  figure: measureFigure,
  store: measureStore,
  analysis: measureAnalysis,
  import: measureImport,
  window: measureWindow,
  memory: measureMemory,
  typing: measureTyping,
  team: measureTeam,
}

/** `names` choose suites; `--full` makes the store as large as the design asks (20 million words: several minutes), and codes a thousand times for `memory`. */
export async function main(names: string[]): Promise<void> {
  const full = names.includes('--full')
  const chosen = names.filter(name => name !== '--full')
  const unknown = chosen.find(name => !(name in suites))
  if (unknown) throw new Error(`There is no measurement “${unknown}”. There are: ${Object.keys(suites).join(', ')}.`)
  const base = await measure(9, baseline)
  console.log(`baseline (sorting 400,000 numbers): ${milliseconds(base)}\n`)
  for (const [name, suite] of Object.entries(suites)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue
    const folder = mkdtempSync(join(tmpdir(), 'valueloom-bench-'))
    try {
      for (const { work, time, bar } of await suite(folder, full))
        console.log(
          `${work.padEnd(74)} ${milliseconds(time).padEnd(34)} ×${(time.median / base.median).toFixed(2).padEnd(7)} bar ${bar} ms${time.median > bar ? '  OVER' : ''}`,
        )
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

function milliseconds({ median, least, most, runs }: Measurement): string {
  const round = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0))
  return `${round(median)} ms (${round(least)}–${round(most)}, ${runs} runs)`
}
