import { expect, it } from 'vitest'
import { likeNames } from '../../../src/shared/merge/like-names'

const isLike = likeNames(['Anna Müller', 'Petr Novák', 'Анна', 'Bo'])

it.each(['Annu', 'Anně', 'Annou', 'Müllern', 'Mullerová', 'Petrovi', 'Novákem', 'Анну', 'ANNY', 'Annex'])(
  'a word that begins like a name is told of: %s',
  word => expect(isLike(word)).toBe(true),
)

it.each(['anny', 'Banner', 'Annapolises', 'Bob', 'Müsli', 'Petunia', 'An'])('another is not: %s', word =>
  expect(isLike(word)).toBe(false),
)
