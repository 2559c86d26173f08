import { z } from 'zod'

export const Settings = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  /** More of it than the system asks for. */
  contrast: z.enum(['system', 'more']),
  coderName: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .regex(/^\P{Cc}*$/u),
})
export type Settings = z.infer<typeof Settings>

export const AppInfo = z.object({
  version: z.string(),
  host: z.enum(['desktop', 'web']),
  /** Folder offered first when a project is created or opened. */
  documentsFolder: z.string(),
  separator: z.string(),
  /** Names this window's connection; see `ChangeEvent.origin`. */
  client: z.string(),
})
export type AppInfo = z.infer<typeof AppInfo>

export const FolderListing = z.object({
  folder: z.string(),
  parent: z.string().nullable(),
  entries: z.array(
    z.object({
      name: z.string(),
      path: z.string(),
      kind: z.enum(['folder', 'project', 'recording']),
      modifiedAt: z.string(),
      bytes: z.int(),
    }),
  ),
})
export type FolderListing = z.infer<typeof FolderListing>
