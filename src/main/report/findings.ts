import type { ReportBlock } from '../../shared/report/blocks'
import { reportWords as words } from '../../shared/report/words'
import type { ReportFacts } from './facts'

/** The numbers that stand out, over all cycles, a sentence each. Says how often, never how well. */
export function findingsBlocks({ summary, cycles, nameOf }: ReportFacts): ReportBlock[] {
  const highest = Math.max(...cycles.map(({ passages }) => passages))
  const most = cycles.filter(({ passages }) => passages === highest)
  const silent = cycles.filter(({ passages }) => passages === 0).map(({ name }) => name)
  const told = summary.relations.filter(({ type, to }) => type === 'told' && to !== null)
  const mostFlows = Math.max(...told.map(({ count }) => count))
  const main = told.filter(({ count }) => count === mostFlows)
  const { loops, loopStories, blocked } = summary.totals
  const items = [
    ...(highest > 0
      ? [
          words.most(
            most.map(({ name }) => name),
            most.length === 1 ? most[0]! : null,
            highest,
          ),
        ]
      : []),
    ...(main.length > 0
      ? [
          words.mainFlows(
            main.map(({ from, to }) => [nameOf(from), nameOf(to!)]),
            mostFlows,
          ),
        ]
      : []),
    ...(loops > 0 ? [words.loops(loops, loopStories)] : []),
    ...(blocked > 0 ? [words.blocked(blocked)] : []),
    ...(silent.length > 0 && silent.length < cycles.length ? [words.least(silent)] : []),
  ]
  return [
    { kind: 'heading', level: 1, text: words.findings },
    items.length === 0 ? { kind: 'text', text: words.noFlows } : { kind: 'list', items },
    { kind: 'text', text: words.selfReport },
  ]
}
