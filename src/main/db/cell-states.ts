import type { StoryCell } from '../../shared/model/story'
import type { Project } from './project'

/** Why a cycle has no indicator, where someone said so. The cells of stories stand with their stories. */
export function indicatorCells(project: Project): StoryCell[] {
  return project
    .prepare('SELECT cycle, state, note FROM cell_state WHERE story_id IS NULL ORDER BY id')
    .all() as StoryCell[]
}
