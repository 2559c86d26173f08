import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { firstChoice, pixelsOf, widthOf } from '../../../src/renderer/figures/export-choice'
import { exportName } from '../../../src/renderer/figures/export-name'
import { startTexts } from '../../../src/renderer/i18n/start'
import { noFilter } from '../../../src/shared/model/count-filter'
import { FigureExport } from '../../../src/shared/model/figure-export'

beforeAll(startTexts)

const request: FigureExport = {
  show: { aspired: true, blocked: true, condition: true, reframe: true },
  by: 'passages',
  filter: noFilter,
  format: 'svg',
  widthMm: 174,
  dpi: 300,
  theme: 'light',
  title: '',
}

describe('the name of an exported file', () => {
  test('says what sets it apart from other exports of the project', () => {
    expect(exportName('Doorstep Network', request)).toBe('Doorstep Network flows, 174 mm.svg')
    expect(exportName('Doorstep Network', { ...request, by: 'tellers', widthMm: 84, theme: 'grey' })).toBe(
      'Doorstep Network flows by tellers, 84 mm, grey.svg',
    )
    expect(exportName('Doorstep Network', { ...request, format: 'png', dpi: 600 })).toBe(
      'Doorstep Network flows, 174 mm, 600 dpi.png',
    )
  })

  test('of data has neither width nor colours', () => {
    expect(exportName('Doorstep Network', { ...request, format: 'csv', theme: 'dark', by: 'stories' })).toBe(
      'Doorstep Network flows by stories.csv',
    )
  })

  test.each([
    ['Health / care: wave 2?', 'Health care wave 2 flows, 174 mm.svg'],
    ['...', 'flows, 174 mm.svg'],
    ['a\tb\nc', 'a b c flows, 174 mm.svg'],
    ['Évaluation “été”', 'Évaluation “été” flows, 174 mm.svg'],
  ])('of the project %j can be written on every system', (project, name) => {
    expect(exportName(project, request)).toBe(name)
  })

  test('never holds what a file system refuses, and keeps its ending', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), project => {
        const name = exportName(project, request)
        expect(name).toMatch(/^[^.\s<>:"/\\|?*\p{Cc}][^<>:"/\\|?*\p{Cc}]*\.svg$/u)
        expect(name.length).toBeLessThanOrEqual(164)
      }),
    )
  })
})

describe('the width of an exported figure', () => {
  const typed = (words: string) => widthOf({ preset: 'other', typed: words })

  test('is one of the two of journals, or what is typed', () => {
    expect(widthOf({ ...firstChoice, preset: '84' })).toBe(84)
    expect(widthOf(firstChoice)).toBe(174)
    expect(typed('120')).toBe(120)
    expect(typed(' 88,9 ')).toBe(88.9)
  })

  test.each(['59.9', '400.1', '', 'wide', '1e2', '-120', '0x80'])('%j is none', words => {
    expect(typed(words)).toBeNull()
  })

  test('is one the main side takes, at both ends of the range', () => {
    for (const words of ['60', '400'])
      expect(FigureExport.safeParse({ ...request, widthMm: typed(words) }).success).toBe(true)
    expect(FigureExport.safeParse({ ...request, widthMm: 59.9 }).success).toBe(false)
  })

  test('in pixels is inches times dots', () => {
    expect(pixelsOf(25.4, 300)).toBe(300)
    expect(pixelsOf(84, 300)).toBe(992)
    expect(pixelsOf(174, 600)).toBe(4110)
  })
})
