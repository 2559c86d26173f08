import { expect, test } from '../support/app'

test('the window opens in the browser with its address clean', async ({ page }) => {
  await expect(page.getByRole('heading').first()).toBeVisible()
  expect(new URL(page.url()).search).toBe('')
})

test('a script written into the page does not run, and nothing but the host can be reached', async ({
  page,
  faults,
}) => {
  const away = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'document.documentElement.dataset.injected = "yes"'
    document.head.append(script)
    return fetch('https://elsewhere.example/').then(
      () => 'reached',
      () => 'refused',
    )
  })
  expect(away).toBe('refused')
  await expect(page.locator('html')).not.toHaveAttribute('data-injected')
  // Every end-to-end test fails on such faults; here they are what was wanted.
  const told = faults.splice(0).join('\n')
  expect(told).toContain('inline script violates')
  expect(told).toContain("Connecting to 'https://elsewhere.example/' violates")
})

test('the sample project opens, and another window of the same browser shows it too', async ({
  page,
  context,
  host,
  openSample,
}) => {
  const { name } = await openSample()
  await expect(page.getByText(name).first()).toBeVisible()
  const second = await context.newPage()
  await second.goto(new URL(host.url).origin)
  await expect(second.getByText(name).first()).toBeVisible()
})

test('when the host has ended the window says so, and an old address is explained', async ({ page, host, context }) => {
  const stranger = await context.browser()?.newPage()
  await stranger?.goto(host.url)
  await expect(stranger?.getByRole('heading') ?? page.locator('none')).toHaveText('This address has been used already')
  await host.stop()
  await expect(page.getByText(/connect/i).first()).toBeVisible()
})
