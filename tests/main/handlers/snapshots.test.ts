import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { listDocuments } from '../../../src/main/db/documents'
import { Project } from '../../../src/main/db/project'
import { Snapshots, superfluous } from '../../../src/main/handlers/snapshots'
import { bringIn, draftOf, temporaryFolder, temporaryProject } from '../../support/temporary-project'

const minute = 60_000
const day = 24 * 60 * minute

it('takes a copy that opens like the project, when something changed and not too often', () => {
  const folder = temporaryFolder()
  const project = temporaryProject()
  const snapshots = new Snapshots(folder)
  const kept = () => readdirSync(join(folder, project.info().id))
  const now = Date.now()
  snapshots.takeIfDue(project, now)
  expect(kept()).toHaveLength(1)
  snapshots.takeIfDue(project, now + 30 * minute)
  expect(kept()).toHaveLength(1)
  bringIn(project, draftOf(['Well?', 'We met.']))
  snapshots.takeIfDue(project, now + 31 * minute)
  expect(kept()).toHaveLength(1)
  snapshots.takeIfDue(project, now + 41 * minute)
  expect(kept()).toHaveLength(2)
  const path = new Snapshots(folder).take(project, now + 45 * minute)
  const copy = Project.open(path, 'Hanne')
  expect(listDocuments(copy).map(({ title }) => title)).toEqual(['Leila'])
  copy.close()
})

it('keeps the last ten, and the last of each day for thirty days', () => {
  const now = Date.parse('2026-06-30T18:00:00Z')
  const hourly = Array.from({ length: 24 * 60 }, (_, n) => ({ name: String(n), takenAt: now - n * 60 * minute }))
  const dropped = new Set(superfluous(hourly, now).map(({ name }) => name))
  const kept = hourly.filter(({ name }) => !dropped.has(name))
  expect(kept.slice(0, 10)).toEqual(hourly.slice(0, 10))
  const older = kept.slice(10).map(({ takenAt }) => takenAt)
  expect(older.every(time => new Date(time).toISOString().includes('T23:00'))).toBe(true)
  expect(older).toHaveLength(30)
  expect(now - older.at(-1)!).toBeLessThan(30 * day)
})
