import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { cycleSetKeys } from '../../shared/framework/cycles'
import { flowKinds, flowStatuses } from '../../shared/framework/relations'
import { Coding, Valence } from '../../shared/model/coding'
import { DocumentKind } from '../../shared/model/document'
import { updateCoding } from '../db/change-codings'
import { codeByKey, storePack } from '../db/codes'
import { addCoding } from '../db/codings'
import { documentNamed, storeDraft } from '../db/documents'
import { findQuote } from '../db/find-quote'
import { addFlow } from '../db/flows'
import { Project } from '../db/project'
import { readFile } from '../import/read'
import { fillSample, SampleWork } from './fill-sample'
import { readCodebook } from './packs'
import type { Workspace } from './workspace'

const Sample = SampleWork.extend({
  name: z.string(),
  cycleSet: z.enum(cycleSetKeys),
  documents: z.array(
    z.object({ file: z.string(), title: z.string(), kind: DocumentKind, teller: z.string().optional() }),
  ),
  codings: z.array(
    z.object({
      ref: z.string(),
      document: z.string(),
      code: z.string(),
      quote: z.string(),
      nth: z.int().min(1).optional(),
      valence: Valence.optional(),
      stance: Coding.shape.stance.optional(),
      confidence: Coding.shape.confidence.optional(),
      memo: z.string().optional(),
    }),
  ),
  flows: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      kind: z.enum(flowKinds),
      status: z.enum(flowStatuses),
      memo: z.string().optional(),
    }),
  ),
})

/**
 * Makes the sample project at `path`: the texts in `resources/sample` go through the same import, coding and linking as a researcher's
 * own, in one action with which the project begins.
 */
export async function buildSample(workspace: Workspace, path: string): Promise<Project> {
  const folder = join(workspace.resources, 'sample')
  const sample = Sample.parse(JSON.parse(readFileSync(join(folder, 'sample.json'), 'utf8')))
  const drafts = await Promise.all(
    sample.documents.map(async ({ file, title, kind, teller }) => {
      const draft = await readFile(readFileSync(join(folder, file)), file, { kind })
      return { draft: { ...draft, title }, teller }
    }),
  )
  const pack = readCodebook(workspace.resources, sample.cycleSet)
  const madeBy = `Valueloom ${workspace.options.version}`
  return Project.create(
    path,
    workspace.coderName,
    { name: sample.name, cycleSet: sample.cycleSet, madeBy },
    project => {
      storePack(project, pack)
      for (const { draft, teller } of drafts) storeDraft(project, draft, teller)
      const codings = new Map<string, string>()
      for (const { ref, document, code, quote, nth, ...attributes } of sample.codings) {
        const { id } = documentNamed(project, document)
        const coding = addCoding(
          project,
          id,
          codeByKey(project, code).id,
          findQuote(project, id, quote, nth).anchor,
          attributes,
        )
        codings.set(ref, updateCoding(project, coding.id, attributes).id)
      }
      for (const { from, to, kind, status, memo } of sample.flows)
        addFlow(project, { from: codings.get(from)!, to: codings.get(to)!, kind, status, memo: memo ?? '' })
      fillSample(project, sample, codings)
    },
  )
}
