import type { Project } from './project'

export function projectTotals(project: Project): { documents: number; codings: number; flows: number } {
  return project
    .prepare(
      'SELECT (SELECT count(*) FROM document) AS documents, (SELECT count(*) FROM coding) AS codings, (SELECT count(*) FROM flow) AS flows',
    )
    .get() as { documents: number; codings: number; flows: number }
}
