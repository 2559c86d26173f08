import { AppError } from '../../shared/errors'
import { Settings } from '../../shared/model/settings'
import { appVersion } from '../app-version'
import { asAppError } from '../db/faults'
import type { Project } from '../db/project'
import { createWorkspace, type Workspace } from '../handlers/workspace'
import { dataFolder, resourcesFolder } from '../where'

/** A workspace for one command. `coder` is whose work it is, instead of the name in the settings. */
export function commandWorkspace(coder?: string): Workspace {
  if (coder !== undefined && !Settings.shape.coderName.safeParse(coder).success)
    throw new AppError('usage', { message: '--coder takes a name of 1 to 80 characters, on one line.' })
  return createWorkspace({
    host: 'cli',
    resources: resourcesFolder(),
    dataFolder: dataFolder(),
    version: appVersion(),
    ...(coder === undefined ? {} : { coderName: coder }),
  })
}

/** Opens a project for the length of `work` and closes it whatever happens. @throws AppError project.* */
export async function withProject<Result>(
  path: string,
  work: (project: Project, workspace: Workspace) => Result | Promise<Result>,
  coder?: string,
): Promise<Result> {
  const workspace = commandWorkspace(coder)
  workspace.openProject(path)
  try {
    return await work(workspace.project, workspace)
  } catch (error) {
    throw asAppError(error, path)
  } finally {
    workspace.close()
  }
}
