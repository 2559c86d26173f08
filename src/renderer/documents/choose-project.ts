import { api } from '../app/api'
import { showOverlay } from '../app/store'
import { text } from '../i18n/text'
import { showToast } from '../ui/Toast'
import { enterProject } from './enter-project'

/** Asks for a project file and opens it: in the system's dialog, or in the window's own where the host has none. */
export async function chooseProject(find: { path: string; name: string } | null): Promise<void> {
  if (window.valueloom === undefined) {
    showOverlay({ name: 'openProject', find })
    return
  }
  const path = await window.valueloom.chooseProject()
  if (path === null) return
  await openProjectAt(path, find)
}

/** Opens the project at `path`; `find` is the missing entry of the recent list that this one replaces. */
export async function openProjectAt(path: string, find: { path: string } | null): Promise<void> {
  const project = await api.projects.open({ path })
  if (find !== null && find.path !== path) await api.projects.forget({ path: find.path })
  enterProject(project)
  if (!/\.vloompack$/i.test(path)) return
  showToast({ words: text('documents:package.opened', { path: project.path }), tone: 'ok' })
  // Two people of one name, as computers are often given, would code as one, and nobody could tell them apart later.
  const isKnown = (await api.team.codersWithWork()).some(({ id }) => id === project.coder.id)
  if (isKnown && !project.readOnly) showOverlay({ name: 'coder', isPackage: true })
}
