import { wholeDocument } from '../model/whole-document'

/** The words of tables, the same in the window, on the command line and in exported files. */
export const tableWords = {
  n: 'n',
  percent: '%',
  percentOfAsked: '% of asked',
  asked: 'Asked',
  total: 'All',
  anyOfThem: 'Any of them',
  passages: 'Passages',
  people: 'People',
  stories: 'Stories',
  documents: 'Documents',
  flows: 'Flows',
  tellers: 'Tellers',
  cycle: 'Value cycle',
  code: 'Code',
  from: 'From',
  path: 'Path',
  document: 'Document',
  noValue: '(no value)',
  notAsked: 'not asked',
  cycleFrequency: 'How often each value cycle was told of',
  codeFrequency: 'How often each code was used',
  measured: { passages: 'passages', stories: 'stories', tellers: 'people' },
  baseOf: (n: { passages: number; stories: number; documents: number; people: number }) =>
    `Base: ${many(n.passages, 'coded passage')}, ${many(n.people, 'person', 'people')} heard, ${many(n.stories, 'story', 'stories')}, ${many(n.documents, 'document')}.`,
  codedBase: (n: { passages: number; documents: number }) =>
    `Base: ${many(n.passages, 'coded passage')} in ${many(n.documents, 'document')}.`,
  countedOnce: 'A passage coded with several sub-codes of one code counts once there.',
  askedRule:
    'Shares of people are of those asked: of all who are heard, without those whose stories all record that the cycle was not asked for or that it was too early.',
  byDocument: (of: string, by: string) => `${of} by document: ${by}`,
  ofLevel: { cycles: 'Value cycles', codes: 'Codes' },
  byVariable: (of: string, variable: string, by: string) => `${of} by ${variable}: ${by}`,
  byWave: 'wave',
  p: 'p',
  pHolm: 'p (Holm)',
  testedWith: 'Test',
  chiSquare: 'χ²',
  exact: 'exact',
  monteCarlo: 'Monte Carlo',
  notTested: 'not tested',
  testRule:
    'Each line is tested by itself: whether the share of people who told of it differs between the groups. Pearson’s χ² where every expected count is at least 5, the exact test of Fisher, Freeman and Halton otherwise (Monte Carlo where there are too many tables to go through); p (Holm) allows for testing several lines.',
  testOnPeopleOnly:
    'No test: passages and stories of one person are not independent of one another. Count people to have the groups compared.',
  fewPeople:
    'With fewer than 20 people a test can find only large differences; no difference found is not the same as none.',
  groupsOverlap: 'No test: some people are in several of these columns.',
  columnsOverlap: 'A person who is heard in several columns counts in each.',
  coOccurrence: {
    overlap: 'Co-occurrence: passages that overlap',
    within: 'Co-occurrence: passages that lie within another',
    sameTurn: 'Co-occurrence: turns with both codes',
  },
  coOccurrenceShow: { count: 'how often', jaccard: 'Jaccard coefficient', expected: 'expected by chance' },
  coOccurrenceNote:
    'Co-occurrence says that codes stand together. It is no flow: it has no direction and claims no influence.',
  coOccurrenceUnit: {
    overlap:
      'Counted are pairs of passages, one of each code, that share at least one character. Jaccard: characters coded with both, of those coded with either.',
    within: 'Counted are passages of the line’s code that lie wholly within a passage of the column’s code.',
    sameTurn:
      'Counted are turns in which both codes begin, end or go on. Jaccard: turns with both, of turns with either.',
  },
  coOccurrenceExpected: {
    overlap:
      'Expected: characters that both codes would share if each were spread evenly over the text, against those they share.',
    sameTurn: 'Expected: turns that would have both codes if each were spread evenly over the turns.',
  },
  flowMatrix: {
    told: 'Flows told, from cycle to cycle',
    aspired: 'Flows aspired to, from cycle to cycle',
    blocked: 'Flows blocked, from cycle to cycle',
    condition: 'Conditions, from cycle to cycle',
  },
  flowNote: 'A flow was stated by the teller. Return flows and flows to negative value are among those told.',
  flowBase: (n: { flows: number; stories: number; threads: number; tellers: number; by: string }) =>
    `Counted: ${n.by}. Base: ${many(n.flows, 'flow')} in ${many(n.stories, 'story', 'stories')} by ${many(n.tellers, 'person', 'people')}.${n.threads === 0 ? '' : ` ${threads(n)}`}`,
  sequences: (turns: number) =>
    turns === 0
      ? 'What comes next in the same turn'
      : turns >= wholeDocument
        ? 'What comes later in the same document'
        : `What comes next within ${many(turns, 'turn')}`,
  sequenceNote:
    'Counted are passages of the line’s code after which a passage of the column’s code begins. The order of telling is no flow.',
  sequenceNext: 'Only the passage that begins first after it counts, or those that begin first together.',
  sequenceTeller: 'Both passages are words of the same person.',
  sequenceOthers: 'Passages of the line’s own code are passed over.',
  firstCycles: 'Where stories begin',
  firstCyclesNote:
    'A story begins where a told flow goes out and none of the same story comes in; with several beginnings it counts once in each of their cycles.',
  paths: (length: number) => `Paths of told flows through up to ${length} cycles`,
  pathsNote: 'A path counts in a story if the story’s told flows lead along it without a gap.',
  quotations: 'Quotations',
  participants: 'Participants and data',
  participant: 'Participant',
  participantNames: {
    group: 'Group',
    wave: 'Wave',
    documents: 'Documents',
    kinds: 'Source',
    words: 'Words in these documents',
    passages: 'Passages',
    consent: 'Consent',
  },
  kinds: { transcript: 'interview', story: 'story' },
  consent: {
    analyse: 'analysis',
    quoteAnonymously: 'quotes',
    quoteByName: 'quotes by name',
    publishStory: 'whole story',
    archive: 'archive',
    share: 'sharing',
  },
  consentNone: 'nothing on record',
  consentNot: (what: string) => `not ${what}`,
  participantsBase: (n: { people: number; heard: number; documents: number }) =>
    `Base: ${many(n.people, 'participant')}, ${n.heard === n.people ? 'all' : n.heard} of them heard in ${many(n.documents, 'document')}.`,
  participantsNote:
    'Numbers of passages are those that are counted here. Whoever may not be named stands without a name.',
  participantsAgreed: 'Whoever did not agree to be named stands without a name.',
  unnamed: (n: number) => `Person ${n}`,
  codebook: 'Codebook',
  codebookNames: {
    name: 'Name',
    set: 'Cycle',
    definition: 'Definition',
    include: 'Include',
    exclude: 'Exclude',
    rule: 'Rule',
    example: 'Example',
  },
  codebookNote: (set: string, codes: number) => `Cycle set ${set}; ${many(codes, 'code')}.`,
  sets: { '2011': '2011', '2020': '2020', both: '2011 and 2020' },
  subcodes: 'Sub-codes by value cycle, each with a quote',
  subcodeNames: { gloss: 'What it is', quote: 'Quote' },
  subcodesNote: 'The quote is the first passage that may be quoted.',
  matrix: 'Value-creation matrix',
  matrixBase: (n: { stories: number; indicators: number }) =>
    `Base: ${many(n.stories, 'story', 'stories')} and ${many(n.indicators, 'indicator')}. Steps are numbered as each story tells them; – stands where nothing is recorded, which is not the same as nothing having come of it.`,
  matrixNames: {
    column: 'Column',
    name: 'Name',
    teller: 'Teller',
    steps: 'Steps',
    state: 'State',
    value: 'Value',
    unit: 'Unit',
    at: 'When',
    base: 'n',
    note: 'Note',
  },
  matrixColumn: { indicator: 'indicator', story: 'story' },
  states: {
    told: 'told',
    aspired: 'aspired',
    confirmed: 'confirmed',
    disconfirmed: 'disconfirmed',
    notAsked: 'not asked',
    tooEarly: 'too early',
    notFound: 'asked, nothing found',
    untold: '–',
    measured: 'measured',
    noValue: 'no value yet',
  } as Readonly<Record<string, string>>,
  planKinds: { aspiration: 'aspiration', condition: 'condition', risk: 'risk', mitigation: 'mitigation' } as Readonly<
    Record<string, string>
  >,
  planStates: { open: 'open', met: 'met', partly: 'partly met', notMet: 'not met' } as Readonly<Record<string, string>>,
  agreement: 'Agreement of coders',
  pair: 'Coders',
  agreementNames: {
    value: 'Of what',
    documents: 'Documents',
    units: 'Turns',
    percent: 'Agreed',
    kappa: 'κ',
    alpha: 'α',
    jaccard: 'Jaccard',
  },
  all: 'all',
  agreementNote:
    'Of the turns in documents that both coded. κ is Cohen’s, with its 95 % interval in the Team view; α is Krippendorff’s, nominal. Turns that neither coded count as agreed.',
  agreementNoteOfAll:
    'Of all coders: α of all at once over the documents that at least two coded; agreed and Jaccard are means of pairs.',
  allCoders: (coders: number) => `All ${coders} coders`,
  plan: 'Planning grid',
  planBase: (entries: number) => `Base: ${many(entries, 'entry', 'entries')}.`,
  planNames: {
    kind: 'Kind',
    text: 'Entry',
    state: 'State',
    outcome: 'What happened',
    stories: 'Stories',
    indicators: 'Indicators',
  },
  quotationNames: { speaker: 'Speaker', code: 'Code', document: 'Document', valence: 'Valence', memo: 'Memo' },
  quote: 'Quote',
  quotationsShown: (shown: number, of: number) =>
    `The first ${shown} of ${many(of, 'passage')} stand here; a file or a copy of the table holds all of them.`,
  quotationsLeft: (refused: number) =>
    `${many(refused, 'passage')} left out because those who speak did not agree to be quoted.`,
  quotationsUnrecorded: (count: number) => `For ${many(count, 'passage')} no consent is on record.`,
  hidden: (least: number) =>
    `Counts of people below ${least} are hidden (${least > 2 ? `<${least}` : '–'}), and their shares and tests with them. Where one could be worked out from the sums, the next smallest count of its line is hidden as well (–), and the counts of all lines together.`,
  counted: (filter: string) => `Counted: ${filter}.`,
} as const

/** What is counted as a story besides the stories of the project. */
export function threads(n: { stories: number; threads: number }): string {
  const which =
    n.threads < n.stories ? `${n.threads} of the ${n.stories}` : n.stories === 1 ? 'the one' : `all ${n.stories}`
  return `A chain of linked passages that belongs to no story of the project is counted as one: ${which}.`
}

/** `1 flow`, `2 flows`. */
export function many(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`
}
