import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FrameworkPack } from '../../../src/shared/framework/pack'
import { codingHint } from '../../../src/shared/guidance/coding-hints'

const hint = (quote: string, key: string) => {
  const cycle = key.slice(0, 3) as 'APP'
  const found = codingHint(quote, { key, cycle })
  return found && `${found.name}: ${found.words} → ${found.instead[0]}`
}

describe('a hint on a coding', () => {
  it('doubts that an intention was applied, and that it had an effect', () => {
    expect(hint('I could cut that form down and try it', 'APP.adapt')).toBe('intention: could → POT.intention')
    expect(hint('Next term I’ll hand it to the new families', 'APP')).toBe('intention: Next term → POT.intention')
    expect(hint("we'll share the list with them", 'APP.spread')).toBe("intention: we'll → POT.intention")
    expect(hint('it will help the school', 'REA')).toBe('intention: will → POT.intention')
  })

  it('is silent where the passage also tells what was done, or what it did', () => {
    expect(hint('I want to use it more, and I used it twice', 'APP')).toBeNull()
    expect(hint('they will come more often', 'REA')).toBeNull()
    expect(hint('I cut it down to one page', 'APP.adapt')).toBeNull()
  })

  it('doubts that having enjoyed it is an effect', () => {
    expect(hint('It was a great session, really inspiring', 'REA')).toBe('satisfaction: great session → IMM.experience')
    expect(hint('I enjoyed it, and fewer families dropped out', 'REA')).toBeNull()
  })

  it('doubts that what is in use is still potential, and that praise of the arrangement is immediate', () => {
    expect(hint('We now use the form every week', 'POT.tangible')).toBe('inUse: We now use → APP')
    expect(hint('the facilitator let everyone speak', 'IMM')).toBe('arrangement: facilitator → ENA.facilitation')
    expect(hint('I got an answer from the facilitator', 'IMM.help')).toBeNull()
  })

  it('has nothing to say of codes outside the cycles', () => {
    expect(codingHint('we will', { key: 'QUO', cycle: null })).toBeNull()
  })

  it('agrees with the examples of the codebook itself', () => {
    for (const set of ['2011', '2020']) {
      const file = join(process.cwd(), 'resources', 'framework', `${set}.en.json`)
      const { codes } = FrameworkPack.parse(JSON.parse(readFileSync(file, 'utf8')))
      const doubted = codes.flatMap(code => {
        const found = codingHint(code.example, code)
        return found ? [`${code.key} ${found.name} “${found.words}”: ${code.example}`] : []
      })
      expect(doubted).toEqual([])
    }
  })
})
