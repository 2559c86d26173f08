import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { checkProject } from '../../../src/main/db/check'
import { codeByKey } from '../../../src/main/db/codes'
import { addCoding } from '../../../src/main/db/codings'
import { documentNamed } from '../../../src/main/db/documents'
import { findQuote } from '../../../src/main/db/find-quote'
import { historyState, listHistory, redo, undo } from '../../../src/main/db/history'
import { contentHash } from '../../../src/main/db/merge/content-hash'
import { Project } from '../../../src/main/db/project'
import { prepareImport } from '../../../src/main/exchange/refi/prepare-import'
import { auditSentence } from '../../../src/shared/messages/action-sentence'
import { ActionWorld } from '../../support/action-world'
import { everyAction } from '../../support/every-action'
import { bringIn, draftOf, temporaryProject } from '../../support/temporary-project'
import { copyOf } from '../exchange/copies'
import { numbers } from '../exchange/random-rows'

const turns = [
  'What did you take away?',
  'Anneke gave me her intake form, and I cut it down 😀.',
  'And then?',
  'Families came back to us.',
]

/** A project in which two others coded the same words otherwise, so that there is what coders differ in; and a copy in which one worked on. */
async function begun(seed: number): Promise<ActionWorld> {
  const project = temporaryProject({ cycleSet: '2011' })
  for (const title of ['Leila', 'Owen']) bringIn(project, draftOf(turns, { title, hash: title }))
  const hanne = project.coder.id
  const code = (key: string, quote: string) => {
    const { id } = documentNamed(project, 'Leila')
    addCoding(project, id, codeByKey(project, key).id, findQuote(project, id, quote).anchor)
  }
  const words = ['Anneke gave', 'intake form', 'cut it down', 'Families came', 'back to us']
  for (const quote of words) code('POT', quote)
  for (const name of ['Pim', 'Ruth']) {
    project.workAsNew(name)
    for (const quote of words) code('APP', quote)
  }
  project.workAs(hanne)
  const copy = copyOf(project, 'Sanne')
  bringIn(copy, draftOf(['And?', 'It was of use.'], { title: 'Sanne', hash: 'Sanne' }))
  copy.file.share()
  const file = 'value-flow-example.qdpx'
  const bytes = readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', 'refi', file))
  return new ActionWorld(project, numbers(seed), [copy], await prepareImport(bytes, file))
}

/** Actions of this project; a merge brings others along, which go with it. */
const entriesOf = (project: Project) =>
  project.prepare('SELECT count(*) FROM history_txn WHERE came_with IS NULL').pluck().get() as number

/** All that the project says. Whoever came with an action stays in the list of coders when it is taken back; those who were there are looked at. */
const contentOf = (project: Project, coders: readonly string[]) =>
  [
    contentHash(project, ['coder', 'foreign_name']),
    project.prepare("SELECT group_concat(hex(row_uuid)) FROM foreign_name WHERE tbl<>'coder'").pluck().get(),
    ...project
      .prepare(
        `SELECT c.name || c.kind || ifnull(c.colour,'') || ifnull(hex(p.uuid),'') FROM json_each(?) j JOIN coder c ON hex(c.uuid)=j.value
         LEFT JOIN participant p ON p.id=c.participant_id ORDER BY c.uuid`,
      )
      .pluck()
      .all(JSON.stringify(coders)),
  ].join(' ')

function reopened(project: Project): Project {
  const { path } = project.file
  project.close()
  const again = Project.open(path, 'Hanne')
  onTestFinished(() => again.close())
  return again
}

const seeds = Array.from({ length: Number(process.env.ACTION_SEEDS ?? 1) }, (_, index) => index + 1)

it.each(seeds)(
  'every kind of action is undone and redone to the same content, across a restart, in random order %i',
  async seed => {
    const world = await begun(seed)
    const names = Object.keys(everyAction) as (keyof typeof everyAction)[]
    const order = names.map(name => ({ name, at: world.below(1_000_000) })).sort((a, b) => a.at - b.at)
    const begin = entriesOf(world.project)
    const coders = world.project.prepare('SELECT hex(uuid) FROM coder').pluck().all() as string[]
    const states = [{ entries: begin, content: contentOf(world.project, coders), after: '' }]
    for (const { name } of order) {
      await everyAction[name](world)
      states.push({ entries: entriesOf(world.project), content: contentOf(world.project, coders), after: name })
    }
    const done = listHistory(world.project, 10_000).slice(0, entriesOf(world.project) - begin)
    expect(names.filter(name => !done.some(({ action }) => action === name))).toEqual([])
    // What is said of each is a sentence: with what it needs, and without what nobody can read.
    const said = done.map(entry => auditSentence(entry))
    expect(said.filter(words => /\{\{|undefined|null|NaN|“”| {2}|[0-9a-f]{8}-[0-9a-f]{4}-/.test(words))).toEqual([])

    let project = reopened(world.project)
    for (let at = states.length - 2; at >= 0; at--) {
      for (let n = states[at + 1]!.entries; n > states[at]!.entries; n--) undo(project)
      expect(contentOf(project, coders), `undone: ${states[at + 1]!.after}`).toBe(states[at]!.content)
    }
    project = reopened(project)
    for (let at = 1; at < states.length; at++) {
      for (let n = states[at - 1]!.entries; n < states[at]!.entries; n++) redo(project)
      expect(contentOf(project, coders), `done again: ${states[at]!.after}`).toBe(states[at]!.content)
    }
    expect(historyState(project).redo).toBeNull()
    expect(checkProject(project)).toEqual([])
  },
  60_000,
)
