import type { CodeLevel } from '../../../shared/analysis/code-lines'
import { type BuiltTable, head } from '../../../shared/analysis/table'
import { tableWords as words } from '../../../shared/analysis/table-words'
import { type TextLine, textTable } from '../../../shared/analysis/text-table'
import { isCycleKey } from '../../../shared/framework/cycles'
import type { GroupAgreement } from '../../../shared/model/agreement'
import { agreementOf, groupAgreementOf } from '../../db/agreement'
import type { Project } from '../../db/project'

function rounded(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Math.round(value * 1000) / 1000
}

/** In per cent, to a tenth. */
function share(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 10
}

export function agreementTable(project: Project, level: CodeLevel): BuiltTable {
  const query = { unit: 'turn', domain: level, uncoded: true } as const
  const pairs = agreementOf(project, query)
  const group = pairs.length > 1 ? groupAgreementOf(project, query) : null
  const labels = words.agreementNames
  return textTable(
    {
      title: words.agreement,
      lineHead: words.pair,
      heads: [
        head('value', labels.value, 'text'),
        head('documents', labels.documents, 'count', { opens: false }),
        head('units', labels.units, 'count', { opens: false }),
        head('percent', labels.percent, 'percent'),
        head('kappa', labels.kappa, 'number', { opens: false }),
        head('alpha', labels.alpha, 'number', { opens: false }),
        head('jaccard', labels.jaccard, 'number', { opens: false }),
      ],
      notes: [words.agreementNote, ...(group ? [words.agreementNoteOfAll] : [])],
    },
    [
      ...(group ? linesOfAll(group) : []),
      ...pairs.flatMap(({ coders, ...pair }): TextLine[] => {
        const name = coders.map(coder => coder.name).join(' – ')
        return [
          {
            name,
            cells: [
              words.all,
              pair.documents,
              pair.units,
              share(pair.percent),
              rounded(pair.kappa),
              rounded(pair.alpha),
              null,
            ],
          },
          ...pair.values.map(
            (value): TextLine => ({
              name,
              depth: 1,
              cycle: isCycleKey(value.value) ? value.value : null,
              cells: [
                value.value,
                null,
                value.both + value.first + value.second,
                share(value.percent),
                rounded(value.kappa),
                rounded(value.alpha),
                rounded(value.jaccard),
              ],
            }),
          ),
        ]
      }),
    ],
  )
}

/** All coders at once: the alpha of all; per cent and overlap are means of pairs. */
function linesOfAll({ coders, documents, units, percent, alpha, values }: GroupAgreement): TextLine[] {
  const name = words.allCoders(coders.length)
  return [
    { name, cells: [words.all, documents, units, share(percent?.mean ?? null), null, rounded(alpha), null] },
    ...values.map(
      (value): TextLine => ({
        ...{ name, depth: 1, cycle: isCycleKey(value.value) ? value.value : null },
        cells: [value.value, null, null, null, null, rounded(value.alpha), rounded(value.overlap?.mean)],
      }),
    ),
  ]
}
