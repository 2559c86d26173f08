import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { type Command, parse } from '../../../src/main/cli/arguments'
import { mergeCommand } from '../../../src/main/cli/commands/merge'
import { packageCommand } from '../../../src/main/cli/commands/package'
import { qdpxCommand } from '../../../src/main/cli/commands/qdpx'
import { sentenceFor } from '../../../src/main/cli/faults'
import { writeOutput } from '../../../src/main/cli/output'
import { readBytes } from '../../../src/main/cli/read-bytes'
import { openCopy } from '../../../src/main/exchange/open-copy'
import { temporaryProject } from '../../support/temporary-project'

const folder = mkdtempSync(join(tmpdir(), 'valueloom strange '))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string, content?: string) => {
  const path = join(folder, name)
  if (content === undefined) mkdirSync(path, { recursive: true })
  else writeFileSync(path, content)
  return path
}
const endless = join(folder, 'a'.repeat(5000))
function ownProject(): string {
  const project = temporaryProject()
  project.close()
  return project.file.path
}

// Should a device ever be replaced after all, then not that of this computer.
const full = join(folder, 'full')
symlinkSync('/dev/full', full)

/** The sentence that a command ends with. */
async function saidBy(command: Command, ...args: string[]): Promise<string> {
  const stdout = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  try {
    const { words, values } = parse(command, args)
    await command.run(words, values)
    return ''
  } catch (error) {
    return sentenceFor(error)
  } finally {
    stdout.mockRestore()
  }
}

const folders = ['a.vloompack', 'a.qdpx'].map(name => at(name))
const coming: [what: string, path: string, sentence: RegExp][] = [
  ['a folder', folders[0]!, /is a folder/],
  ['a folder of the other name', folders[1]!, /is a folder/],
  ['an empty file', at('empty.vloompack', ''), /is neither|is not a project of another tool/],
  ['a text', at('text.vloompack', 'hello'), /is neither|is not a project of another tool/],
  ['a name with a line break', at('two\nlines 😀.qdpx', 'hello'), /two lines 😀\.qdpx is n/],
  ['nothing', join(folder, 'gone.qdpx'), /^There is no file /],
  ['what is below a file', join(folder, 'text.vloompack', 'x'), /^There is no file /],
  ['a device that never ends', '/dev/zero', /is a device or a pipe/],
  ['a path of 5,000 letters', endless, /^The name .{100,260} is longer than this computer allows/],
]

describe('one sentence and nothing left behind, where a command is given', () => {
  it.each(coming)('%s to merge, or to bring in', async (_, path, sentence) => {
    const own = ownProject()
    const before = readdirSync(folder).sort()
    for (const said of [await saidBy(mergeCommand, own, path), await saidBy(qdpxCommand, 'import', path, own)]) {
      expect(said).toMatch(sentence)
      expect(said).not.toContain('\n')
    }
    expect(readdirSync(folder).sort()).toEqual(before)
  })

  it.each([
    ['a folder', folders[1]!, /is a folder/],
    ['a folder that is not there', join(folder, 'gone', 'x.qdpx'), /^The folder .*gone does not exist/],
    ['a full device', full, /^The disk is full/],
    ['a path of 5,000 letters', `${endless}.qdpx`, /is longer than this computer allows/],
  ] as const)('%s to write into', async (_, path, sentence) => {
    const own = ownProject()
    const before = readdirSync(folder).sort()
    expect(await saidBy(qdpxCommand, 'export', own, path)).toMatch(sentence)
    expect(readdirSync(folder).sort()).toEqual(before)
  })

  it('a path of 5,000 letters for a package', async () => {
    expect(await saidBy(packageCommand, ownProject(), '-o', endless)).toMatch(/is longer than this computer allows/)
  })
})

it('what is read for other commands is a file, and what they write never takes the place of a device', async () => {
  expect(() => readBytes('/dev/zero')).toThrow('file.isDevice')
  await expect(openCopy(folder)).rejects.toMatchObject({ code: 'file.isFolder' })
  expect(() => writeOutput(full, 'words')).toThrow('output.diskFull')
  expect(() => readBytes(full)).toThrow('file.isDevice')
})
