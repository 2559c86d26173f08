import { peopleHeard } from '../../shared/analysis/asked'
import type { CodeLevel } from '../../shared/analysis/code-lines'
import { codeLines } from '../../shared/analysis/code-lines'
import { codedBaseNote } from '../../shared/analysis/coded-base'
import { crossCount } from '../../shared/analysis/cross-count'
import type { AnalysisRows } from '../../shared/analysis/rows'
import { sumOfRows } from '../../shared/analysis/sum-of-rows'
import { type BuiltTable, head } from '../../shared/analysis/table'
import { many, tableWords as words } from '../../shared/analysis/table-words'
import { type TextLine, textTable } from '../../shared/analysis/text-table'
import { isCycleKey } from '../../shared/framework/cycles'
import type { GroupAgreement } from '../../shared/model/agreement'
import { stepStatuses } from '../../shared/model/story'
import { rowsAtOnce, type Sliced, stretch } from '../../shared/slices'
import { agreementOf, groupAgreementOf } from '../db/agreement'
import { codebookOf } from '../db/codes'
import { listConsents, quotable } from '../db/consent'
import { passageRows } from '../db/passage-rows'
import type { Project } from '../db/project'
import { mayName, type Naming, passagesByConsent } from '../export/by-consent'
import { planRows } from '../export/plan-table'
import { matrixColumns, matrixLines } from './matrix-table'

/** Participants and data: who was heard, in what, and what they agreed to. Counts only; a name only where it may be used. */
export function participantsTable(project: Project, rows: AnalysisRows, naming: Naming): BuiltTable {
  const heard = peopleHeard(rows)
  const names = quotable(project, 'quoteByName')
  const consents = Map.groupBy(listConsents(project), ({ participant }) => participant)
  const codings = Map.groupBy(rows.codings, ({ teller }) => teller)
  const labels = words.participantNames
  return textTable(
    {
      title: words.participants,
      lineHead: words.participant,
      heads: [
        head('group', labels.group, 'text'),
        head('wave', labels.wave, 'text'),
        head('documents', labels.documents, 'count', { opens: false }),
        head('kinds', labels.kinds, 'text'),
        head('words', labels.words, 'count', { opens: false }),
        head('passages', labels.passages, 'count'),
        head('consent', labels.consent, 'text'),
      ],
      notes: [
        words.participantsBase({
          people: rows.participants.length,
          heard: rows.participants.filter(({ id }) => heard.has(id)).length,
          documents: rows.documents.length,
        }),
        naming === 'agreed' ? words.participantsAgreed : words.participantsNote,
      ],
    },
    rows.participants.map((person, at): TextLine => {
      const documents = rows.documents.filter(({ heard }) => heard.includes(person.id))
      const own = codings.get(person.id) ?? []
      const decisions = (consents.get(person.uuid) ?? []).map(({ purpose, state }) =>
        state === 'given' ? words.consent[purpose] : words.consentNot(words.consent[purpose]),
      )
      const waves = new Set(documents.map(({ wave }) => wave ?? person.wave).filter(wave => wave !== null))
      return {
        name: mayName(names.person(person.uuid), naming) ? person.name : words.unnamed(at + 1),
        cells: [
          person.group ?? '',
          waves.size > 0 ? [...waves].join(', ') : (person.wave ?? ''),
          documents.length,
          [...new Set(documents.map(({ kind }) => words.kinds[kind]))].join(', '),
          documents.reduce((sum, document) => sum + document.words, 0),
          new Set(own.map(({ passage }) => passage)).size,
          decisions.length > 0 ? decisions.join(', ') : words.consentNone,
        ],
        codings: own.map(({ id }) => id),
      }
    }),
  )
}

export function codebookTable(project: Project): BuiltTable {
  const codes = codebookOf(project)
  const labels = words.codebookNames
  const depthOf = new Map<string, number>()
  for (const { id, parent } of codes) depthOf.set(id, parent === null ? 0 : (depthOf.get(parent) ?? 0) + 1)
  return textTable(
    {
      title: words.codebook,
      lineHead: words.code,
      heads: [
        head('name', labels.name, 'text'),
        head('cycle', labels.set, 'text'),
        ...(['definition', 'include', 'exclude', 'rule', 'example'] as const).map(key =>
          head(key, labels[key], 'text'),
        ),
      ],
      notes: [words.codebookNote(words.sets[project.info().cycleSet], codes.length)],
    },
    codes.map(code => ({
      name: code.key,
      cycle: code.cycle,
      depth: depthOf.get(code.id) ?? 0,
      cells: [
        code.name,
        code.cycle ?? '',
        code.definition || code.gloss,
        code.include,
        code.exclude,
        code.rule,
        code.example,
      ],
    })),
  )
}

/** At least as long as says something, at most as long as stands in a cell. */
const quoteLength = { least: 20, most: 280 }

/** Every sub-code with its counts and one quote that consent allows. */
export function* subcodesTable(project: Project, rows: AnalysisRows): Sliced<BuiltTable> {
  const { lines, placesOf } = codeLines(rows, 'codes')
  const glosses = new Map(codebookOf(project).map(({ key, gloss, definition }) => [key, gloss || definition]))
  const inLine: number[][] = lines.map(() => [])
  const axes = { lines: lines.length, columns: 1, linesOf: placesOf, columnOf: () => 0 }
  const passages = yield* stretch(0, 0.3, crossCount(rows.codings, { ...axes, by: 'passages' }))
  const people = yield* stretch(0.3, 0.6, crossCount(rows.codings, { ...axes, by: 'tellers' }))
  for (let at = 0; at < rows.codings.length; at++) {
    if (at % rowsAtOnce === 0) yield 0.6 + (0.3 * at) / rows.codings.length
    const coding = rows.codings[at]!
    for (const place of placesOf(coding)) inLine[place]!.push(coding.id)
  }
  yield 0.9
  const quotes = quotesOf(project, inLine)
  return textTable(
    {
      title: words.subcodes,
      lineHead: words.code,
      heads: [
        head('gloss', words.subcodeNames.gloss, 'text'),
        head('passages', words.passages, 'count'),
        head('people', words.people, 'count', { people: true }),
        head('quote', words.subcodeNames.quote, 'text'),
      ],
      notes: [codedBaseNote(rows, { placesOf }), words.countedOnce, words.subcodesNote],
    },
    lines.map((line, at) => ({
      name: line.name,
      cycle: line.cycle,
      depth: line.depth,
      cells: [glosses.get(line.key) ?? '', passages.lineTotals[at]!, people.lineTotals[at]!, quotes[at]!],
      codings: inLine[at]!,
    })),
  )
}

/** For each list of codings the first quote that may be printed, of fitting length where there is one; a few are looked at, not all. */
function quotesOf(project: Project, lists: readonly (readonly number[])[]): string[] {
  const looked = 40
  const rows = passageRows(project, [...new Set(lists.flatMap(ids => ids.slice(0, looked)))])
  const quotes = new Map(passagesByConsent(project, rows).passages.map(({ row, quote }) => [row, quote]))
  return lists.map(ids => {
    const own = ids.flatMap(id => {
      const quote = quotes.get(id)?.trim()
      return quote ? [quote] : []
    })
    const fitting = own.find(({ length }) => length >= quoteLength.least && length <= quoteLength.most)
    return fitting ?? own.find(({ length }) => length <= quoteLength.most) ?? ''
  })
}

export function matrixTable(project: Project, naming: Naming): BuiltTable {
  const labels = words.matrixNames
  const columns = matrixColumns.filter(column => column !== 'cycle')
  const names = cycleNames(project)
  const matrix = matrixLines(project, naming)
  return textTable(
    {
      title: words.matrix,
      lineHead: words.cycle,
      heads: columns.map(column =>
        head(column, labels[column], column === 'value' ? 'number' : column === 'base' ? 'count' : 'text', {
          opens: false,
        }),
      ),
      notes: [
        words.matrixBase({
          stories: matrix.filter(({ column, cycle }) => column === 'story' && cycle === matrix[0]?.cycle).length,
          indicators: matrix.filter(({ column, name }) => column === 'indicator' && name !== '').length,
        }),
      ],
    },
    matrix.map(line => ({
      name: names.get(line.cycle) ?? line.cycle,
      cycle: isCycleKey(line.cycle) ? line.cycle : null,
      cells: columns.map(column =>
        column === 'state'
          ? line.state
              .split(' ')
              .sort((a, b) => stateOrder.indexOf(a) - stateOrder.indexOf(b))
              .map(state => words.states[state] ?? state)
              .join(', ')
          : column === 'steps'
            ? line.steps.replaceAll(' ', ', ')
            : column === 'column'
              ? words.matrixColumn[line.column]
              : line[column],
      ),
    })),
  )
}

const stateOrder: readonly string[] = stepStatuses

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

export function planTable(project: Project): BuiltTable {
  const labels = words.planNames
  const columns = ['kind', 'text', 'state', 'outcome', 'stories', 'indicators'] as const
  const names = cycleNames(project)
  const plan = planRows(project)
  return textTable(
    {
      title: words.plan,
      lineHead: words.cycle,
      heads: columns.map(column => head(column, labels[column], 'text')),
      notes: [words.planBase(plan.length)],
    },
    plan.map(row => {
      const cycle = String(row.cycle)
      return {
        name: names.get(cycle) ?? cycle,
        cycle: isCycleKey(cycle) ? cycle : null,
        cells: columns.map(column => {
          const value = String(row[column] ?? '')
          if (column === 'kind') return words.planKinds[value] ?? value
          return column === 'state' ? (words.planStates[value] ?? value) : value
        }),
      }
    }),
  )
}

/** What the project calls its cycles, by their keys. */
function cycleNames(project: Project): Map<string, string> {
  return new Map(codebookOf(project).flatMap(({ key, name, parent }) => (parent === null ? [[key, name]] : [])))
}

/** Quotations that a window is given: nobody reads on, and half a million take ten seconds and a hundred megabytes. */
export const quotationsShown = 2000

/** Quotes read at a time. */
const batch = 900

/**
 * The passages themselves, as far as their people let them be quoted; others can be answered between two reads.
 * @param most how many are read; a note says so where there are more
 */
export function* quotationsInParts(
  project: Project,
  rows: AnalysisRows,
  naming: Naming,
  most = Number.POSITIVE_INFINITY,
): Sliced<BuiltTable> {
  const labels = words.quotationNames
  const isCut = rows.codings.length > most
  const ids = (isCut ? rows.codings.slice(0, most) : rows.codings).map(({ id }) => id)
  const codes = new Map(rows.codes.map(({ uuid, key }) => [uuid, key]))
  const cycles = new Map(rows.codes.map(({ uuid, cycle }) => [uuid, cycle]))
  const left = { refused: 0, unrecorded: 0 }
  const lines: TextLine[] = []
  for (let from = 0; from < ids.length; from += batch) {
    yield from / ids.length
    const { passages, leftOut } = passagesByConsent(
      project,
      passageRows(project, ids.slice(from, from + batch)),
      naming,
    )
    left.refused += leftOut.refused
    left.unrecorded += leftOut.unrecorded
    for (const passage of passages)
      lines.push({
        name: passage.quote,
        cycle: cycles.get(passage.code) ?? null,
        cells: [
          codes.get(passage.code) ?? '',
          passage.speaker,
          passage.documentTitle,
          passage.valence ?? '',
          passage.memo,
        ],
        codings: [passage.row],
      })
  }
  const built = textTable(
    {
      title: words.quotations,
      lineHead: words.quote,
      heads: (['code', 'speaker', 'document', 'valence', 'memo'] as const).map(key => head(key, labels[key], 'text')),
      notes: [
        isCut ? words.quotationsShown(lines.length, rows.codings.length) : `${many(lines.length, 'passage')}.`,
        ...(left.refused > 0 ? [words.quotationsLeft(left.refused)] : []),
        ...(left.unrecorded > 0 ? [words.quotationsUnrecorded(left.unrecorded)] : []),
      ],
    },
    lines,
  )
  return rows.codings.length > quotationsShown ? { ...built, beyond: sumOfRows(rows) } : built
}
