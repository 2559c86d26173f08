import { expect, it } from 'vitest'
import { asAsked, noteAsked } from '../../../src/renderer/coding/outstanding'
import type { Coding } from '../../../src/shared/model/coding'

const read = { id: 'a', stance: null, asked: null, level: 'personal' } as Coding
const other = { ...read, id: 'b' }

it('shows what was asked for last over what was read before it was stored, until it is answered', () => {
  const first = noteAsked(['a'], { asked: 'prompted' })
  const second = noteAsked(['a', 'b'], { asked: 'volunteered' })
  const third = noteAsked(['a'], { stance: 'account' })
  expect(asAsked([read, other])).toEqual([
    { ...read, asked: 'volunteered', stance: 'account' },
    { ...other, asked: 'volunteered' },
  ])
  // The answer to the first does not bring the first back.
  first()
  expect(asAsked([{ ...read, asked: 'prompted' }])).toEqual([{ ...read, asked: 'volunteered', stance: 'account' }])
  second()
  expect(asAsked([read, other])).toEqual([{ ...read, stance: 'account' }, other])
  third()
  expect(asAsked([read])).toEqual([read])
})
