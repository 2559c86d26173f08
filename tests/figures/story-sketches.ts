import type { StripStory } from '../../src/shared/figure/strip/settings'
import type { CycleKey } from '../../src/shared/framework/cycles'
import type { Story, StoryFlow, StoryStep } from '../../src/shared/model/story'

type Sketched = [cycle: CycleKey | null, quote: string, more?: Partial<StoryStep>]

function sketch(
  title: string,
  steps: Sketched[],
  flows: [from: number, to: number, more?: Partial<StoryFlow>][],
): StripStory {
  const story: Story = {
    id: title,
    title,
    teller: 'leila',
    tellerName: 'Leila',
    space: 'meeting',
    spaceName: 'Doorstep monthly meeting',
    periodStart: '2026-02',
    periodEnd: '2026-11',
    document: null,
    form: null,
    note: '',
    isStored: true,
    steps: steps.map(([cycle, quote, more], place) => ({
      id: `s${place}`,
      coding: `c${place}`,
      document: 'd',
      documentTitle: 'Leila',
      code: cycle ?? 'CTX',
      cycle,
      quote,
      speaker: 'Leila',
      time: null,
      valence: null,
      unanchored: false,
      field: '',
      status: 'told',
      statusAt: '',
      note: '',
      ...more,
    })),
    flows: flows.map(([from, to, more]) => ({
      ...{
        id: `f${from}-${to}`,
        from: from - 1,
        to: to - 1,
        kind: 'flow',
        status: 'told',
        returns: false,
        closes: false,
      },
      ...more,
    })),
    cells: [
      { cycle: 'TRA', state: 'tooEarly', note: 'Asked on 12 June. Ask again in March.' },
      { cycle: 'ENA', state: 'notAsked', note: '' },
    ],
    unused: 0,
  }
  return {
    story,
    cycleSet: '2020',
    teller: 'Leila',
    mayQuote: () => true,
    references: step => (step === 3 ? ['I3 Teams using the form'] : []),
  }
}

const loop = { returns: true, closes: true }

/** The story of the look: eight steps, one hoped for, two confirmed, one learning loop, one on the strategic band. */
export const oneForm = sketch(
  'The one-page form',
  [
    ['IMM', 'For once I could say out loud that my first visits were a mess.'],
    ['ORI', 'I saw, for the first time really, that we weren’t the odd team out.'],
    ['POT', 'Anneke gave me her intake form, four pages.'],
    [
      'APP',
      'I cut it down to one page, and we used it with every new family.',
      { status: 'confirmed', statusAt: '2026-09-02' },
    ],
    ['REA', 'We went from nine no-shows a month to three.', { status: 'confirmed', statusAt: '2026-06-30' }],
    ['STR', 'Ruth took the figures to the director, and the director sat with us for an hour.'],
    ['IMM', 'I brought the numbers back to the group.'],
    ['APP', 'Next year I’d like the duty desk to start with it too.', { status: 'aspired' }],
  ],
  [
    [1, 2],
    [1, 3],
    [3, 4],
    [4, 5],
    [5, 6, { returns: true }],
    [5, 7, loop],
    [7, 8, { status: 'aspired' }],
  ],
)

/** Every kind of relation, harm, a lost passage, a step without a cycle, many steps in one column. */
export const everything = sketch(
  'Everything that a story can hold, with a title that is far too long to stand in one line of a narrow page and goes on in the next',
  [
    ['ENA', 'A rotating chair.'],
    ['IMM', 'People speak up.'],
    ['IMM', 'Once more.'],
    ['IMM', 'And again.'],
    ['IMM', 'A fourth time.'],
    ['POT', 'A tip that turned out to be wrong.', { valence: 'negative' }],
    ['APP', 'Taken over word for word.', { coding: null, document: null }],
    ['REA', 'A complaint.', { valence: 'negative', status: 'disconfirmed', statusAt: '2026' }],
    [null, 'The bus line opened.'],
    ['TRA', 'We count something else now.'],
  ],
  [
    [1, 2, { kind: 'enables' }],
    [2, 6],
    [6, 7, { status: 'blocked' }],
    [7, 8],
    [9, 8, { kind: 'rival' }],
    [3, 4, { kind: 'same' }],
    [4, 8, { kind: 'contradicts' }],
    [10, 2, { kind: 'reframe' }],
    [8, 5, { returns: true }],
  ],
)

const long =
  'And then, because it had been said in the circle and not by me alone, and because Ruth had written it down, I took the page to the health centre, where they first said that there was no copier, and then that there was one. '
export const longQuotes: StripStory = {
  ...sketch(
    'Long words',
    [
      ['IMM', long.repeat(3).trim()],
      ['APP', `${long}https://example.org/a-very-long-address-without-any-space-in-it/that-goes-on-and-on`],
    ],
    [[1, 2]],
  ),
  mayQuote: step => step !== 0,
}

export const hebrew = sketch(
  'הטופס של עמוד אחד',
  [
    ['IMM', 'סוף סוף יכולתי לומר בקול שהביקורים הראשונים שלי היו בלגן.'],
    ['POT', 'אנקה נתנה לי את הטופס שלה.'],
    ['APP', 'קיצרתי אותו לעמוד אחד.', { status: 'aspired' }],
  ],
  [
    [1, 2],
    [2, 3, { status: 'aspired' }],
  ],
)

export const nothingYet = sketch('Nothing yet', [], [])
export const old: StripStory = {
  ...sketch(
    'In the five cycles',
    [
      ['POT', 'A form.'],
      ['REF', 'Another aim.'],
    ],
    [[1, 2]],
  ),
  cycleSet: '2011',
}
