import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { agreementOf } from '../../src/main/db/agreement'
import { codeByKey } from '../../src/main/db/codes'
import { addCoding } from '../../src/main/db/codings'
import { listDocuments, turnsOf } from '../../src/main/db/documents'
import { Project } from '../../src/main/db/project'
import { Merge } from '../../src/main/exchange/merge/merge'
import { bigProject } from './big-project'
import type { Finding } from './main'
import { measure } from './measure'

const resources = join(process.cwd(), 'resources')
const codings = 50_000

/** Two copies that parted with 50,000 codings; in one, another coder has made as many, ten in each action. */
export async function measureTeam(folder: string): Promise<Finding[]> {
  const path = join(folder, 'team.vloom')
  bigProject(path, resources, { documents: 400, words: 1_200_000, codings, flows: 5_000 }).close()
  const other = join(folder, 'other.vloom')
  copyFileSync(path, other)
  codeAlso(other)
  let n = 0
  const merged = await measure(3, async () => {
    const own = join(folder, `own ${++n}.vloom`)
    copyFileSync(path, own)
    const project = Project.open(own, 'Hanne')
    const began = performance.now()
    const merge = await Merge.prepare(project, other)
    await merge.commit()
    const time = performance.now() - began
    merge.close()
    project.close()
    if (n > 1) rmSync(own)
    return time
  })
  const project = Project.open(join(folder, 'own 1.vloom'), 'Hanne')
  const agreement = await measure(5, () => agreementOf(project, { unit: 'turn', domain: 'cycles', uncoded: true }))
  project.close()
  return [
    { work: 'merge two copies with 100,000 codings, half of them new, preview included', time: merged, bar: 3000 },
    { work: 'agreement of two coders on 100,000 codings, with intervals', time: agreement, bar: 500 },
  ]
}

function codeAlso(path: string): void {
  const project = Project.open(path, 'Pim')
  // Eight codes in turn: no two passages of one code lie on each other, which would make them one.
  const codes = ['APP.adapt', 'POT', 'REA', 'IMM', 'APP', 'ORI', 'STR', 'TRA'].map(key => codeByKey(project, key).id)
  const documents = listDocuments(project)
  const each = codings / documents.length
  for (const { id } of documents) {
    const turns = turnsOf(project, id)
    for (let from = 0; from < each; from += 10)
      project.act('coding.add', { quote: '', code: '' }, () => {
        for (let n = from; n < Math.min(each, from + 10); n++) {
          const turn = turns[n % turns.length]!
          const start = (n * 7) % 60
          const anchor = { startTurn: turn.id, startOffset: start, endTurn: turn.id, endOffset: start + 70 }
          addCoding(project, id, codes[n % codes.length]!, anchor)
        }
      })
  }
  project.close()
}
