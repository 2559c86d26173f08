import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app'
import { paintedWords } from '../support/select-words'

test('a corrected transcript takes the place of the old one, and codings follow or are kept', async ({
  page,
  folder,
  calls,
}) => {
  const bytes = (text: string) => new Blob([text])
  const before =
    'Interviewer: What did you take away?\nLeila: I came home with her intake form.\nInterviewer: And then?\nLeila: We talked in the kitchen.\n'
  const after =
    'Interviewer: What did you take away?\nLeila: Well. I came home with her intake form.\nInterviewer: And then?\nLeila: Nothing more.\n'
  await calls.projects.create({ path: join(folder, 'p.vloom'), name: 'Corrected', cycleSet: '2020' })
  const { draft } = await calls.imports.read({ name: 'leila.txt', bytes: bytes(before), options: {} })
  const [document] = await calls.imports.store({ drafts: [draft] })
  const { turns } = await calls.documents.open({ id: document! })
  const code = (await calls.codebook.list()).find(({ key }) => key === 'POT')!.id
  for (const quote of ['her intake form', 'in the kitchen']) {
    const turn = turns.find(({ text }) => text.includes(quote))!
    const at = turn.text.indexOf(quote)
    await calls.codings.add({
      document: document!,
      code,
      anchor: { startTurn: turn.id, startOffset: at, endTurn: turn.id, endOffset: at + quote.length },
    })
  }
  await page.reload()
  await expect.poll(() => paintedWords(page)).toEqual(['her intake form', 'in the kitchen'])

  writeFileSync(join(folder, 'leila corrected.txt'), after)
  await page.getByRole('row', { name: /leila/ }).first().hover()
  await page.getByRole('button', { name: /More about leila/ }).click()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('menuitem', { name: 'Replace the text…' }).click()
  await (await choosing).setFiles(join(folder, 'leila corrected.txt'))
  await expect(
    page.getByText(/The text of leila was replaced\. One coding kept its words\. The words of one are gone/).first(),
  ).toBeVisible()
  await expect.poll(() => paintedWords(page)).toEqual(['her intake form'])
  await expect(page.locator('[data-scope="text"]')).toContainText('Well. I came home')
  await page.getByRole('button', { name: 'Show the next' }).click()
  await expect(page.getByText('No longer in the text').first()).toBeVisible()
  await expect(page.getByText('“in the kitchen”').first()).toBeVisible()
  await page.screenshot({ path: join('test-results', 'screens', 'replaced-light.png'), animations: 'disabled' })
  await page.locator('[data-scope="text"]').focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => paintedWords(page)).toEqual(['her intake form', 'in the kitchen'])
})
