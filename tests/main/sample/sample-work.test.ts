import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkProject } from '../../../src/main/db/check'
import { listClaims } from '../../../src/main/db/claims'
import { listEvidence } from '../../../src/main/db/evidence'
import { listIndicators } from '../../../src/main/db/indicators'
import { listParticipants } from '../../../src/main/db/participants'
import { listStories } from '../../../src/main/db/stories'
import { claimLines, claimsText } from '../../../src/main/handlers/claim-files'
import { countFlows } from '../../../src/main/handlers/flow-figure'
import { matrixLines } from '../../../src/main/handlers/matrix-table'
import { drawStory } from '../../../src/main/handlers/story-files'
import { createWorkspace, type Workspace } from '../../../src/main/handlers/workspace'
import { noFilter } from '../../../src/shared/model/count-filter'
import { suggestedStories } from '../../../src/shared/story/claim-strength'
import { gapsOf } from '../../../src/shared/story/gaps'
import { storyCounts } from '../../../src/shared/story/story-text'
import { resources } from '../../support/temporary-project'

/** The sample as an evaluation: what is expected here was counted by hand from its codings, flows and answers. */
describe('the evaluation in the sample project', () => {
  const folder = mkdtempSync(join(tmpdir(), 'valueloom sample '))
  let workspace: Workspace
  beforeAll(async () => {
    workspace = createWorkspace({ host: 'cli', resources, dataFolder: folder, version: '0.0.0' })
    await workspace.openSample(join(folder, 'sample.vloom'))
  })
  afterAll(() => {
    workspace.close()
    rmSync(folder, { recursive: true })
  })

  test('has 12 participants, 8 stories, 10 indicators over 3 waves and 4 claims, and nothing is wrong in the file', () => {
    const { project } = workspace
    expect(listParticipants(project)).toHaveLength(12)
    expect(listStories(project)).toHaveLength(8)
    const indicators = listIndicators(project)
    expect(indicators).toHaveLength(10)
    for (const { name, values } of indicators)
      expect(
        values.map(({ at }) => at),
        name,
      ).toEqual(['2026-02', '2026-06', '2026-10'])
    expect(listClaims(project)).toHaveLength(4)
    expect(checkProject(project)).toEqual([])
  })

  test('counts the steps, flows and learning loops of each story', () => {
    const counted = listStories(workspace.project).map(story => {
      const { steps, told, aspired, loops } = storyCounts(story)
      return [story.title, story.tellerName, steps, told, aspired, loops]
    })
    expect(counted).toEqual([
      ['The one-page form', 'Leila', 14, 12, 1, 2],
      ['A number that is answered', 'Mireille', 15, 11, 1, 3],
      ['Thursday evenings', 'Tomasz', 11, 9, 1, 2],
      ['Kettle first', 'Ines', 5, 4, 0, 0],
      ['Who speaks what', 'Owen', 9, 7, 0, 2],
      ['The sheet on the wall', 'Ruth', 5, 4, 0, 0],
      ['Who brings the case', 'Samira', 4, 3, 0, 0],
      ['In pairs from September', 'Judith', 4, 1, 2, 0],
    ])
  })

  test('tells gaps apart', () => {
    const stories = listStories(workspace.project)
    const kinds = (title: string) =>
      gapsOf(stories.find(story => story.title === title)!, '2020').map(gap =>
        gap.kind === 'empty' ? `${gap.cycle} ${gap.state}` : gap.kind,
      )
    // Two steps of the form are hopes, and nothing of what was taken away is told of as used.
    expect(kinds('In pairs from September')).toEqual([
      'notApplied',
      'aspired',
      'aspired',
      'ORI untold',
      'TRA tooEarly',
      'STR notAsked',
      'ENA untold',
    ])
    expect(kinds('Kettle first')).toEqual(['ORI untold', 'TRA notFound', 'STR notAsked', 'ENA untold'])
  })

  test('counts what each claim rests on, side by side', () => {
    const counted = claimLines(workspace.project).map(line => [
      line.path,
      line.stories,
      line.tellers,
      line.confirmedSteps,
      line.indicators,
      line.counterEvidence,
      `${line.rivalsConsidered} of ${line.rivals}`,
    ])
    expect(counted).toEqual([
      ['POT>APP>REA', 1, 1, 2, 2, 2, '1 of 1'],
      ['POT>APP>REA', 1, 1, 0, 2, 1, '0 of 0'],
      ['IMM>POT>APP', 4, 4, 2, 1, 1, '0 of 1'],
      ['APP>REA', 1, 1, 0, 1, 1, '0 of 0'],
    ])
    const evidence = listEvidence(workspace.project)
    const stories = listStories(workspace.project)
    const [, , third] = listClaims(workspace.project)
    expect(suggestedStories(third!, evidence, stories).map(({ title }) => title)).toEqual([
      'The one-page form',
      'A number that is answered',
    ])
  })

  test('sets 8 cycles against 10 indicators and 8 stories; a value in words stays one', () => {
    const lines = matrixLines(workspace.project)
    // ORI has no indicator and one line to say so.
    expect(lines.filter(({ column }) => column === 'indicator')).toHaveLength(11)
    expect(lines.filter(({ column }) => column === 'story')).toHaveLength(64)
    expect(lines.find(({ cycle, column }) => cycle === 'ORI' && column === 'indicator')).toMatchObject({
      state: 'notAsked',
    })
    expect(lines.find(({ cycle, name }) => cycle === 'REA' && name === 'The one-page form')).toMatchObject({
      steps: '6 7 14',
      state: 'confirmed told aspired',
    })
    const housing = listIndicators(workspace.project).find(({ name }) => name === 'Days to an answer from housing')
    expect(housing?.values.map(({ value, raw }) => value ?? raw)).toEqual([31, 'not counted', 12])
  })

  test('counts 8 explicit stories among the stories of the flows', () => {
    const { summary } = countFlows(workspace.project, 'passages', noFilter)
    const told = listStories(workspace.project).reduce((sum, story) => sum + storyCounts(story).told, 0)
    expect(told).toBe(51)
    expect(summary.totals.told).toBeGreaterThan(told)
    expect(summary.totals.loops).toBeGreaterThanOrEqual(9)
  })

  test('prints no words that consent does not cover', async () => {
    const { project } = workspace
    const text = async (title: string) => {
      const story = listStories(project).find(each => each.title === title)!
      const request = {
        format: 'txt' as const,
        theme: 'light' as const,
        widthMm: 174,
        dpi: 300,
        beneath: 'text' as const,
      }
      return new TextDecoder().decode(await drawStory(project, resources, story, request))
    }
    expect(await text('The one-page form')).toContain('[realized, confirmed 30 Jun 2026]')
    // Samira does not want her story published; Judith is not named.
    const withheld = await text('Who brings the case')
    expect(withheld).not.toContain('given up on')
    expect(withheld).toContain('consent does not cover')
    expect(await text('In pairs from September')).not.toContain('Judith')
    expect(claimsText(project)).toContain('Sharing the one-page form contributed')
  })
})
