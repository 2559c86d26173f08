import { z } from 'zod'
import { ProjectSettings } from '../model/project-settings'
import { base, nothing } from './base'

export const projectSettings = {
  get: base.input(nothing).output(ProjectSettings),
  change: base
    .input(z.object({ smallCells: z.int().min(0).max(100).optional(), hideSmallCells: z.boolean().optional() }))
    .output(nothing),
}
