import { spawnSync } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentHash } from '../../src/main/db/merge/content-hash'
import { Project } from '../../src/main/db/project'
import { expect, test } from '../support/app'
import { ownEnvironment } from '../support/launch-web-host'
import { paintedWords, selectAtOnce } from '../support/select-words'

/** Every order of three copies but the first, in which the window merges them. */
const others = ['a c b', 'b a c', 'b c a', 'c a b', 'c b a']

test('three copies, coded apart by scripts and in the window, come to the same in all six orders, merged here or there', async ({
  page,
  calls,
  openSample,
  folder,
}) => {
  test.slow()
  const { path, coder } = await openSample()
  const place = (name: string) => join(folder, `${name}.vloom`)
  const command = (...args: string[]): string => {
    const program = join(import.meta.dirname, '..', '..', 'out', 'main', 'cli.js')
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { env: ownEnvironment(folder) })
    expect(status, stderr.toString()).toBe(0)
    return stdout.toString().trim()
  }
  for (const name of ['base', 'a', 'b', 'c']) copyFileSync(path, place(name))
  const code = (copy: string, quote: string, key: string, by: string) =>
    command('code', place(copy), '--document', 'Leila, family support', '--quote', quote, '--code', key, '--coder', by)
  const from = code('a', 'forty slides about data protection', 'POT', 'Pim')
  command(
    'link',
    place('a'),
    '--from',
    from,
    '--to',
    code('a', 'what does an ordinary week look like', 'ORI', 'Pim'),
    '--coder',
    'Pim',
  )
  code('b', 'forty slides about data protection', 'IMM', 'Ruth')

  // The third coder receives a package, and opens it like a project.
  command('package', place('c'), '-o', join(folder, 'sent.vloompack'))
  const sent = await calls.projects.open({ path: join(folder, 'sent.vloompack') })
  expect(sent.path).toBe(place('sent'))
  await page.reload()
  const text = page.locator('[data-scope="text"]')
  await expect(text).toContainText('forty slides about data protection')
  await text.focus()
  await selectAtOnce(page, 'forty slides about data protection')
  await page.keyboard.press('4')
  await expect.poll(() => paintedWords(page)).toContain('forty slides about data protection')
  await expect.poll(async () => (await calls.history.list({ limit: 1 }))[0]?.action).toBe('coding.add')

  await calls.projects.open({ path })
  copyFileSync(place('sent'), place('c'))
  await page.reload()
  await page.getByRole('button', { name: 'Team', exact: true }).click()
  for (const copy of ['a', 'b', 'c']) {
    await page.getByLabel('File to bring back').fill(place(copy))
    await page.getByLabel('File to bring back').press('Enter')
    await expect(page.getByRole('heading', { name: /^Bring back from/ })).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { name: 'Coders' })).toBeVisible()
  }
  const merged = [place('a b c')]
  copyFileSync(path, place('a b c'))
  for (const order of others) {
    merged.push(place(order))
    command('merge', place('base'), ...order.split(' ').map(place), '-o', place(order))
  }
  const hashes = merged.map(file => {
    const project = Project.open(file, coder.name)
    const hash = contentHash(project)
    project.close()
    return hash
  })
  expect(hashes).toEqual(hashes.map(() => hashes[0]))
})
