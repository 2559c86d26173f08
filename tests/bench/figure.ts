import { figureSvg } from '../../src/main/export/figure-svg'
import { defaultFlowSettings } from '../../src/shared/figure/settings'
import type { CodingRow, FlowRow } from '../../src/shared/flow/rows'
import { summarizeFlows } from '../../src/shared/flow/summarize'
import { cycleSets } from '../../src/shared/framework/cycles'
import { numbers } from './big-project'
import type { Finding } from './main'
import { measure } from './measure'

export async function measureFigure(): Promise<Finding[]> {
  const { codings, flows } = rows(500_000, 100_000)
  // Other rows each time, as after an action: what was joined of the same rows is kept.
  const work = () =>
    figureSvg(summarizeFlows([...codings], flows, { cycleSet: '2020', by: 'passages' }), defaultFlowSettings)
  return [
    { work: 'flow figure from 100,000 flows and 500,000 codings, to SVG', time: await measure(7, work), bar: 300 },
  ]
}

function rows(codingCount: number, flowCount: number): { codings: CodingRow[]; flows: FlowRow[] } {
  const next = numbers(3)
  const cycles = cycleSets['2020']
  const codings = Array.from({ length: codingCount }, (_, id) => ({
    ...{
      id,
      cycle: cycles[next(8)]!,
      code: 'x',
      document: id % 2000,
      passage: id,
      teller: id % 500,
      story: null,
      space: null,
    },
    valence: next(10) === 0 ? ('negative' as const) : null,
  }))
  const flows = Array.from({ length: flowCount }, (_, id) => {
    const from = next(codingCount - 30)
    return {
      id,
      from,
      to: from + 1 + next(20),
      kind: 'flow' as const,
      status: next(9) === 0 ? ('aspired' as const) : ('told' as const),
    }
  })
  return { codings, flows }
}
