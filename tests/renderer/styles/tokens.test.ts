import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { cycleKeys } from '../../../src/shared/framework/cycles'

const renderer = fileURLToPath(new URL('../../../src/renderer/', import.meta.url))
const tokens = readFileSync(`${renderer}styles/tokens.css`, 'utf8')
const sheets = globSync('**/*.css', { cwd: renderer }).filter(file => file !== 'styles/tokens.css')
const themes = {
  light: colours(tokens.split(':root[data-theme="dark"]')[0] ?? ''),
  dark: colours(tokens.split(':root[data-theme="dark"]')[1] ?? ''),
}

describe('style sheets', () => {
  test.each(sheets)('%s takes every colour and type size from the tokens', file => {
    const rules = readFileSync(`${renderer}${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
    expect(rules.match(/#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|lab)\(/gi) ?? []).toEqual([])
    // A line height may be a length of its own; a type size may not.
    const sizes = rules.match(/font(?:-size)?:[^;]*/g)?.map(rule => rule.replace(/\/\s*[^\s;]+/, ''))
    expect(sizes?.filter(rule => /\d(?:px|rem|em)\b/.test(rule)) ?? []).toEqual([])
  })

  // Each element that comes or goes would have the styles of the whole page worked out anew: 140 ms with every coding.
  test.each(sheets)('%s does not ask what the whole page holds, but for paper', file => {
    const rules = readFileSync(`${renderer}${file}`, 'utf8').replace(/@media print \{[\s\S]*?\n\}/g, '')
    expect(rules.match(/(?:\bbody|\bhtml|:root|\.app-\w+|#main)[^\s,{]*:has\(/g) ?? []).toEqual([])
  })

  test('name no token that does not exist', () => {
    const known = new Set(tokens.match(/--[\w-]+(?=:)/g))
    const used = sheets.flatMap(file =>
      [...readFileSync(`${renderer}${file}`, 'utf8').matchAll(/var\((--[\w-]+)/g)].map(match => match[1] ?? ''),
    )
    const own = new Set(
      sheets.flatMap(file => readFileSync(`${renderer}${file}`, 'utf8').match(/--[\w-]+(?=:)/g) ?? []),
    )
    // Set by react-aria on popovers.
    const given = new Set(['--trigger-width'])
    expect(
      [...new Set(used)].filter(
        name => !known.has(name) && !own.has(name) && !given.has(name) && !name.startsWith('--vl-'),
      ),
    ).toEqual([])
  })
})

describe.each(Object.entries(themes))('the %s theme', (_, theme) => {
  const surfaces = ['paper', 'panel', 'chrome', 'raised', 'hover'] as const

  test.each(['text', 'text-2', 'text-3', 'danger', 'ok', 'warn'])(
    '%s can be read on every surface (WCAG 2.2, 4.5:1)',
    ink => {
      for (const surface of surfaces) expect(contrast(theme, ink, surface), surface).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each(cycleKeys)('%s: its letters can be read, and its line seen, on paper, panel and its own tint', cycle => {
    const name = `cy-${cycle.toLowerCase()}`
    for (const surface of ['paper', 'panel', `${name}-tint`]) {
      expect(contrast(theme, `${name}-ink`, surface), surface).toBeGreaterThanOrEqual(4.5)
      expect(contrast(theme, name, surface), surface).toBeGreaterThanOrEqual(3)
    }
  })

  test('the focus ring stands out and the primary button can be read', () => {
    for (const surface of [...surfaces, 'accent-soft'])
      expect(contrast(theme, 'accent', surface), surface).toBeGreaterThanOrEqual(3)
    expect(contrast(theme, 'accent-text', 'accent')).toBeGreaterThanOrEqual(4.5)
  })
})

function colours(css: string): Map<string, string> {
  return new Map([...css.matchAll(/--([\w-]+): (#[0-9A-F]{6});/gi)].map(([, name = '', value = '']) => [name, value]))
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(theme: Map<string, string>, a: string, b: string): number {
  const [bright, dark] = [luminance(theme.get(a) ?? ''), luminance(theme.get(b) ?? '')].sort((x, y) => y - x)
  return ((bright ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminance(hex: string): number {
  const [r = Number.NaN, g = Number.NaN, b = Number.NaN] = [1, 3, 5].map(at => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
