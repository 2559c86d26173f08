import { many } from '../../shared/analysis/table-words'
import type { ReportBlock } from '../../shared/report/blocks'
import { reportWords as words } from '../../shared/report/words'
import type { ReportFacts } from './facts'

/** The numbers that stand out, over all cycles, a sentence each. Says how often, never how well. */
export function findingsBlocks({ summary, cycles, nameOf }: ReportFacts): ReportBlock[] {
  const most = cycles.toSorted((a, b) => b.passages - a.passages)[0]
  const silent = cycles.filter(({ passages }) => passages === 0).map(({ name }) => name)
  const main = summary.relations.find(({ type, to }) => type === 'told' && to !== null)
  const { loops, loopStories, blocked } = summary.totals
  const items = [
    ...(most && most.passages > 0
      ? [words.most(most.name, { ...most, passages: many(most.passages, 'passage') })]
      : []),
    ...(main?.to ? [words.mainFlow(nameOf(main.from), nameOf(main.to), main.count)] : []),
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
