import { z } from 'zod'

export const packageKinds = ['full', 'blind', 'nameless', 'archive'] as const
export type PackageKind = (typeof packageKinds)[number]

/** What a package says of itself, readable before anything in it is opened. */
export const Manifest = z.object({
  format: z.literal('valueloom-package'),
  version: z.literal(1),
  kind: z.enum(packageKinds),
  project: z.object({ id: z.string(), name: z.string().max(1000) }),
  madeBy: z.string().max(200),
  coder: z.string().max(200),
  madeAt: z.string().max(40),
  holds: z.object({
    documents: z.int(),
    words: z.int(),
    codes: z.int(),
    codings: z.int(),
    flows: z.int(),
    memos: z.int(),
    stories: z.int(),
    participants: z.int(),
  }),
  files: z
    .array(z.object({ name: z.string().max(300), size: z.int().min(0), sha256: z.string().length(64) }))
    .max(20_000),
})
export type Manifest = z.infer<typeof Manifest>

export const manifestName = 'manifest.json'
export const projectName = 'project.vloom'

/** The summary in plain words, as in the package's README. */
export function packageSummary(manifest: Omit<Manifest, 'files'>): string {
  const { kind, project, coder, madeAt, madeBy, holds } = manifest
  const kinds: Record<PackageKind, string> = {
    full: 'A full copy of the project.',
    blind: 'A copy for coding blind: documents and codebook, and nobody’s codings, flows, memos or stories.',
    nameless: 'A copy without names: participants and speakers have pseudonyms. The key is not in it.',
    archive: 'A copy for an archive: the project, and all of its data and texts in open formats.',
  }
  return [
    `${project.name}`,
    '',
    kinds[kind],
    `Made by ${coder} on ${madeAt.slice(0, 10)} with ${madeBy}.`,
    '',
    `Documents: ${holds.documents} (${holds.words} words)`,
    `Codes: ${holds.codes}`,
    `Codings: ${holds.codings}`,
    `Flows: ${holds.flows}`,
    `Memos: ${holds.memos}`,
    `Stories: ${holds.stories}`,
    `Participants: ${holds.participants}`,
    '',
  ].join('\n')
}
