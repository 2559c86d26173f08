import { describe, expect, it } from 'vitest'
import { similarCodes } from '../../../src/shared/codebook/similar-codes'
import type { Code } from '../../../src/shared/model/code'

const code = (name: string, aliases: string[] = []): Code => ({
  ...{ id: name, key: name, parent: null, cycle: null, name, aliases, gloss: '', definition: '', questions: [] },
  ...{ include: '', exclude: '', rule: '', example: '', hotkey: null, colour: null, archived: false, memos: 0 },
  ...{ mine: 0, all: 0 },
})
const codes = [code('Relationships', ['Netzwerk']), code('Cost'), code('Façade of trust'), code('Trial')]
const found = (name: string) => similarCodes(codes, name).map(each => `${each.how} ${each.name}`)

describe('a typed name', () => {
  it.each([
    ['relationships', ['same Relationships']],
    ['Relationship', ['like Relationships']],
    ['Realtionships', ['like Relationships']],
    ['netzwerk', ['same Netzwerk']],
    ['trust of facade', ['same Façade of trust']],
    ['Trials', ['like Trial']],
    ['Trail', ['like Trial']],
    ['Lost', []],
    ['Costume', []],
    ['', []],
    ['?!', []],
  ])('%s is told from the codes there are', (name, expected) => {
    expect(found(name)).toEqual(expected)
  })

  it('is not compared with the code that is being named', () => {
    expect(similarCodes(codes, 'Cost', 'Cost')).toEqual([])
  })
})
