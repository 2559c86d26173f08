import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newUuid } from '../../../src/main/db/uuid'
import { DeskFile } from '../../../src/main/handlers/desk-file'
import { emptyDesk } from '../../../src/shared/model/desk'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('how a person left a project', () => {
  it('is found again, each project by itself', () => {
    const path = join(folder, 'deep', 'desk.json')
    const [one, other, document] = [newUuid(), newUuid(), newUuid()]
    const reading = { size: 20, width: 600, lines: 2, font: 'sans' as const }
    new DeskFile(path).change(one, desk => ({
      ...desk,
      reading,
      document,
      places: { [document]: { turn: 7, above: 3 } },
    }))
    const again = new DeskFile(path)
    expect(again.of(one)).toEqual({ ...emptyDesk, reading, document, places: { [document]: { turn: 7, above: 3 } } })
    expect(again.of(other)).toEqual(emptyDesk)
  })

  it('begins anew from a file that is damaged or says nonsense', () => {
    const path = join(folder, 'desk.json')
    for (const bytes of ['{"desks": [', '{"desks": [{"project": 7}]}', '']) {
      writeFileSync(path, bytes)
      const file = new DeskFile(path)
      const project = newUuid()
      expect(file.of(project)).toEqual(emptyDesk)
      file.change(project, desk => ({ ...desk, dismissed: ['a'] }))
      expect(new DeskFile(path).of(project).dismissed).toEqual(['a'])
    }
  })

  it('is kept for the projects of last use, and does not grow without end', () => {
    const file = new DeskFile(join(folder, 'desk.json'))
    const projects = Array.from({ length: 52 }, () => newUuid())
    for (const project of projects) file.change(project, desk => ({ ...desk, dismissed: ['x'] }))
    expect(file.of(projects[0]!)).toEqual(emptyDesk)
    expect(file.of(projects[51]!).dismissed).toEqual(['x'])
    file.change(projects[51]!, desk => ({ ...desk, dismissed: Array.from({ length: 3000 }, (_, n) => String(n)) }))
    expect(file.of(projects[51]!).dismissed).toHaveLength(2000)
  })
})
