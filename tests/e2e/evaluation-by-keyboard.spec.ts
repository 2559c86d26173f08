import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../support/app'

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

async function command(page: Page, words: string): Promise<void> {
  await press(page, 'Control+k')
  await page.keyboard.type(words)
  await expect(page.getByRole('menuitem', { name: words }).first()).toBeVisible()
  await press(page, 'Enter')
}

/** Goes on with Tab (or Shift+Tab) until this has the focus: what is reached so is reached by anybody. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let n = 0; n < 40; n++) {
    if (await target.evaluate(element => element === document.activeElement)) return
    await press(page, key)
  }
  await expect(target).toBeFocused()
}

/** Chooses a table of the participants view from the list at its side. */
async function showTable(page: Page, name: string): Promise<void> {
  const tables = page.getByRole('listbox', { name: 'Tables' })
  await tabTo(page, tables.getByRole('option', { selected: true }), 'Shift+Tab')
  await page.keyboard.type(name.slice(0, 4))
  await expect(tables.getByRole('option', { name })).toBeFocused()
  await press(page, 'Enter')
  await expect(tables.getByRole('option', { name })).toHaveAttribute('aria-selected', 'true')
}

test('a story is written in its form, and its gaps and what was heard since are said, without a mouse', async ({
  page,
  calls,
  openSample,
}) => {
  await openSample()
  await expect(page.getByRole('treegrid', { name: 'Codebook' })).toBeVisible()
  await press(page, 'Alt+2')
  await expect(page.getByRole('heading', { name: 'The one-page form' })).toBeVisible()
  await press(page, 'n')
  const form = page.getByRole('complementary', { name: 'Story' })
  const title = form.getByRole('textbox', { name: 'Title' })
  await expect(title).toHaveValue('New story')
  await tabTo(page, title)
  await press(page, 'Control+a')
  await page.keyboard.type('The second kettle')
  await tabTo(page, form.getByRole('button', { name: /Teller/ }))
  await expect(page.getByRole('heading', { name: 'The second kettle' })).toBeVisible()
  await press(page, 'Enter')
  await expect(page.getByRole('option', { name: 'Nobody in particular' })).toBeVisible()
  await page.keyboard.type('Ruth')
  await expect(page.getByRole('option', { name: 'Ruth' })).toBeFocused()
  await press(page, 'Enter')
  await expect(form.getByRole('button', { name: /Ruth/ })).toBeFocused()

  const activity = form.getByRole('textbox', { name: 'Activity: what was it like?' })
  await tabTo(page, activity)
  await page.keyboard.type('Six of us on the stairs, since the hall was locked.')
  const used = form.getByRole('textbox', { name: 'How did you use it?' })
  await tabTo(page, used)
  await expect(form.getByRole('button', { name: 'Status: told' })).toHaveCount(1)
  await page.keyboard.type('I ask for the key the day before now.')
  await tabTo(page, form.getByRole('textbox', { name: 'What came of it for you?' }))
  await expect(page.getByRole('region', { name: 'Gaps' })).toBeVisible()
  const status = form.getByRole('button', { name: 'Status: told' })
  await expect(status).toHaveCount(2)
  await tabTo(page, status.last(), 'Shift+Tab')
  await press(page, 'Enter')
  await expect(page.getByText('Confirmed later')).toBeVisible()
  await page.keyboard.type('Conf')
  await press(page, 'Enter')
  await expect(form.getByRole('button', { name: /Status: confirmed/ })).toBeFocused()
  const story = (await calls.stories.list()).find(each => each.title === 'The second kettle')
  expect(story?.steps.map(({ cycle, status: is }) => `${cycle} ${is}`)).toEqual(['IMM told', 'APP confirmed'])
  await press(page, 'Control+z')
  await expect(form.getByRole('button', { name: 'Status: told' })).toHaveCount(2)
})

test('the matrix is read and filled from cell to cell, evidence noted and a claim made, without a mouse', async ({
  page,
  calls,
  openSample,
}) => {
  await openSample()
  await expect(page.getByRole('treegrid', { name: 'Codebook' })).toBeVisible()
  await press(page, 'Alt+4')
  await expect(page.getByRole('table', { name: /Value-creation matrix/ })).toBeVisible()
  const cell = (name: string | RegExp) => page.getByRole('button', { name })
  // Who goes to a view works in it at once.
  await expect(cell(/^Strategic, indicators/)).toBeFocused()
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight')
  await expect(cell(/^Strategic, S3 /)).toBeFocused()
  await expect(cell(/^Strategic, S3 .*Nothing told$/)).toBeVisible()
  await press(page, '-')
  await expect(cell(/^Strategic, S3 .*Not asked$/)).toBeFocused()
  await press(page, 't')
  await expect(cell(/^Strategic, S3 .*Too early$/)).toBeFocused()
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown')
  await expect(cell(/^Realized, S3 /)).toBeFocused()
  await press(page, 'Enter')
  const pane = page.getByRole('complementary', { name: 'Evidence' })
  await expect(pane.getByRole('heading', { name: 'Speaks against' }).first()).toBeVisible()
  await press(page, 'F6')
  await tabTo(page, pane.getByRole('button', { name: 'Add evidence' }).first())
  await press(page, 'Enter')
  const dialog = page.getByRole('dialog', { name: 'What bears on this?' })
  await tabTo(page, dialog.getByRole('searchbox'))
  await page.keyboard.type('Evening visits')
  const found = dialog.getByRole('option', { name: /I6 Evening visits/ })
  await expect(found).toBeVisible()
  await tabTo(page, found)
  await press(page, 'Enter')
  await expect(found).toHaveCount(0)
  await press(page, 'Escape')
  await expect(pane.getByText('Evening visits a month')).toBeVisible()

  await press(page, 'Escape')
  await press(page, 'n')
  const claim = page.getByRole('complementary', { name: 'Claims' })
  const statement = claim.getByRole('textbox', { name: 'Statement' })
  await expect(statement).toBeVisible()
  await tabTo(page, statement)
  await press(page, 'Control+a')
  await page.keyboard.type('Meeting on the stairs caused earlier keys')
  await expect(claim.getByText(/says more than stories and indicators can show/)).toBeVisible()
  for (const name of ['Potential', 'Applied']) {
    await tabTo(page, claim.getByRole('button', { name: 'Add a cycle' }), name === 'Potential' ? 'Tab' : 'Shift+Tab')
    await press(page, 'Enter')
    await expect(page.getByRole('menuitem', { name })).toBeVisible()
    await page.keyboard.type(name.slice(0, 3))
    await press(page, 'Enter')
    await expect(page.getByRole('menuitem')).toHaveCount(0)
  }
  const suggested = claim.getByRole('button', { name: 'Add “The one-page form” as supporting' })
  await tabTo(page, suggested)
  await press(page, 'Enter')
  await expect(suggested).toHaveCount(0)
  const made = (await calls.claims.list()).at(-1)
  expect([made?.statement, made?.path]).toEqual(['Meeting on the stairs caused earlier keys', ['POT', 'APP']])
})

test('people, consent, indicators and the plan are filled in by keys alone', async ({ page, calls, openSample }) => {
  await openSample()
  await expect(page.getByRole('treegrid', { name: 'Codebook' })).toBeVisible()
  await press(page, 'Alt+5')
  const people = page.getByRole('grid', { name: 'Participants' })
  await expect(people).toBeVisible()
  await press(page, 'Insert')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.keyboard.type('Zora')
  await press(page, 'Enter')
  await expect(dialog).toHaveCount(0)
  await expect(people.getByRole('gridcell', { name: 'Zora' })).toBeFocused()
  await press(page, 'ArrowRight')
  await page.keyboard.type('Team lead')
  await press(page, 'Enter')
  await expect(people.getByRole('row').last().getByRole('gridcell', { name: 'Team lead' })).toBeVisible()

  await test.step('consent of one person for one use', async () => {
    await showTable(page, 'Consent')
    const consent = page.getByRole('grid', { name: 'Consent' })
    await expect(consent.getByRole('gridcell', { name: 'Zora' })).toBeVisible()
    await tabTo(page, consent.getByRole('gridcell').first())
    await press(page, 'Control+End')
    await page.keyboard.type('given 2026-10-01')
    await press(page, 'Enter')
    await expect(consent.getByRole('row').last()).toContainText('given · 2026-10-01')
  })

  await test.step('an indicator with a value', async () => {
    await showTable(page, 'Indicators')
    const indicators = page.getByRole('grid', { name: 'Indicators' })
    await expect(indicators).toBeVisible()
    await command(page, 'Add an indicator')
    await expect(dialog.getByRole('textbox', { name: 'Indicator' })).toBeFocused()
    await page.keyboard.type('Keys asked for')
    await tabTo(page, dialog.getByRole('button', { name: /cycle/i }))
    await press(page, 'Enter')
    await expect(page.getByRole('option', { name: 'Applied' })).toBeVisible()
    await page.keyboard.type('App')
    await press(page, 'Enter')
    await tabTo(page, dialog.getByRole('button', { name: 'Add' }))
    await press(page, 'Enter')
    await expect(dialog).toHaveCount(0)
    await expect(indicators.getByRole('gridcell', { name: 'Keys asked for' })).toBeFocused()
  })

  await test.step('an entry of the plan, set against it', async () => {
    await showTable(page, 'Planning grid')
    const add = page.getByRole('button', { name: 'Add: Mitigation, Applied' })
    await tabTo(page, page.getByRole('button', { name: 'Add: Aspiration, Orienting' }))
    await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown')
    await expect(add).toBeFocused()
    await press(page, 'Enter')
    await expect(dialog.getByRole('textbox', { name: 'Mitigation' })).toBeFocused()
    await page.keyboard.type('The key hangs at the caretaker’s')
    await tabTo(page, dialog.getByRole('checkbox', { name: 'Keys asked for' }))
    await press(page, 'Space')
    await tabTo(page, dialog.getByRole('button', { name: 'Add' }))
    await press(page, 'Enter')
    await expect(page.getByRole('table').getByText('The key hangs at the caretaker’s')).toBeVisible()
  })
  const entry = (await calls.plan.list()).find(each => each.text.startsWith('The key hangs'))
  expect([entry?.cycle, entry?.kind, entry?.indicators.map(({ name }) => name)]).toEqual([
    'APP',
    'mitigation',
    ['Keys asked for'],
  ])
})
