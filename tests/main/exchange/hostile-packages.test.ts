import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Project } from '../../../src/main/db/project'
import { Merge } from '../../../src/main/exchange/merge/merge'
import { projectToWorkIn } from '../../../src/main/exchange/package/package-as-project'
import { writePackage } from '../../../src/main/exchange/package/write-package'
import { openZip } from '../../../src/main/import/zip'
import { contents, temporaryProject } from '../../support/temporary-project'
import { makeZip, type ZipPart } from '../import/make-zip'

/** The parts of a sound package of the project, to be spoilt. */
async function partsOf(project: Project): Promise<ZipPart[]> {
  const path = join(dirname(project.file.path), 'sound.vloompack')
  await writePackage(project, path, { kind: 'full', madeBy: 'test' })
  const zip = await openZip(readFileSync(path), path)
  return await Promise.all(zip.names.map(async name => ({ name, data: (await zip.read(name))! })))
}

/** The same package with other bytes for its project, and a manifest that vouches for them. */
function vouchedFor(parts: readonly ZipPart[], data: Uint8Array): ZipPart[] {
  const manifest = JSON.parse(Buffer.from(parts[0]!.data).toString()) as { files: { name: string }[] }
  const sha256 = createHash('sha256').update(data).digest('hex')
  const files = manifest.files.map(each =>
    each.name === 'project.vloom' ? { ...each, size: data.length, sha256 } : each,
  )
  return parts.map(part => {
    if (part.name === 'manifest.json') return { ...part, data: JSON.stringify({ ...manifest, files }) }
    return part.name === 'project.vloom' ? { ...part, data } : part
  })
}

describe('a package that means harm is refused in a sentence, opened or brought back, and leaves nothing behind', () => {
  const spoilt: Record<string, { code: RegExp; spoil: (parts: ZipPart[]) => ZipPart[] }> = {
    'a project that inflates two hundredfold': {
      code: /^file\.tooLarge$/,
      spoil: parts => vouchedFor(parts, Buffer.alloc(30_000_000)),
    },
    'a file that claims to be small': {
      code: /^file\.damaged$/,
      spoil: parts => parts.map(part => (part.name === 'project.vloom' ? { ...part, claims: { size: 10 } } : part)),
    },
    'files that share their bytes': {
      code: /^file\.unsafe$/,
      spoil: parts => [...parts, { name: 'u', data: 'x', claims: { offset: 0 } }],
    },
    'two files of one name': { code: /^file\.unsafe$/, spoil: parts => [...parts, parts[0]!] },
    'names that differ by case alone': {
      code: /^file\.unsafe$/,
      spoil: parts => [...parts, { name: 'PROJECT.VLOOM', data: 'x' }],
    },
    'a locked file': {
      code: /^file\.encrypted$/,
      spoil: ([first, ...rest]) => [{ ...first!, claims: { flags: 0x801 } }, ...rest],
    },
    'a symbolic link': {
      code: /^file\.unsafe$/,
      spoil: parts => [...parts, { name: 'l', data: '/etc/passwd', claims: { attributes: 0o120777 << 16 } }],
    },
    'a name that climbs out': { code: /^file\.unsafe$/, spoil: parts => [...parts, { name: '../x', data: 'x' }] },
    'more files than any package has': {
      code: /^file\.unsafe$/,
      spoil: parts => [...parts, ...Array.from({ length: 20_000 }, (_, n) => ({ name: `${n}`, data: '' }))],
    },
    'a file that its manifest does not know': {
      code: /^package\.damaged$/,
      spoil: parts => [...parts, { name: 'setup.exe', data: 'MZ' }],
    },
    'a package in the place of the project': {
      code: /^(?:project|file|package|merge)\./,
      spoil: parts => vouchedFor(parts, makeZip(parts)),
    },
  }
  for (const [what, { code, spoil }] of Object.entries(spoilt))
    it(what, async () => {
      const project = temporaryProject()
      const before = contents(project)
      const path = join(dirname(project.file.path), 'hostile.vloompack')
      writeFileSync(path, makeZip(spoil(await partsOf(project))))
      const folder = readdirSync(dirname(path))
      const refused = { name: 'AppError', code: expect.stringMatching(code) }
      await expect(Merge.prepare(project, path)).rejects.toMatchObject(refused)
      await expect(projectToWorkIn(path)).rejects.toMatchObject(refused)
      expect(existsSync(path.replace('.vloompack', '.vloom'))).toBe(false)
      expect(readdirSync(dirname(path))).toEqual(folder)
      expect(contents(project)).toEqual(before)
    })
})
