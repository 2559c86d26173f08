import { z } from 'zod'
import { cycleSetKeys } from '../framework/cycles'
import { ProjectInfo, RecentProject } from '../model/project'
import { base, nothing } from './base'

export const projects = {
  current: base.input(nothing).output(ProjectInfo.nullable()),
  recent: base.input(nothing).output(z.array(RecentProject)),
  forget: base.input(z.object({ path: z.string() })).output(nothing),
  clearRecent: base.input(nothing).output(nothing),
  create: base
    .input(z.object({ path: z.string(), name: z.string(), cycleSet: z.enum(cycleSetKeys) }))
    .output(ProjectInfo),
  open: base.input(z.object({ path: z.string() })).output(ProjectInfo),
  /** Builds the sample project from its texts with the application's own import and opens it. */
  openSample: base.input(nothing).output(ProjectInfo),
  close: base.input(nothing).output(nothing),
}
