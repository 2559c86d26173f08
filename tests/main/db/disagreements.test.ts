import { describe, expect, it } from 'vitest'
import { updateCoding } from '../../../src/main/db/change-codings'
import { checkProject } from '../../../src/main/db/check'
import { codeByKey } from '../../../src/main/db/codes'
import { codingLines } from '../../../src/main/db/codings'
import { addRemark, decide, reopen } from '../../../src/main/db/decisions'
import { listDisagreements } from '../../../src/main/db/disagreements'
import { addFlow } from '../../../src/main/db/flows'
import { undo } from '../../../src/main/db/history'
import { contentHash } from '../../../src/main/db/merge/content-hash'
import type { Project } from '../../../src/main/db/project'
import { decisionReport } from '../../../src/main/export/decision-report'
import type { Disagreement } from '../../../src/shared/model/team'
import { bringIn, codeWords, draftOf, temporaryProject } from '../../support/temporary-project'
import { copyOf, mergeInto } from '../exchange/copies'

const interview = [
  'What then?',
  'I cut her form down to one page.',
  'And?',
  'Families stopped missing appointments. It cost me my free afternoon, and the desk reads the card first.',
]

/** One of each: another code, other boundaries, another valence, something only one coded; and one passage of one mind. */
async function apart(): Promise<{ ours: Project; theirs: Project }> {
  const ours = temporaryProject()
  bringIn(ours, draftOf(interview))
  const theirs = copyOf(ours, 'Pim')
  codeWords(ours, 'Leila', 'her form', 'POT')
  codeWords(theirs, 'Leila', 'her form', 'APP')
  codeWords(ours, 'Leila', 'one page', 'APP')
  codeWords(theirs, 'Leila', 'one page', 'APP')
  codeWords(ours, 'Leila', 'Families stopped', 'REA')
  codeWords(theirs, 'Leila', 'Families stopped missing appointments', 'REA')
  updateCoding(ours, codeWords(ours, 'Leila', 'my free afternoon', 'IMM').id, { valence: 'negative' })
  updateCoding(theirs, codeWords(theirs, 'Leila', 'my free afternoon', 'IMM').id, { valence: 'mixed' })
  codeWords(theirs, 'Leila', 'the desk reads the card', 'APP')
  await mergeInto(ours, theirs)
  await mergeInto(theirs, ours)
  return { ours, theirs }
}

const consensus = (project: Project) =>
  codingLines(project)
    .filter(({ coder }) => coder === 'Consensus')
    .map(({ quote, code }) => `${code}: ${quote}`)
    .sort((a, b) => a.localeCompare(b))

describe('disagreements', () => {
  it('are told by their kind, in the order of the text, the same in both copies', async () => {
    const { ours, theirs } = await apart()
    const found = listDisagreements(ours)
    expect(
      found.map(({ kind, first, second }) => `${kind}: ${first.code || '–'} / ${second.code || '–'} ${first.quote}`),
    ).toEqual([
      'code: POT / APP her form',
      'boundary: REA / REA Families stopped',
      'valence: IMM / IMM my free afternoon',
      'missing: APP / – the desk reads the card',
    ])
    expect(found[3]!.first.coder.name).toBe('Pim')
    expect(found[3]!.second.coder.name).toBe('Hanne')
    for (const { text, first } of found) expect(text.slice(first.start, first.end)).toBe(first.quote)
    const subjects = (project: Project) => listDisagreements(project).map(({ subject }) => subject)
    expect(new Set(subjects(theirs))).toEqual(new Set(subjects(ours)))
  })

  it('are settled with a coding of the consensus; both originals stay, and one undo takes it back', async () => {
    const { ours } = await apart()
    const before = codingLines(ours)
    const [first] = listDisagreements(ours)
    decide(ours, { subject: first!.subject, outcome: 'second', reason: 'How she works now.', code: null })
    expect(consensus(ours)).toEqual(['APP: her form'])
    expect(codingLines(ours).filter(({ coder }) => coder !== 'Consensus')).toEqual(before)
    expect(listDisagreements(ours)).toHaveLength(4)
    expect(listDisagreements(ours)[0]!.decision).toMatchObject({
      outcome: 'second',
      reason: 'How she works now.',
      by: 'Hanne',
      code: 'APP',
    })
    expect(decisionReport(listDisagreements(ours), 'csv')).toContain('How she works now.')
    expect(checkProject(ours)).toEqual([])
    undo(ours)
    expect(codingLines(ours)).toEqual(before)
    expect(listDisagreements(ours)[0]!.decision).toBeNull()
  })

  it('are open again when a decision is taken back: what only it agreed on goes, what was said stays, and undo settles them again', async () => {
    const { ours } = await apart()
    const [first] = listDisagreements(ours)
    expect(() => reopen(ours, first!.subject)).toThrow('decision.notFound')
    addRemark(ours, first!.subject, 'Does she say so?')
    decide(ours, { subject: first!.subject, outcome: 'other', reason: 'Neither.', code: codeByKey(ours, 'REA').id })
    reopen(ours, first!.subject)
    expect(consensus(ours)).toEqual([])
    expect(listDisagreements(ours)[0]).toMatchObject({ decision: null, remarks: [{ text: 'Does she say so?' }] })
    undo(ours)
    expect(consensus(ours)).toEqual(['REA: her form'])
    expect(listDisagreements(ours)[0]!.decision).toMatchObject({ outcome: 'other', reason: 'Neither.', code: 'REA' })
    expect(checkProject(ours)).toEqual([])
  })

  it.each([
    ['first', ['POT: her form']],
    ['both', ['APP: her form', 'POT: her form']],
    ['neither', []],
    ['other', ['REA: her form']],
    ['codebook', []],
  ] as const)('decided again for %s leave nothing of the earlier decision', async (outcome, left) => {
    const { ours } = await apart()
    const { subject } = listDisagreements(ours)[0]!
    decide(ours, { subject, outcome: 'both', reason: 'At first.', code: null })
    const code = outcome === 'other' ? codeByKey(ours, 'REA').id : null
    decide(ours, { subject, outcome, reason: 'On second thoughts.', code })
    expect(consensus(ours)).toEqual(left)
    expect(listDisagreements(ours)[0]!.decision).toMatchObject({ outcome, reason: 'On second thoughts.' })
  })

  it('between three leave alone what another decision rests on, when one is decided again', async () => {
    const { ours } = await apart()
    const third = copyOf(ours, 'Ruth')
    codeWords(third, 'Leila', 'her form', 'REA')
    await mergeInto(ours, third)
    const about = (...codes: string[]) =>
      listDisagreements(ours).find(({ first, second }) => [first.code, second.code].sort().join() === codes.join())!
    const outcomeFor = (disagreement: Disagreement, code: string) =>
      disagreement.first.code === code ? ('first' as const) : ('second' as const)
    for (const pair of [
      ['APP', 'POT'],
      ['POT', 'REA'],
    ]) {
      const disagreement = about(...pair)
      const outcome = outcomeFor(disagreement, 'POT')
      decide(ours, { subject: disagreement.subject, outcome, reason: '', code: null })
    }
    expect(consensus(ours)).toEqual(['POT: her form'])
    const again = about('APP', 'POT')
    decide(ours, { subject: again.subject, outcome: outcomeFor(again, 'APP'), reason: '', code: null })
    expect(consensus(ours)).toEqual(['APP: her form', 'POT: her form'])
    expect(about('POT', 'REA').decision).toMatchObject({ code: 'POT' })
    const last = about('POT', 'REA')
    decide(ours, { subject: last.subject, outcome: 'neither', reason: '', code: null })
    expect(consensus(ours)).toEqual(['APP: her form'])
    expect(checkProject(ours)).toEqual([])
  })

  it('about a flow that one drew are settled with a flow of the consensus', async () => {
    const { ours, theirs } = await apart()
    const ends = codingLines(theirs).filter(({ coder, quote }) => coder === 'Pim' && /her form|Families/.test(quote))
    addFlow(theirs, { from: ends[0]!.id, to: ends[1]!.id, kind: 'flow', status: 'told', memo: '' })
    await mergeInto(ours, theirs)
    const flows = () => listDisagreements(ours).filter(({ kind }) => kind === 'flow')
    expect(flows()).toMatchObject([
      {
        first: { coder: { name: 'Pim' }, quote: 'her form', flow: { kind: 'flow', to: { code: 'REA' } } },
        second: { coder: { name: 'Hanne' }, coding: null, flow: null },
      },
    ])
    expect(decisionReport(listDisagreements(ours), 'txt')).toContain('Resolved disagreements: 0 of 5')
    const drawn = () =>
      ours.prepare("SELECT count(*) FROM flow f JOIN coder r ON r.id=f.coder_id WHERE r.kind='consensus'").pluck().get()
    const { subject } = flows()[0]!
    decide(ours, { subject, outcome: 'first', reason: 'She says so.', code: null })
    expect(drawn()).toBe(1)
    expect(flows()[0]!.decision).toMatchObject({ outcome: 'first' })
    decide(ours, { subject, outcome: 'neither', reason: '', code: null })
    expect(drawn()).toBe(0)
    expect(() => decide(ours, { subject, outcome: 'other', reason: '', code: null })).toThrow(
      expect.objectContaining({ code: 'decision.flowHasNoCode' }),
    )
    expect(checkProject(ours)).toEqual([])
  })

  it('decided apart in two copies keep, after the merge, what the later decision agreed on, in either direction', async () => {
    const { ours, theirs } = await apart()
    const { subject, first } = listDisagreements(ours)[0]!
    decide(ours, { subject, outcome: 'first', reason: 'Hanne’s.', code: null })
    decide(theirs, { subject, outcome: 'second', reason: 'Pim’s.', code: null })
    await mergeInto(ours, theirs)
    await mergeInto(theirs, ours)
    expect(first.code).toBe('POT')
    for (const copy of [ours, theirs]) {
      expect(consensus(copy)).toEqual(['APP: her form'])
      expect(listDisagreements(copy)[0]!.decision).toMatchObject({ outcome: 'second', code: 'APP' })
      expect(checkProject(copy)).toEqual([])
    }
    expect(contentHash(ours)).toBe(contentHash(theirs))
  })

  it('where who coded nothing is right leave nothing', async () => {
    const { ours } = await apart()
    const { subject } = listDisagreements(ours)[3]!
    decide(ours, { subject, outcome: 'second', reason: '', code: null })
    expect(consensus(ours)).toEqual([])
    expect(listDisagreements(ours)[3]!.decision).toMatchObject({ outcome: 'second', code: '' })
  })

  it('travel with their remarks and decisions, and a decision made twice is one', async () => {
    const { ours, theirs } = await apart()
    const { subject } = listDisagreements(ours)[0]!
    addRemark(theirs, subject, 'Is it a routine?')
    decide(theirs, { subject, outcome: 'second', reason: 'Pim’s.', code: null })
    decide(ours, { subject, outcome: 'second', reason: 'Hanne’s.', code: null })
    await mergeInto(ours, theirs)
    expect(consensus(ours)).toEqual(['APP: her form'])
    expect(listDisagreements(ours)[0]).toMatchObject({ remarks: [{ by: 'Pim', text: 'Is it a routine?' }] })
    expect(ours.prepare('SELECT count(*) FROM decision').pluck().get()).toBe(1)
    expect(checkProject(ours)).toEqual([])
  })

  it('that are not there, or a code that is not there, are refused', async () => {
    const { ours } = await apart()
    expect(() => decide(ours, { subject: 'none', outcome: 'first', reason: '', code: null })).toThrow(
      expect.objectContaining({ code: 'decision.notFound' }),
    )
    const { subject } = listDisagreements(ours)[0]!
    expect(() => decide(ours, { subject, outcome: 'other', reason: '', code: null })).toThrow(
      expect.objectContaining({ code: 'code.notFound' }),
    )
    expect(listDisagreements(ours)[0]!.decision).toBeNull()
  })
})
