import { many, threads } from '../analysis/table-words'
import type { CycleSetKey } from '../framework/cycles'

const sets: Record<CycleSetKey, string> = {
  '2011': 'the five value cycles of 2011 (Wenger, Trayner & de Laat, 2011)',
  '2020': 'the eight value cycles of 2020 (Wenger-Trayner & Wenger-Trayner, 2020)',
  both: 'the value cycles of 2011 and of 2020 side by side (Wenger, Trayner & de Laat, 2011; Wenger-Trayner & Wenger-Trayner, 2020)',
}
const audiences = { academic: 'Academic', funder: 'Funder', members: 'Members', policy: 'Policy and institution' }

/** The sentences of reports, in English. */
export const reportWords = {
  audiences,
  untitled: (project: string) => `${project}: value created`,
  numberedTable: (number: number, title: string) => `Table ${number}. ${title}`,
  numberedFigure: {
    en: (number: number, title: string) => `Figure ${number}. ${title}`,
    de: (number: number, title: string) => `Abbildung ${number}. ${title}`,
  },
  codeAndKey: (name: string, key: string) => `${name} (${key})`,
  matrix: {
    indicators: 'Indicators',
    told: 'Told in stories (steps)',
    empty: 'Nothing told',
    note: 'Where a story stands in neither column, nothing is recorded of that cycle.',
    indicator: (name: string, n: { value: number | null; unit: string; at: string; base: number | null }) =>
      n.value === null
        ? `${name}: no value yet`
        : `${name}: ${n.value}${n.unit === '' || n.unit === '%' ? n.unit : ` ${n.unit}`}${n.at === '' && n.base === null ? '' : ` (${[n.at, n.base === null ? '' : `n = ${n.base}`].filter(Boolean).join('; ')})`}`,
    story: (name: string, steps: string, states: string) => `${name} (${[steps, states].filter(Boolean).join('; ')})`,
  },
  purpose: 'Purpose and questions',
  discussion: 'Discussion',
  recommendations: 'Recommendations',
  next: 'What we do next',
  toWrite: 'Still to be written.',
  findings: 'Key findings',
  method: 'Method',
  cycles: 'Findings by value cycle',
  claims: 'Contribution claims',
  stories: 'Annex: value-creation stories',
  limits: 'Limits',
  noStories: 'The project has no value-creation stories.',
  noClaims: 'The project has no contribution claims.',
  nothingTold: 'Nothing was told of this cycle.',
  lettersMissing:
    'Some letters cannot be shown in a PDF and stand in it as boxes; the Word document and the page for a browser show them.',
  keptGone: 'A table or figure that stood here is not saved in the project any more.',
  emptyTable: (title: string) => `${title}: there is nothing to show yet.`,
  withheldStory: 'Left out: consent does not cover the words of this story. Its steps are counted.',
  notBuilt: (title: string, reason: string) => `${title} could not be made: ${reason}`,
  told: (n: { passages: number; people: string; asked: string; stories: number; ofStories: number }) =>
    `Told of in ${many(n.passages, 'passage')}, by ${ofAsked(n)}${n.stories > 0 ? `, and in ${n.stories === n.ofStories ? (n.stories === 1 ? 'the one story' : `all ${n.stories} stories`) : `${n.stories} of the ${n.ofStories} stories`}` : ''}.`,
  by: (name: string, group: string) => [name, group].filter(Boolean).join(', '),
  material: (n: { transcripts: number; stories: number; words: number; people: number }) =>
    `The material is ${[
      ...(n.transcripts > 0 ? [many(n.transcripts, 'transcript')] : []),
      ...(n.stories > 0 ? [many(n.stories, 'written value-creation story', 'written value-creation stories')] : []),
    ].join(
      ' and ',
    )} of ${n.words.toLocaleString('en-GB')} words altogether, in which ${many(n.people, 'person', 'people')} ${n.people === 1 ? 'is' : 'are'} heard.`,
  noMaterial: 'The project has no documents yet.',
  coding: (set: CycleSetKey, codes: number) =>
    `Passages were coded to ${sets[set]} with a codebook of ${many(codes, 'code')}; a passage may carry several codes.`,
  /** Only where some codes belong to no value cycle. */
  inCycles: (n: { inCycles: number; others: number }) =>
    `${n.inCycles === 1 ? 'One of these passages stands' : `${n.inCycles} of these passages stand`} in value cycles, and the counts of cycles are of ${n.inCycles === 1 ? 'it' : 'them'}; ${many(n.others, 'passage')} ${n.others === 1 ? 'has' : 'have'} only codes outside the cycles, such as context or another explanation.`,
  counted: (n: { coder: string; coders: number; passages: number; codings: number }) =>
    `${n.coders > 1 ? `${many(n.coders, 'coder')} worked on the project; the counts are those of ${n.coder}: ` : n.coder === '' ? '' : `All was coded by ${n.coder}: `}${many(n.codings, 'coding')} of ${many(n.passages, 'passage')}.`,
  flows: (n: { told: number; aspired: number; blocked: number; loops: number }) =>
    `${many(n.told, 'told flow')} from one passage to another ${n.told === 1 ? 'was' : 'were'} recorded where the teller states the link; ${n.loops === 0 ? 'none of them closes a learning loop' : `${n.loops} of them ${n.loops === 1 ? 'closes' : 'close'} a learning loop`}.${n.aspired > 0 ? ` Hoped for: ${n.aspired}.` : ''}${n.blocked > 0 ? ` Told as blocked: ${n.blocked}.` : ''} Flows are not inferred from passages that stand near one another.`,
  /** Why more stories are counted for flows than the project has. */
  threads: (n: { stories: number; threads: number }) =>
    `These flows are told in ${many(n.stories, 'story', 'stories')}. ${threads(n)}`,
  noFlows: 'No flows between passages were recorded.',
  agreement: (n: { first: string; second: string; documents: number; units: number; kappa: string; alpha: string }) =>
    `${n.first} and ${n.second} coded ${many(n.documents, 'document')} independently; over ${n.units} turns, with turns that neither coded counted as agreement, Cohen’s kappa is ${n.kappa} and Krippendorff’s alpha ${n.alpha}.`,
  /** Several coders at once; `least` and `most` in per cent. */
  agreementOfAll: (n: {
    coders: readonly string[]
    documents: number
    byAll: number
    units: number
    alpha: string
    range: readonly [string, string] | null
    percent: { mean: string; least: string; most: string } | null
    fleiss: string | null
  }) =>
    [
      `${joined(n.coders, 'and')} coded independently: ${many(n.documents, 'document')} ${n.documents === 1 ? 'was' : 'were'} coded by at least two of them${n.byAll === n.documents ? ', all by everybody' : `, ${n.byAll} by all ${n.coders.length}`}.`,
      `Over ${n.units} turns, with turns that nobody coded counted as agreement${n.byAll === n.documents ? '' : ' and a coder who did not code a document as missing there'}, Krippendorff’s alpha (nominal) of all coders at once is ${n.alpha}${n.range ? ` (95 % interval ${n.range[0]} to ${n.range[1]}, bootstrap)` : ''}${n.fleiss === null ? '' : ` and Fleiss’ kappa ${n.fleiss}`}.`,
      n.percent
        ? `Two coders agreed on ${n.percent.mean} % of the turns on average of all pairs (${n.percent.least} to ${n.percent.most} %), which is not corrected for chance.`
        : '',
    ]
      .filter(Boolean)
      .join(' '),
  agreementNone: 'No document was coded by two coders, so that agreement cannot be stated.',
  software: (version: string) => `Coding, counts, tables and figures were made with Valueloom ${version}.`,
  most: (cycles: readonly string[], n: { passages: number; people: string; asked: string } | null, passages: number) =>
    n
      ? `${cycles[0]} value was told of most often: in ${many(passages, 'passage')}, by ${ofAsked(n)}.`
      : `${joined(cycles, 'and')} value were told of most often, each in ${many(passages, 'passage')}.`,
  least: (cycles: readonly string[]) => `Nothing was told of ${joined(cycles, 'or')} value.`,
  mainFlows: (links: readonly (readonly [from: string, to: string])[], count: number) =>
    links.length > mostNamed
      ? `${links.length} links were told equally often (${many(count, 'flow')} each); none stands out.`
      : `The ${links.length === 1 ? 'link told most often leads' : 'links told most often lead'} ${joined(
          links.map(([from, to]) => `from ${from} to ${to} value`),
          'and',
        )} (${many(count, 'flow')}${links.length === 1 ? '' : ' each'}).`,
  loops: (loops: number, stories: number) =>
    `${many(loops, 'learning loop')} ${loops === 1 ? 'was' : 'were'} told, in ${many(stories, 'story', 'stories')}: what came of it was taken back to the community.`,
  blocked: (count: number) =>
    `${many(count, 'link')} ${count === 1 ? 'was' : 'were'} told as blocked: the value was there and did not lead on.`,
  claimCounts: (n: {
    stories: number
    tellers: number | string
    confirmed: number
    indicators: number
    counter: number
    rivals: number
  }) =>
    `Rests on ${many(n.stories, 'story', 'stories')} by ${typeof n.tellers === 'number' ? many(n.tellers, 'teller') : `${fewer(n.tellers)} tellers`}, ${n.confirmed === 0 ? 'no step of which was confirmed later' : `${many(n.confirmed, 'step')} of which ${n.confirmed === 1 ? 'was' : 'were'} confirmed later`}, and on ${n.indicators === 0 ? 'no indicator' : many(n.indicators, 'indicator')}. ${n.counter === 0 ? 'No counter-evidence is recorded.' : `${many(n.counter, 'piece')} of evidence ${n.counter === 1 ? 'speaks' : 'speak'} against it.`} ${n.rivals === 0 ? 'No other explanation is recorded.' : `${many(n.rivals, 'other explanation')} ${n.rivals === 1 ? 'was' : 'were'} considered.`}`,
  path: (cycles: readonly string[]) => `Path: ${cycles.join(' → ')}.`,
  alternatives: 'Other explanations',
  contribution:
    'Claims are of contribution, not of cause: the community is one of several things that brought about what is told.',
  selfReport: 'What is counted is what people told; frequency says how often, not how much value there was.',
  notAskedRule:
    'Shares of people are of those who were asked for the cycle; where it was too early to ask they are left out.',
  onlyOneCoder: 'All passages were coded by one person.',
  fewPeople: (people: number) =>
    `With ${many(people, 'person', 'people')} heard, differences between groups are not to be generalised.`,
  withheld: (count: number) =>
    `${many(count, 'passage')} ${count === 1 ? 'is' : 'are'} counted and not quoted, since consent does not cover it.`,
  unrecorded: (count: number) => `For ${many(count, 'passage')} no decision on quoting is recorded.`,
}

/** More links than this are not listed in a sentence. */
const mostNamed = 3

/** "a", "a or b", "a, b or c". */
function joined(names: readonly string[], last: 'and' | 'or'): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`
}

/** "4 of the 6 people asked"; counts are words where the project hides small ones. */
function ofAsked({ people, asked }: { people: string; asked: string }): string {
  if (people === asked) return people === '1' ? 'the one person asked' : `all ${people} people asked`
  return `${fewer(people)} of the ${asked} people asked`
}

/** `<3` as words. */
function fewer(count: string): string {
  return count.replace(/^</, 'fewer than ')
}
