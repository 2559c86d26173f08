import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { startTexts } from '../../../src/renderer/i18n/start'
import { Avatar, initials } from '../../../src/renderer/ui/Avatar'
import { CycleMark } from '../../../src/renderer/ui/CycleMark'

startTexts()

describe('a cycle mark', () => {
  test('shows the key letters and is read out as the cycle', () => {
    const mark = renderToStaticMarkup(<CycleMark cycle="APP" />)
    expect(mark).toContain('data-cycle="APP"')
    expect(mark).toContain('<span aria-hidden="true">APP</span>')
    expect(mark).toContain('Applied')
  })

  test('shows a code outside the cycles by its own letters, in no cycle’s colour', () => {
    expect(renderToStaticMarkup(<CycleMark cycle="CTX" />)).toBe(
      '<span class="ui-cycle-mark" data-cycle="CTX">CTX</span>',
    )
  })

  test('is silent beside the cycle’s name', () => {
    expect(renderToStaticMarkup(<CycleMark cycle="POT" decorative />)).toBe(
      '<span class="ui-cycle-mark" data-cycle="POT" aria-hidden="true">POT</span>',
    )
  })
})

describe('the letters of a coder', () => {
  test.each([
    ['Hanne Kok', 'HK'],
    ['Hanne', 'HA'],
    ['Hanne (2)', 'H2'],
    ['Leila Haddad (teller)', 'LH'],
    ['  maria  del  carmen ', 'MC'],
    ['李', '李'],
    ['🙂 Pim', '🙂P'],
    ['', ''],
  ])('%j are %j', (name, letters) => {
    expect(initials(name)).toBe(letters)
  })

  test('are not read out: the name stands beside them', () => {
    expect(renderToStaticMarkup(<Avatar name="Hanne Kok" />)).toContain('aria-hidden="true"')
  })
})
