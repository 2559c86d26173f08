import type { FlowStatus } from '../../shared/framework/relations'
import type { Project } from './project'
import { derivedUuid, uuidBytes, uuidText } from './uuid'

interface InsertedStory {
  row: number
  id: string
  steps: number
}

/** Makes a document a story of its own. Only inside an action. @param by row id of the coder whose steps they are */
export function insertStory(
  project: Project,
  document: string,
  { draft }: { draft: { title: string } },
  by: number,
): InsertedStory {
  const id = derivedUuid('story', document)
  const { lastInsertRowid } = project
    .prepare(
      `INSERT INTO story(uuid,title,teller_id,space_id,document_id,form,period_start,period_end,note,coder_id,created_at,pos)
       SELECT @uuid,@title,teller_id,space_id,id,NULL,'','','',@by,@now,pos FROM document WHERE uuid=@document`,
    )
    .run({ uuid: uuidBytes(id), title: draft.title, document: uuidBytes(document), by, now: Date.now() })
  return { row: Number(lastInsertRowid), id, steps: 0 }
}

/** Adds a coding to a story as its next step. @param step `coding` is a row id, `at` the ISO day on which it was told or hoped for */
export function insertStep(
  project: Project,
  story: InsertedStory,
  { coding, status, at }: { coding: number; status: FlowStatus; at: string },
): void {
  const uuid = project.prepare('SELECT uuid FROM coding WHERE id=?').pluck().get(coding) as Buffer
  project
    .prepare(
      `INSERT INTO story_step(uuid,story_id,coding_id,pos,field,cycle,quote,status,status_at,note)
       SELECT @uuid,@story,k.id,@pos,'',c.cycle,substr(k.quote,1,2000),@status,@at,'' FROM coding k JOIN code c ON c.id=k.code_id WHERE k.id=@coding`,
    )
    .run({
      uuid: uuidBytes(derivedUuid('step', story.id, uuidText(uuid))),
      story: story.row,
      pos: ++story.steps * 1024,
      // That the way to it was barred is the flow's; what was said of it was told.
      status: status === 'blocked' ? 'told' : status,
      at,
      coding,
    })
}
