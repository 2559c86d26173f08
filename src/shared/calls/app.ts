import { z } from 'zod'
import { AppInfo, FolderListing, Settings } from '../model/settings'
import { base, nothing } from './base'

export const app = {
  info: base.input(nothing).output(AppInfo),
  settings: base.input(nothing).output(Settings),
  saveSettings: base.input(Settings.partial()).output(Settings),
  /** How much is done of the long work the window waits for, from 0 to 1; null where it waits for none. */
  progress: base.input(nothing).output(z.object({ share: z.number().min(0).max(1).nullable() })),
  /** Folders and project files in one folder (with `recordings`: sound and video files instead), for choosing a project where the host has no dialog of its own. */
  listFolder: base
    .input(z.object({ folder: z.string().optional(), recordings: z.boolean().optional() }))
    .output(FolderListing),
}
