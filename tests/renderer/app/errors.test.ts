import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import { NotConnected } from '../../../src/renderer/app/connection'
import { appErrorOf, errorSentence } from '../../../src/renderer/app/errors'
import { startTexts } from '../../../src/renderer/i18n/start'

startTexts()

test('an error of the main side is said in its sentence with its details', () => {
  const error = new ORPCError('APP', {
    status: 422,
    data: { code: 'project.exists', details: { path: '/home/h/a & b.vloom' } },
  })
  expect(appErrorOf(error)?.code).toBe('project.exists')
  expect(errorSentence(error)).toContain('/home/h/a & b.vloom')
  expect(errorSentence(error)).not.toContain('{{')
})

test('a code this window does not know is said as what it is', () => {
  const error = new ORPCError('APP', { status: 422, data: { code: 'project.melted', details: {} } })
  expect(appErrorOf(error)).toBeUndefined()
  expect(errorSentence(error)).toContain('did not expect')
})

test('a lost connection is not called a failure of the work', () => {
  expect(errorSentence(new NotConnected())).toContain('was not done')
})
