import type { Page } from '@playwright/test'
import { expect } from '../support/app'
import { openSampleDocument, photographScreens } from '../support/photograph-screens'

/** The story view, by the key that leads there. */
async function openStories(page: Page): Promise<void> {
  await openSampleDocument(page)
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('heading', { name: 'The one-page form' })).toBeVisible()
}

async function openMatrix(page: Page): Promise<void> {
  await openSampleDocument(page)
  await page.keyboard.press('Alt+4')
  await expect(page.getByRole('table', { name: /Value-creation matrix/ })).toBeVisible()
}

photographScreens([
  ['stories', openStories],
  [
    'stories-all',
    async page => {
      await openStories(page)
      await page.keyboard.press('a')
      await expect(page.getByRole('figure', { name: 'All' })).toBeVisible()
    },
    ['light'],
  ],
  [
    'stories-follow-up',
    async page => {
      await openStories(page)
      await page.keyboard.press('f')
      await expect(page.getByRole('heading', { name: 'Hoped for, not confirmed yet' })).toBeVisible()
    },
    ['dark'],
  ],
  [
    'stories-new',
    async page => {
      await openStories(page)
      await page.keyboard.press('n')
      await expect(page.getByRole('heading', { name: 'New story' })).toBeVisible()
    },
    ['light'],
  ],
  ['matrix', openMatrix],
  [
    'matrix-evidence',
    async page => {
      await openMatrix(page)
      await page.getByRole('button', { name: /^Realized, S\d+ The one-page form/ }).press('Enter')
      await expect(page.getByRole('heading', { name: 'Borne out by' }).first()).toBeVisible()
    },
    ['dark'],
  ],
  [
    'matrix-claims',
    async page => {
      await openMatrix(page)
      await page.keyboard.press('c')
      await expect(page.getByRole('grid', { name: 'Claims' })).toBeVisible()
      await page.keyboard.press('F6')
      await page.getByRole('row').first().click()
      await expect(page.getByRole('heading', { name: 'What it rests on' })).toBeVisible()
    },
    ['light'],
  ],
  [
    'matrix-add-evidence',
    async page => {
      await openMatrix(page)
      await page.getByRole('button', { name: /^Realized, S\d+ The one-page form/ }).press('Enter')
      await page.getByRole('button', { name: 'Add evidence' }).first().press('Enter')
      await expect(page.getByRole('dialog')).toBeVisible()
    },
    ['light'],
  ],
])
