import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openZip } from '../../src/main/import/zip'

const schemas = join(import.meta.dirname, '..', 'fixtures', 'refi')

/** Whether the machine can check a file against a schema (xmllint, in Debian's libxml2-utils). */
export const withSchema = spawnSync('xmllint', ['--version']).status === 0
if (!withSchema) console.warn('xmllint is not installed: exports are not checked against the schema of the standard.')

/** @returns what the schema says against a .qdpx or .qdc, empty when it is valid */
export async function validates(bytes: Uint8Array): Promise<string> {
  const isArchive = bytes[0] === 0x50
  const xml = isArchive ? await (await openZip(bytes, 'x')).read('project.qde') : bytes
  const folder = mkdtempSync(join(tmpdir(), 'valueloom schema '))
  try {
    const file = join(folder, 'file.xml')
    writeFileSync(file, xml!)
    const schema = join(schemas, isArchive ? 'Project.xsd' : 'Codebook.xsd')
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, file], {
      encoding: 'utf8',
    })
    return status === 0 ? '' : stderr
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
