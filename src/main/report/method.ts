import type { AnalysisCoding } from '../../shared/analysis/rows'
import { isCycleKey } from '../../shared/framework/cycles'
import type { ReportBlock } from '../../shared/report/blocks'
import { reportWords as words } from '../../shared/report/words'
import { rowsAtOnce, type Sliced, stretch } from '../../shared/slices'
import { appVersion } from '../app-version'
import { agreementInParts, groupAgreementOfInParts } from '../db/agreement'
import type { Project } from '../db/project'
import type { ReportFacts } from './facts'

/** The method, written from what the project knows of itself: material, cycle set, coders, agreement, flows, software. */
export function* methodBlocks(project: Project, { rows, summary }: ReportFacts): Sliced<ReportBlock[]> {
  const { documents, codings, codes, coders, codersInProject } = rows
  const passages = yield* stretch(
    0,
    0.2,
    passagesOf(codings, () => true),
  )
  const { told, aspired, blocked, loops, stories, threads } = summary.totals
  const inCycles = yield* stretch(
    0.2,
    0.4,
    passagesOf(codings, ({ cycle }) => cycle !== null),
  )
  yield 0.4
  const agreement = yield* stretch(0.4, 0.8, agreementSentences(project))
  yield 0.8
  const sentences = [
    documents.length === 0
      ? words.noMaterial
      : words.material({
          transcripts: documents.filter(({ kind }) => kind === 'transcript').length,
          stories: documents.filter(({ kind }) => kind === 'story').length,
          words: documents.reduce((sum, document) => sum + document.words, 0),
          people: new Set(documents.flatMap(({ heard }) => heard)).size,
        }),
    words.coding(project.info().cycleSet, codes.filter(({ key }) => !isCycleKey(key)).length),
    words.counted({
      coder: coders.map(({ name }) => name).join(', '),
      coders: codersInProject,
      passages,
      codings: codings.length,
    }),
    ...(inCycles < passages ? [words.inCycles({ inCycles, others: passages - inCycles })] : []),
  ]
  return [
    { kind: 'heading', level: 1, text: words.method },
    { kind: 'text', text: sentences.filter(Boolean).join(' ') },
    {
      kind: 'text',
      text:
        told + aspired + blocked === 0
          ? words.noFlows
          : [
              words.flows({ told, aspired, blocked, loops }),
              ...(threads > 0 ? [words.threads({ stories, threads })] : []),
            ].join(' '),
    },
    { kind: 'text', text: agreement.join(' ') },
    { kind: 'text', text: words.software(appVersion()) },
  ]
}

/** How many passages there are among codings: several codings may be of one. */
function* passagesOf(
  codings: readonly AnalysisCoding[],
  isCounted: (coding: AnalysisCoding) => boolean,
): Sliced<number> {
  const passages = new Set<AnalysisCoding['passage']>()
  for (const [at, coding] of codings.entries()) {
    if (at % rowsAtOnce === rowsAtOnce - 1) yield at / codings.length
    if (isCounted(coding)) passages.add(coding.passage)
  }
  return passages.size
}

function* agreementSentences(project: Project): Sliced<string[]> {
  const query = { unit: 'turn', domain: 'cycles', uncoded: true } as const
  const group = yield* stretch(0, 0.5, groupAgreementOfInParts(project, query))
  if (group === null) return [words.agreementNone]
  const rounded = (value: number | null) => (value === null ? 'not defined' : value.toFixed(2))
  if (group.coders.length > 2) {
    const { coders, documents, byAll, units, alpha, alphaInterval, percent, fleiss } = group
    const share = (value: number) => (100 * value).toFixed(0)
    return [
      words.agreementOfAll({
        ...{ coders: coders.map(({ name }) => name), documents, byAll, units, alpha: rounded(alpha) },
        range: alphaInterval && [rounded(alphaInterval[0]), rounded(alphaInterval[1])],
        percent: percent && {
          ...{ mean: share(percent.mean), least: share(percent.least), most: share(percent.most) },
        },
        fleiss: fleiss === null ? null : rounded(fleiss),
      }),
    ]
  }
  const pairs = yield* stretch(0.5, 1, agreementInParts(project, query))
  return pairs.map(({ coders: [first, second], documents, units, kappa, alpha }) =>
    words.agreement({
      first: first.name,
      second: second.name,
      documents,
      units,
      kappa: rounded(kappa),
      alpha: rounded(alpha),
    }),
  )
}
