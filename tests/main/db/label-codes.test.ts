import { expect, it } from 'vitest'
import { editCode } from '../../../src/main/db/change-codes'
import { codeByKey, listCodes } from '../../../src/main/db/codes'
import { beginConversion } from '../../../src/main/db/conversion'
import { undo } from '../../../src/main/db/history'
import { labelCodes, projectCycleLabels } from '../../../src/main/db/label-codes'
import { projectSettings } from '../../../src/main/db/project-settings'
import { figureSvg } from '../../../src/main/export/figure-svg'
import { countFlows } from '../../../src/main/handlers/flow-figure'
import { readCodebook } from '../../../src/main/handlers/packs'
import { defaultFlowSettings } from '../../../src/shared/figure/settings'
import { CountFilter } from '../../../src/shared/model/count-filter'
import { resources, temporaryProject } from '../../support/temporary-project'

const { codes } = readCodebook(resources, 'both')
const named = (project: Parameters<typeof listCodes>[0], key: string) =>
  listCodes(project).find(code => code.key === key)?.name

it('calls the framework’s codes in German and back, and leaves alone what the project named itself', () => {
  const project = temporaryProject()
  editCode(project, codeByKey(project, 'APP.adapt').id, { name: 'Made to fit' })
  const before = listCodes(project).map(({ name }) => name)
  // Organisation and Routine are called the same in both languages.
  const alike = codes.filter(({ key, name, labels }) => labels?.de === name && !key.startsWith('REF'))
  expect(alike.map(({ key }) => key)).toEqual(['APP.routine', 'REA.organisation', 'TRA.institution'])
  expect(labelCodes(project, codes, 'de')).toBe(before.length - alike.length - 1)
  expect([named(project, 'IMM'), named(project, 'TRA.success'), named(project, 'APP.adapt')]).toEqual([
    'Unmittelbar',
    'Erfolgsmaßstab',
    'Made to fit',
  ])
  expect(projectSettings(project).labelLanguage).toBe('de')
  labelCodes(project, codes, 'en')
  expect(listCodes(project).map(({ name }) => name)).toEqual(before)
  undo(project)
  expect(named(project, 'IMM')).toBe('Unmittelbar')
})

it('figures call the cycles as the project does, and codes that come later come in its language', () => {
  const project = temporaryProject({ cycleSet: '2011' })
  expect(projectCycleLabels(project)).toEqual({})
  labelCodes(project, codes, 'de')
  beginConversion(project, codes)
  expect(named(project, 'STR.voice')).toBe('Gehör')
  const { summary } = countFlows(project, 'passages', CountFilter.parse({}))
  expect(summary.cycleLabels?.TRA).toBe('Transformativ')
  const svg = figureSvg(summary, { ...defaultFlowSettings, width: { unit: 'mm', value: 174 } })
  expect(svg).toContain('Unmittel')
  expect(svg).not.toContain('Immediate')
})
