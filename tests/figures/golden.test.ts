import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as companionFigures from './companion-figures'
import * as flowFigures from './figures'
import * as splitFigures from './split-figures'
import * as storyFigures from './story-figures'

const figures = [
  ...Object.entries(flowFigures),
  ...Object.entries(storyFigures),
  ...Object.entries(companionFigures),
  ...Object.entries(splitFigures),
]
const folder = new URL('golden/', import.meta.url)

/**
 * Every figure of `figures.ts`, `story-figures.ts`, `companion-figures.ts` and `split-figures.ts` is compared with its picture in `golden/`. A difference leaves NAME-changed.svg beside it to look at;
 * if it is as it should be, it takes the place of NAME.svg. A figure without a picture gets one.
 */
describe('the figures are drawn as before', () => {
  mkdirSync(folder, { recursive: true })
  it.each(figures)('%s', (name, draw) => {
    const svg = readable(draw())
    const golden = new URL(`${name}.svg`, folder)
    const changed = new URL(`${name}-changed.svg`, folder)
    if (!existsSync(golden)) {
      expect(process.env.CI, `${name} has no golden picture`).toBeUndefined()
      writeFileSync(golden, svg)
    }
    const isSame = readFileSync(golden, 'utf8') === svg
    if (isSame) rmSync(changed, { force: true })
    else writeFileSync(changed, svg)
    expect(isSame, `${name} differs: compare golden/${name}-changed.svg with golden/${name}.svg`).toBe(true)
  })

  it('is the same on a second run', () => {
    expect(flowFigures.largeScreen()).toBe(flowFigures.largeScreen())
  })
})

/** One element a line, so that a difference shows where it is. */
function readable(svg: string): string {
  return `${svg.replaceAll('><', '>\n<')}\n`
}
