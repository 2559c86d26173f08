import type { ProjectFile } from '../project-file'

/** How much of what a project file holds. */
export function holdings(file: ProjectFile) {
  return file
    .prepare(
      `SELECT (SELECT count(*) FROM document) AS documents, (SELECT ifnull(sum(word_count),0) FROM document) AS words, (SELECT count(*) FROM code) AS codes,
         (SELECT count(*) FROM coding) AS codings, (SELECT count(*) FROM flow) AS flows, (SELECT count(*) FROM memo) AS memos,
         (SELECT count(*) FROM story) AS stories, (SELECT count(*) FROM participant) AS participants`,
    )
    .get() as Record<
    'documents' | 'words' | 'codes' | 'codings' | 'flows' | 'memos' | 'stories' | 'participants',
    number
  >
}
