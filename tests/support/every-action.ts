import { editCode, moveCode } from '../../src/main/db/change-codes'
import { changeCodings, updateCoding } from '../../src/main/db/change-codings'
import { changeTurn } from '../../src/main/db/change-turn'
import { addClaim, removeClaim, updateClaim } from '../../src/main/db/claims'
import { codePlaces } from '../../src/main/db/code-places'
import { changeCoderColour, listCoders, markTeller, renameCoder } from '../../src/main/db/coders'
import { codeByKey, listCodes } from '../../src/main/db/codes'
import { addCoding, removeCodings } from '../../src/main/db/codings'
import { setConsent } from '../../src/main/db/consent'
import { beginConversion, finishConversion, judgePassage } from '../../src/main/db/conversion'
import { correctText } from '../../src/main/db/correct-text'
import { addRemark, decide, reopen } from '../../src/main/db/decisions'
import { listDisagreements } from '../../src/main/db/disagreements'
import {
  documentById,
  listDocuments,
  removeDocument,
  renameDocument,
  setDirection,
  speakersOf,
  turnsOf,
} from '../../src/main/db/documents'
import { addEvidence, removeEvidence, updateEvidence } from '../../src/main/db/evidence'
import { addFlow, removeFlow, updateFlow } from '../../src/main/db/flows'
import { importAttributes } from '../../src/main/db/import-attributes'
import { importCodebook } from '../../src/main/db/import-codebook'
import { importIndicators } from '../../src/main/db/import-indicators'
import {
  addIndicator,
  moveIndicator,
  removeIndicator,
  setIndicatorValues,
  updateIndicator,
} from '../../src/main/db/indicators'
import { labelCodes } from '../../src/main/db/label-codes'
import { addMedia, moveMedia, removeMedia, setMediaOffset } from '../../src/main/db/media'
import { addMemo, removeMemos, writeMemo } from '../../src/main/db/memos'
import { mergeParticipants } from '../../src/main/db/merge-participants'
import {
  addParticipant,
  assignSpeaker,
  noteParticipant,
  participantRow,
  removeParticipants,
  renameParticipant,
} from '../../src/main/db/participants'
import { addPlanEntry, removePlanEntry, updatePlanEntry } from '../../src/main/db/plan'
import { changeProjectSettings } from '../../src/main/db/project-settings'
import { pseudonymise } from '../../src/main/db/pseudonymise'
import { replaceDocument } from '../../src/main/db/replace-document'
import { moveCoding, splitCoding } from '../../src/main/db/reshape-codings'
import { addSaved, removeSaved, savedById, updateSaved } from '../../src/main/db/saved'
import { restoreSaved, savedVersions } from '../../src/main/db/saved-versions'
import { archiveCodes, mergeAll, moveCodes, removeCodes } from '../../src/main/db/several-codes'
import { addSpace, removeSpace, setDocumentSpace, setTeller, updateSpace } from '../../src/main/db/spaces'
import { decideSplit } from '../../src/main/db/split-code'
import { addStory, removeStory, setCell, updateStory } from '../../src/main/db/story-edit'
import { writeField } from '../../src/main/db/story-form'
import { addSteps, moveStep, removeStep, setStepStatus } from '../../src/main/db/story-steps'
import { addVariable, moveVariable, removeVariable, setValues, updateVariable } from '../../src/main/db/variables'
import { Merge } from '../../src/main/exchange/merge/merge'
import { bringIn as bringInForeign } from '../../src/main/exchange/refi/bring-in'
import { readCodebook } from '../../src/main/handlers/packs'
import type { ActionName } from '../../src/shared/model/history'
import { type ActionWorld, storyFacts, textOf } from './action-world'
import { bringIn, draftOf, resources } from './temporary-project'

type Do = (world: ActionWorld) => void | Promise<void>

/** Does one of them after the other that a saved thing, a plan or the like needs. */
const saved = (w: ActionWorld) =>
  w.id('saved', () => addSaved(w.project, 'query', { name: w.name('Query'), settings: { n: 1 } }).id)
const planned = (w: ActionWorld) =>
  w.id('plan_entry', () => addPlanEntry(w.project, { cycle: 'APP', kind: 'aspiration', text: w.name('They use it') }))
const claimed = (w: ActionWorld) => w.id('claim', () => addClaim(w.project, claimOf(w.name('It helped'))))
const evidenced = (w: ActionWorld) =>
  w.id('evidence', () =>
    addEvidence(w.project, {
      ...{ role: 'supports', from: { kind: 'coding', id: w.newCoding().id } },
      ...{ to: { kind: 'claim', id: claimed(w) }, memo: '' },
    }),
  )
const attached = (w: ActionWorld) => w.id('media', () => addMedia(w.project, w.document(), recording(w.name('sound'))))
const recording = (name: string) => ({
  ...{ name: `${name}.mp3`, place: `${name}.mp3` },
  type: 'audio/mpeg',
  size: 9,
  hash: name,
})
const claimOf = (statement: string) => ({
  ...{ statement, path: ['POT' as const, 'APP' as const], status: 'draft' as const, alternatives: '', note: '' },
})
const attribute = (change: Parameters<typeof changeCodings>[2]) => (w: ActionWorld) =>
  void changeCodings(w.project, [w.newCoding().id], change)
const open = (w: ActionWorld) => {
  const [disagreement] = listDisagreements(w.project).filter(({ decision }) => !decision)
  return disagreement!
}
const draft = (w: ActionWorld, words: string) =>
  draftOf(
    ['What did you take away?', `${words}, and I cut it down to one page 😀.`, 'And then?', 'Families came back.'],
    {
      ...{ title: w.name('Interview'), hash: w.name('hash'), file: `${words}.txt` },
    },
  )

/**
 * One way to do each kind of action; what it needs is made by others where it is not there. An action that is new has no place here until it is written
 * down, and the types say so. Left out is how a project begins, which cannot be undone.
 */
export const everyAction: Record<Exclude<ActionName, 'project.create' | 'sample'>, Do> = {
  import: w => void bringIn(w.project, draft(w, 'Anneke gave me her form')),
  'import.foreign': w => void bringInForeign(w.project, w.foreign),
  'document.rename': w => renameDocument(w.project, w.document(), w.name('Renamed')),
  'document.remove': w => removeDocument(w.project, bringIn(w.project, draft(w, 'This one goes'))),
  'document.replace': w => void replaceDocument(w.project, w.document(), draft(w, 'Anneke gave me the form')),
  'document.direction': w => {
    const { id, direction } = documentById(w.project, w.document())
    setDirection(w.project, id, direction === 'rtl' ? 'ltr' : 'rtl')
  },
  'sound.attach': w => void addMedia(w.project, w.document(), recording(w.name('sound'))),
  'sound.detach': w => void removeMedia(w.project, attached(w)),
  'sound.offset': w => setMediaOffset(w.project, attached(w), 1 + w.below(90_000)),
  'sound.find': w => moveMedia(w.project, attached(w), recording(w.name('moved'))),
  'text.pseudonymise': w => {
    const name = w.name('Zora')
    correct(w, `${name} `)
    pseudonymise(w.project, { forms: [name], pseudonym: w.name('P'), brackets: w.below(2) === 0 })
  },
  'text.correct': w => correct(w, 'so '),
  'text.turn': w => {
    const document = w.document()
    changeTurn(w.project, document, {
      turn: w.turn(document).id,
      speaker: { name: w.name('Speaker') },
      start: w.below(99),
    })
  },
  'code.add': w => void w.newCode(),
  'code.import': w => {
    const entry = { key: w.name('new'), name: w.name('From a file'), parent: null, cycle: null }
    importCodebook(w.project, [entry], { file: 'team.csv' })
  },
  'code.labels': w => {
    const { codes } = readCodebook(resources, 'both')
    const isGerman = listCodes(w.project).some(({ name }) => name === 'Ausprobiert' || name === 'Angewandt')
    if (labelCodes(w.project, codes, isGerman ? 'en' : 'de') === 0) labelCodes(w.project, codes, isGerman ? 'de' : 'en')
  },
  'code.edit': w => void editCode(w.project, w.ownCode().id, { definition: w.name('Means'), example: w.name('As in') }),
  'code.rename': w => void editCode(w.project, w.ownCode().id, { name: w.name('Otherwise') }),
  'code.colour': w => {
    const code = w.ownCode()
    editCode(w.project, code.id, { colour: code.colour === '#336699' ? '#993366' : '#336699' })
  },
  'code.move': w =>
    moveCodes(w.project, [w.newCode('POT').id, w.newCode('REA').id], codeByKey(w.project, 'APP').id, null),
  'code.moveOut': w => moveCode(w.project, w.newCode().id, null, null),
  'code.reorder': w => {
    const code = w.newCode()
    const [first] = listCodes(w.project).filter(({ parent }) => parent === code.parent)
    moveCode(w.project, code.id, code.parent, first!.id)
  },
  'code.archive': w => archiveCodes(w.project, [w.newCode().id, w.newCode().id], true),
  'code.restore': w => {
    const { id } = w.newCode()
    archiveCodes(w.project, [id], true)
    archiveCodes(w.project, [id], false)
  },
  'code.merge': w => {
    const [kept, first, second] = [w.newCode(), w.newCode(), w.newCode()]
    const coding = w.newCoding(first.id)
    addMemo(w.project, { on: 'coding', id: coding.id }, 'note', textOf('Of the coding'))
    addMemo(w.project, { on: 'code', id: second.id }, 'theory', textOf('Of the code'))
    mergeAll(w.project, [first.id, second.id], kept.id)
  },
  'code.keepPassage': w => void decideSplit(w.project, w.newCoding().id, { to: null }),
  'code.splitPassage': w => void decideSplit(w.project, w.newCoding().id, { to: w.newCode().id }),
  'code.remove': w => removeCodes(w.project, [w.newCode().id, w.newCode().id]),
  'coding.add': w => void w.newCoding(),
  'coding.join': w => {
    const { document, code, anchor } = w.newCoding()
    addCoding(w.project, document, code, {
      ...anchor,
      endOffset: turnsOf(w.project, document).find(({ id }) => id === anchor.endTurn)!.text.length,
    })
  },
  'coding.recode': w => void updateCoding(w.project, w.newCoding().id, { code: w.newCode().id }),
  'coding.valence': attribute({ valence: 'mixed' }),
  'coding.stance': attribute({ stance: 'aspiration' }),
  'coding.confidence': attribute({ confidence: 'unsure' }),
  'coding.level': attribute({ level: 'system' }),
  'coding.beneficiary': attribute({ beneficiary: ['Families', 'Own team'] }),
  'coding.asked': attribute({ asked: 'prompted' }),
  'coding.evidence': attribute({ evidenceRole: 'contribution' }),
  'coding.memo': attribute({ memo: 'Ask who owns it.' }),
  'coding.edges': w => {
    const { id, anchor } = w.newCoding()
    moveCoding(w.project, id, { ...anchor, endOffset: anchor.endOffset - 3 })
  },
  'coding.split': w => {
    const { id, anchor } = w.newCoding()
    splitCoding(w.project, id, { turn: anchor.startTurn, offset: anchor.startOffset + 4 })
  },
  'coding.many': w => void changeCodings(w.project, [w.newCoding().id, w.newCoding().id], { valence: 'negative' }),
  'coding.remove': w => void removeCodings(w.project, [w.coding().id]),
  'coding.removeMany': w => void removeCodings(w.project, [w.newCoding().id, w.newCoding().id]),
  'coding.found': w => {
    const document = w.document()
    const places = turnsOf(w.project, document)
      .filter(({ text }) => text.length > 8)
      .map(({ id }) => ({ document, turn: id, start: 1, end: 6 }))
    codePlaces(w.project, { code: w.newCode().id, places, unit: 'words', unsure: true, text: 'form' })
  },
  'memo.add': w => {
    const on = w.one([
      { on: 'project' as const },
      { on: 'coding' as const, id: w.coding().id },
      { on: 'code' as const, id: w.ownCode().id },
      { on: 'document' as const, id: w.document() },
      { on: 'flow' as const, id: w.flow() },
      { on: 'participant' as const, id: w.participant() },
      { on: 'story' as const, id: w.story().id },
    ])
    addMemo(w.project, on, 'theory', textOf(w.name('Memo')))
  },
  'memo.write': w => void writeMemo(w.project, w.memo(), { ...textOf(w.name('Rewritten')), kind: 'question' }),
  'memo.remove': w => void removeMemos(w.project, [w.memo()]),
  'flow.add': w =>
    void addFlow(w.project, {
      from: w.newCoding().id,
      to: w.newCoding().id,
      kind: 'flow',
      status: 'told',
      memo: 'So she said.',
    }),
  'flow.update': w => void updateFlow(w.project, w.flow(), { status: 'confirmed', memo: w.name('Seen') }),
  'flow.remove': w => removeFlow(w.project, w.flow()),
  'participant.add': w => void addParticipant(w.project, w.name('Person')),
  'participant.rename': w => renameParticipant(w.project, w.participant(), w.name('Somebody')),
  'participant.note': w => noteParticipant(w.project, w.participant(), w.name('Note')),
  'participant.merge': w =>
    mergeParticipants(w.project, w.participant(), addParticipant(w.project, w.name('Person')).id),
  'participant.remove': w => removeParticipants(w.project, [w.participant()]),
  'speaker.assign': w => {
    const document = w.document()
    assignSpeaker(w.project, w.one(speakersOf(w.project, document)).id, w.participant())
  },
  'document.teller': w => setTeller(w.project, w.document(), w.participant()),
  'document.space': w =>
    setDocumentSpace(
      w.project,
      listDocuments(w.project).map(({ id }) => id),
      addSpace(w.project, w.name('Space')),
    ),
  'variable.add': w =>
    void addVariable(w.project, { name: w.name('Attribute'), subject: 'participant', type: 'number' }),
  'variable.update': w => void updateVariable(w.project, w.variable(), { note: w.name('Note') }),
  'variable.move': w => {
    const first = w.variable()
    const { id } = addVariable(w.project, { name: w.name('Attribute'), subject: 'participant', type: 'text' })
    moveVariable(w.project, id, first)
  },
  'variable.remove': w => removeVariable(w.project, w.variable()),
  'value.set': w => {
    const { id } = addVariable(w.project, { name: w.name('Attribute'), subject: 'participant', type: 'text' })
    setValues(w.project, [{ variable: id, subject: w.participant(), value: w.name('value') }])
  },
  'value.import': w => {
    const table = {
      columns: ['Name', 'Role'],
      rows: [
        [w.name('Newcomer'), w.name('Nurse')],
        [participantRow(w.project, w.participant()).name, w.name('Midwife')],
      ],
    }
    importAttributes(w.project, {
      file: 'people.csv',
      table,
      subject: 'participant',
      addMissing: true,
      keepWords: true,
    })
  },
  'space.add': w => void addSpace(w.project, w.name('Space')),
  'space.update': w => updateSpace(w.project, w.space(), { name: w.name('Place'), note: 'On Tuesdays.' }),
  'space.remove': w => removeSpace(w.project, w.space()),
  'consent.set': w =>
    setConsent(w.project, addParticipant(w.project, w.name('Person')).id, {
      purpose: 'analyse',
      state: 'given',
      at: '2026-05-01',
      note: '',
    }),
  'consent.withdraw': w =>
    setConsent(w.project, w.participant(), {
      purpose: 'share',
      state: 'withdrawn',
      at: '2026-06-01',
      note: w.name('By letter'),
    }),
  'indicator.add': w => void addIndicator(w.project, { name: w.name('Indicator'), cycle: 'REA' }),
  'indicator.update': w => void updateIndicator(w.project, w.indicator(), { unit: w.name('a month'), target: 3 }),
  'indicator.move': w => {
    const first = w.indicator()
    moveIndicator(w.project, addIndicator(w.project, { name: w.name('Indicator'), cycle: 'APP' }).id, first)
  },
  'indicator.remove': w => removeIndicator(w.project, w.indicator()),
  'indicator.values': w => {
    const value = { value: w.below(9999) + 1, raw: w.name('raw'), base: 12, note: '' }
    setIndicatorValues(w.project, [{ indicator: w.indicator(), at: '2026-03', group: '', value }])
  },
  'indicator.import': w => {
    const table = {
      columns: ['Indicator', 'Cycle', 'Date', 'Value'],
      rows: [[w.name('No-shows'), 'REA', '2026-01', '9']],
    }
    importIndicators(w.project, { file: 'figures.csv', table, keepWords: true })
  },
  'saved.add': w =>
    void addSaved(w.project, w.one(['figure', 'table', 'query', 'report'] as const), {
      name: w.name('Kept'),
      settings: {},
    }),
  'saved.rename': w => void updateSaved(w.project, saved(w), { name: w.name('Kept') }),
  'saved.update': w => void updateSaved(w.project, saved(w), { settings: { n: w.name('n') }, note: w.name('Why') }),
  'saved.restore': w => {
    const id = saved(w)
    for (const n of ['n', 'm']) updateSaved(w.project, id, { settings: { n: w.name(n) } })
    const { settings } = savedById(w.project, id)
    const earlier = savedVersions(w.project, id).find(
      version => JSON.stringify(version.fields.settings) !== JSON.stringify(settings),
    )
    restoreSaved(w.project, id, earlier!.id)
  },
  'saved.remove': w => removeSaved(w.project, saved(w)),
  'plan.add': w =>
    void addPlanEntry(
      w.project,
      { cycle: 'REA', kind: 'risk', text: w.name('Nobody comes') },
      { stories: [w.story().id], indicators: [w.indicator()] },
    ),
  'plan.update': w => updatePlanEntry(w.project, planned(w), { outcome: w.name('They did'), state: 'met' }),
  'plan.remove': w => removePlanEntry(w.project, planned(w)),
  'setting.set': w =>
    changeProjectSettings(w.project, { smallCells: 1 + w.below(9), hideSmallCells: w.below(2) === 0 }),
  'project.cycles': w => void beginConversion(w.project, readCodebook(resources, 'both').codes),
  'project.convert': w => {
    beginConversion(w.project, readCodebook(resources, 'both').codes)
    finishConversion(w.project)
  },
  'judgement.set': w => {
    const { id } = w.newCoding(codeByKey(w.project, 'CTX').id)
    judgePassage(w.project, id, 'recoded', { code: 'APP', note: w.name('Because') })
  },
  'story.add': w => void addStory(w.project, storyFacts(w.name('Story')), [w.newCoding().id, w.newCoding().id]),
  'story.update': w =>
    updateStory(w.project, w.story().id, { title: w.name('Told anew'), teller: w.participant(), space: w.space() }),
  'story.remove': w => removeStory(w.project, w.story().id),
  'story.step.add': w => addSteps(w.project, w.story().id, [w.newCoding().id]),
  'story.step.remove': w => {
    const { id, steps } = w.story()
    removeStep(w.project, id, w.one(steps).id)
  },
  'story.step.move': w => {
    const { id, steps } = w.story()
    moveStep(w.project, id, steps[0]!.id, 1)
  },
  'story.step.status': w => {
    const { id, steps } = w.story()
    const step = w.one(steps)
    setStepStatus(w.project, id, step.id, {
      status: step.status === 'told' ? 'confirmed' : 'told',
      note: w.name('Said'),
    })
  },
  'story.write': w => {
    const id = w.id('story', () => w.story().id, 'document_id IS NULL AND form IS NULL')
    writeField(w.project, id, 'specific', 'activity', `We met ${w.name('again')}.`)
    writeField(w.project, id, 'specific', 'output', `I got ${w.name('a form')}.`)
  },
  'story.cell': w =>
    setCell(w.project, { story: w.story().id, cycle: 'REA', state: 'tooEarly', note: w.name('Ask in') }),
  'evidence.add': w =>
    void addEvidence(w.project, {
      ...{ role: 'rival', from: { kind: 'indicator', id: w.indicator() } },
      ...{
        to: {
          kind: 'flow',
          id: addFlow(w.project, {
            from: w.newCoding().id,
            to: w.newCoding().id,
            kind: 'flow',
            status: 'told',
            memo: '',
          }).id,
        },
        memo: 'Or the budget.',
      },
    }),
  'evidence.update': w => updateEvidence(w.project, evidenced(w), { memo: w.name('Looked up') }),
  'evidence.remove': w => removeEvidence(w.project, evidenced(w)),
  'claim.add': w => void addClaim(w.project, claimOf(w.name('It helped'))),
  'claim.update': w => updateClaim(w.project, claimed(w), { status: 'held', note: w.name('Since') }),
  'claim.remove': w => removeClaim(w.project, claimed(w)),
  merge: async w => {
    const other = w.others.shift()
    if (other === undefined) return
    const merge = await Merge.prepare(w.project, other.file.path)
    await merge.commit([], async () => {})
  },
  'coder.rename': w => renameCoder(w.project, person(w, 'Pim'), w.name('Pim')),
  'coder.teller': w => markTeller(w.project, person(w, 'Ruth'), w.participant()),
  'coder.person': w => {
    markTeller(w.project, person(w, 'Ruth'), w.participant())
    markTeller(w.project, person(w, 'Ruth'), null)
  },
  'coder.colour': w => changeCoderColour(w.project, person(w, 'Pim'), w.one(['#336699', '#993366'])),
  'decision.make': w =>
    decide(w.project, { subject: open(w).subject, outcome: 'first', reason: w.name('Since'), code: null }),
  'decision.reopen': w => {
    const { subject } = open(w)
    decide(w.project, { subject, outcome: 'second', reason: '', code: null })
    reopen(w.project, subject)
  },
  'remark.add': w => addRemark(w.project, open(w).subject, w.name('Ask her')),
}

function person(w: ActionWorld, name: string): string {
  return listCoders(w.project).find(coder => coder.name.startsWith(name))!.id
}

function correct(w: ActionWorld, inserted: string): void {
  const document = w.document()
  const { id: turn, text } = w.turn(document)
  const at = text.indexOf(' ') + 1
  correctText(w.project, document, [{ id: turn, text }], [{ kind: 'splice', turn, at, removed: '', inserted }], {
    details: { quote: text.slice(0, 20) },
  })
}
