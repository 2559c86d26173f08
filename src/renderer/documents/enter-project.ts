import type { ProjectInfo } from '../../shared/model/project'
import { api } from '../app/api'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { leaveProject, ui } from '../app/store'
import { clearToasts } from '../ui/Toast'

let shown: string | undefined

/** Shows a project that the main side has just opened. */
export function enterProject(project: ProjectInfo): void {
  queryClient.setQueryData(queryKeys.project, project)
  followProject(project)
}

/** Closes the project and goes back to the welcome. */
export async function closeProject(): Promise<void> {
  await api.projects.close()
  queryClient.setQueryData(queryKeys.project, null)
  followProject(null)
}

/**
 * Makes the window fit the project that is open, which another window may have opened or closed: nothing read from one project is
 * shown in another. Called again with the same project it does nothing.
 */
export function followProject(project: ProjectInfo | null): void {
  const wanted = project === null ? '' : `${project.id} ${project.path}`
  if (wanted === shown) return
  shown = wanted
  clearToasts()
  const kept: ReadonlySet<unknown> = new Set([queryKeys.info[0], queryKeys.settings[0], queryKeys.project[0]])
  queryClient.removeQueries({ predicate: query => !kept.has(query.queryKey[0]) })
  if (project !== null) leaveProject({ name: 'code' })
  else if (ui().view.name !== 'welcome') leaveProject({ name: 'welcome' })
}
