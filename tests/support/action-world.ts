import { addCode, codeByKey, listCodes } from '../../src/main/db/codes'
import { addCoding, codingById } from '../../src/main/db/codings'
import { listDocuments, turnsOf } from '../../src/main/db/documents'
import { addFlow } from '../../src/main/db/flows'
import { addIndicator } from '../../src/main/db/indicators'
import { addMemo } from '../../src/main/db/memos'
import { addParticipant } from '../../src/main/db/participants'
import type { Project } from '../../src/main/db/project'
import { addSpace } from '../../src/main/db/spaces'
import { listStories } from '../../src/main/db/stories'
import { addStory } from '../../src/main/db/story-edit'
import { uuidText } from '../../src/main/db/uuid'
import { addVariable } from '../../src/main/db/variables'
import type { PreparedImport } from '../../src/main/exchange/refi/prepare-import'
import type { Code } from '../../src/shared/model/code'
import type { Coding } from '../../src/shared/model/coding'

/** What a person works with who does every kind of action in any order: what an action needs is there, or made by other actions first. */
export class ActionWorld {
  #made = 0

  constructor(
    public project: Project,
    readonly below: (limit: number) => number,
    /** Copies that others worked on, each merged once. */
    readonly others: Project[],
    readonly foreign: PreparedImport,
  ) {}

  one<Item>(list: readonly Item[]): Item {
    return list[this.below(list.length)]!
  }

  /** A name nothing else has. */
  name(kind: string): string {
    return `${kind} ${++this.#made}`
  }

  ids(table: string, where = '1'): string[] {
    return (
      this.project.prepare(`SELECT uuid FROM ${table} WHERE ${where} ORDER BY uuid`).pluck().all() as Buffer[]
    ).map(uuidText)
  }

  /** One of those there, else the one that is made. */
  id(table: string, make: () => string, where?: string): string {
    const ids = this.ids(table, where)
    return ids.length > 0 ? this.one(ids) : make()
  }

  document(): string {
    const told = listDocuments(this.project).filter(({ kind }) => kind === 'transcript')
    return this.one(told.filter(({ id }) => turnsOf(this.project, id).some(({ text }) => text.length > 12))).id
  }

  turn(document: string) {
    return this.one(turnsOf(this.project, document).filter(({ text }) => text.length > 12))
  }

  /** A code of the project's own, not archived. */
  ownCode(): Code {
    const own = listCodes(this.project).filter(
      ({ parent, key, archived }) => parent !== null && /\bown\b/i.test(key) && !archived,
    )
    return own.length > 0 ? this.one(own) : this.newCode()
  }

  newCode(parent = this.one(['APP', 'POT', 'REA'])): Code {
    return addCode(this.project, codeByKey(this.project, parent).id, this.name('Own'))
  }

  cycle(): string {
    return codeByKey(this.project, this.one(['IMM', 'POT', 'APP', 'REA'])).id
  }

  /** A coding of the present coder's over words of their own: a code nothing is coded with yet. */
  newCoding(code = this.newCode().id): Coding {
    const document = this.document()
    const turn = this.turn(document)
    const startOffset = this.below(turn.text.length - 8)
    const anchor = { startTurn: turn.id, startOffset, endTurn: turn.id, endOffset: startOffset + 8 }
    return addCoding(this.project, document, code, anchor)
  }

  coding(): Coding {
    const mine = this.ids('coding', "unanchored=0 AND coder_id=(SELECT id FROM coder WHERE name='Hanne')")
    return mine.length > 2 ? codingById(this.project, this.one(mine)) : this.newCoding()
  }

  flow(): string {
    return this.id('flow', () => {
      const [from, to] = [this.newCoding().id, this.newCoding().id]
      return addFlow(this.project, { from, to, kind: 'flow', status: 'told', memo: '' }).id
    })
  }

  memo(): string {
    return this.id('memo', () => addMemo(this.project, { on: 'project' }, 'note', textOf(this.name('Memo'))).id)
  }

  participant(): string {
    return this.id('participant', () => addParticipant(this.project, this.name('Person')).id)
  }

  variable(): string {
    return this.id(
      'variable',
      () => addVariable(this.project, { name: this.name('Attribute'), subject: 'participant', type: 'text' }).id,
      "subject='participant'",
    )
  }

  space(): string {
    return this.id('space', () => addSpace(this.project, this.name('Space')))
  }

  indicator(): string {
    return this.id('indicator', () => addIndicator(this.project, { name: this.name('Indicator'), cycle: 'REA' }).id)
  }

  /** A story that is stored, with two steps at least. */
  story() {
    const fitting = listStories(this.project).filter(({ isStored, steps }) => isStored && steps.length > 1)
    if (fitting.length > 0) return this.one(fitting)
    const id = addStory(this.project, storyFacts(this.name('Story')), [this.newCoding().id, this.newCoding().id])
    return listStories(this.project).find(story => story.id === id)!
  }
}

export const storyFacts = (title: string) => ({
  ...{ title, teller: null, space: null, form: null },
  ...{ periodStart: '2025', periodEnd: '2026-03', note: '' },
})

export const textOf = (plain: string) => ({ title: plain, body: null, plain: `${plain}: what was thought.` })
