import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { codePlaces } from '../../../src/main/db/code-places'
import { codeByKey } from '../../../src/main/db/codes'
import { codingsOf } from '../../../src/main/db/codings'
import { correctText } from '../../../src/main/db/correct-text'
import { turnsOf } from '../../../src/main/db/documents'
import { findInDocument } from '../../../src/main/db/find-in-document'
import { undo } from '../../../src/main/db/history'
import { patternFinder } from '../../../src/main/db/pattern-finder'
import type { Project } from '../../../src/main/db/project'
import { searchProject } from '../../../src/main/db/search'
import { searchThings } from '../../../src/main/db/search-things'
import { newUuid } from '../../../src/main/db/uuid'
import { type SearchHit, SearchQuery } from '../../../src/shared/model/search'
import { bringIn, codeWords, contents, draftOf, temporaryProject } from '../../support/temporary-project'

const interview = [
  'What did you take away from the visit?',
  'Anneke 😀👍🏽 gave me her intake form. The form was four pages; I cut the form down.',
  'And the families?',
  'Families visited again. Élan! We kept visiting every family, and they visit us.',
]

async function search(project: Project, text: string, more: Partial<SearchQuery> = {}, limit = 100) {
  const query = SearchQuery.parse({ text, ...more })
  return searchProject(project, query, limit, () => patternFinder(query.text, query.caseSensitive, 300))
}

async function words(project: Project, text: string, more: Partial<SearchQuery> = {}): Promise<string[]> {
  return (await search(project, text, more)).hits.map(hit => hit.words)
}

function withInterview(): Project {
  const project = temporaryProject()
  bringIn(project, draftOf(interview))
  return project
}

describe('searching the project', () => {
  it('finds words, phrases, beginnings and what stands near, in the order of the text', async () => {
    const project = withInterview()
    expect(await words(project, 'form')).toEqual(['form', 'form', 'form'])
    expect(await words(project, '"intake form"')).toEqual(['intake form'])
    expect(await words(project, 'visit*')).toEqual(['visit', 'visited', 'visiting', 'visit'])
    expect(await words(project, 'visit', { forms: true })).toEqual(['visit', 'visited', 'visiting', 'visit'])
    expect(await words(project, 'visit')).toEqual(['visit', 'visit'])
    expect(await words(project, 'elan')).toEqual(['Élan'])
    expect(await words(project, 'intake NEAR/1 form')).toEqual(['intake', 'form'])
    expect(await words(project, 'gave NEAR/1 form')).toEqual([])
    expect(await words(project, 'form NOT anneke')).toEqual([])
    expect(await words(project, 'pages OR again')).toEqual(['pages', 'again'])
  })

  it('gives places that are right after an emoji, with the words around them', async () => {
    const project = withInterview()
    const [hit] = (await search(project, '"intake form"')).hits
    expect(hit).toMatchObject({ turnNumber: 2, speaker: 'Leila', time: 10_000, words: 'intake form' })
    expect(interview[1]!.slice(hit!.start, hit!.end)).toBe('intake form')
    expect(hit!.before).toBe('Anneke 😀👍🏽 gave me her ')
    expect(hit!.after).toBe('. The form was four pages; I cut the form down.')
    const [character] = (await search(project, '👍🏽 gave', { mode: 'characters' })).hits
    expect(interview[1]!.slice(character!.start, character!.end)).toBe('👍🏽 gave')
  })

  it('finds characters and patterns, with capitals and whole words where asked for', async () => {
    const project = withInterview()
    expect(await words(project, 'amil', { mode: 'characters' })).toEqual(['amil', 'amil', 'amil'])
    expect(await words(project, 'families', { mode: 'characters', caseSensitive: true })).toEqual(['families'])
    expect(await words(project, 'visit', { mode: 'characters', wholeWord: true })).toEqual(['visit', 'visit'])
    expect(await words(project, 'form|page\\w', { mode: 'pattern' })).toEqual(['form', 'form', 'pages', 'form'])
    expect(await words(project, '^And\\b', { mode: 'pattern' })).toEqual(['And'])
    expect(await words(project, 'x*', { mode: 'pattern' })).toEqual([])
  })

  it('finds words in scripts without spaces', async () => {
    const project = temporaryProject()
    bringIn(project, draftOf(['他们每个星期都来。', '我们把表格改短了，家庭就回来了。']))
    expect(await words(project, '表格')).toEqual(['表格'])
    expect(await words(project, '家庭 OR 星期')).toEqual(['星期', '家庭'])
  })

  it('finds what is spelt otherwise or has something unseen in it', async () => {
    const project = temporaryProject()
    bringIn(
      project,
      draftOf(['Die Straße war nass; STRASSEN auch. Große Grüße.', 'The fol\u00ADlow\u200B-up: שָׁלוֹם שָׁלוֹם', 'हिन्दी में']),
    )
    expect(await words(project, 'strasse')).toEqual(['Straße'])
    expect(await words(project, 'straß*')).toEqual(['Straße', 'STRASSEN'])
    expect(await words(project, '"grosse grüsse"')).toEqual(['Große Grüße'])
    expect(await words(project, 'NEAR(strasse naß, 2)')).toEqual(['Straße', 'nass'])
    expect(await words(project, 'strasses', { forms: true })).toEqual(['Straße'])
    expect(await words(project, 'follow-up', { mode: 'characters' })).toEqual(['fol\u00ADlow\u200B-up'])
    expect(await words(project, 'שלום')).toEqual(['שָׁלוֹם', 'שָׁלוֹם'])
    expect(await words(project, 'हिन्दी')).toEqual(['हिन्दी'])
  })

  it('keeps to who spoke, which document, and what is coded', async () => {
    const project = withInterview()
    const form = codeWords(project, 'Leila', 'her intake form', 'POT.tangible')
    const hits = async (more: Partial<SearchQuery>) => (await search(project, 'form OR visit', more)).hits.length
    expect(await hits({})).toBe(5)
    expect(await hits({ interviewers: 'out' })).toBe(4)
    expect(await hits({ interviewers: 'only' })).toBe(1)
    expect(await hits({ speakers: ['Leila'] })).toBe(4)
    expect(await hits({ kinds: ['story'] })).toBe(0)
    expect(await hits({ coded: 'uncoded' })).toBe(4)
    expect(await hits({ coded: 'coded' })).toBe(1)
    expect(await hits({ coded: 'coded', codes: [form.code] })).toBe(1)
    expect(await hits({ coded: 'coded', codes: [codeByKey(project, 'APP').id] })).toBe(0)
    expect((await search(project, 'form', { coded: 'coded' })).hits[0]!.codes).toEqual([form.code])
  })

  it('says how much there is where it lists only part of it', async () => {
    const project = withInterview()
    expect(await search(project, 'form OR visit*', {}, 2)).toMatchObject({ more: true, turns: 3, documents: 1 })
    expect(await search(project, 'form OR visit*')).toMatchObject({ more: false, turns: 3, documents: 1 })
  })

  it('finds and counts the same whether few turns hold the words or most do, also where turns were split since', async () => {
    const project = temporaryProject()
    const said = (n: number) => Array.from({ length: 14 }, (_, at) => `And then we met, and we said ${n} ${at % 5}.`)
    const ids = [0, 1, 2].map(n => bringIn(project, draftOf(said(n), { title: `Leila ${n}`, hash: String(n) })))
    const [first] = turnsOf(project, ids[0]!)
    const before = turnsOf(project, ids[0]!).map(({ id, text }) => ({ id, text }))
    correctText(project, ids[0]!, before, [{ kind: 'split', turn: first!.id, at: 17, made: newUuid() }])
    const all = ids.flatMap(document =>
      turnsOf(project, document).flatMap(({ id, text }, at) =>
        [...text.matchAll(/\bwe\b/gu)].map(({ index }) => ({ document, turn: id, turnNumber: at + 1, start: index })),
      ),
    )
    const place = ({ document, turn, turnNumber, start }: SearchHit) => ({ document, turn, turnNumber, start })
    for (const limit of [1, 5, 30, 84, 85, 200]) {
      const { hits, ...counts } = await search(project, 'we', {}, limit)
      expect(hits.map(place)).toEqual(all.slice(0, limit))
      expect(counts).toEqual({ more: limit < all.length, turns: 43, documents: 3 })
    }
    expect(await search(project, 'we', { interviewers: 'out' }, 3)).toMatchObject({
      more: true,
      turns: 21,
      documents: 3,
    })
    expect(await search(project, 'we', { documents: [ids[1]!] }, 3)).toMatchObject({
      more: true,
      turns: 14,
      documents: 1,
    })
    expect((await search(project, '"1 4"')).hits.map(place)).toMatchObject([
      { document: ids[1], turnNumber: 5 },
      { document: ids[1], turnNumber: 10 },
    ])
  })

  it('gives up a pattern that would never end, and says what is wrong with one it cannot read', async () => {
    const project = temporaryProject()
    bringIn(project, draftOf([`${'a'.repeat(60)}!`]))
    await expect(search(project, '(a+)+$', { mode: 'pattern' })).rejects.toMatchObject({ code: 'search.slowPattern' })
    await expect(search(project, '(a', { mode: 'pattern' })).rejects.toMatchObject({
      code: 'search.badPattern',
      details: { reason: 'Unterminated group' },
    })
  })

  it('follows the text: what undo takes away is not found any more', async () => {
    const project = withInterview()
    undo(project)
    expect(await words(project, 'form')).toEqual([])
  })

  const typed = fc.array(
    fc.oneof(
      fc.constantFrom(
        'form',
        'family',
        'visit',
        'a',
        'OR',
        'NOT',
        '-',
        '(',
        ')',
        '"',
        '*',
        'NEAR/2',
        'NEAR(',
        ', 3)',
        '^',
        ':',
        '{',
        "'",
        ';',
      ),
      fc.string({ maxLength: 6, unit: 'grapheme' }),
    ),
    { maxLength: 12 },
  )
  test.prop([typed], { numRuns: 400 })('answers whatever is typed, or says what is missing', async parts => {
    const project = shared()
    const result = await search(project, parts.join(' ')).catch((error: unknown) => error)
    if (result instanceof Error) expect(result).toMatchObject({ code: expect.stringMatching(/^search\./) })
    else expect(result).toHaveProperty('hits')
  })

  test.prop(
    [
      fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'É', 'x-y'), { minLength: 1, maxLength: 12 }), {
        minLength: 1,
        maxLength: 8,
      }),
      fc.constantFrom(
        'a',
        'a b',
        '"a b"',
        'a OR b',
        'a NOT b',
        'a NEAR/1 b',
        'NEAR(a b c, 2)',
        '"a b" NEAR/0 c',
        'e*',
        '(a OR b) c -d',
        '"x y"',
        'x',
      ),
    ],
    { numRuns: 20 },
  )('finds in each turn the index names a place, and in no other', async (turns, query) => {
    const project = temporaryProject()
    bringIn(project, draftOf(turns.map(turn => turn.join(' '))))
    const result = await search(project, query, {}, 1000)
    const byReading = (await search(project, query, {}, 1000)).hits.map(hit => hit.turnNumber)
    expect([...new Set(byReading)]).toEqual(turnsBySlowReading(turns, query))
    expect(result.turns).toBe(new Set(byReading).size)
  })
})

let kept: Project | undefined
function shared(): Project {
  if (kept === undefined) {
    kept = temporaryProject()
    bringIn(kept, draftOf(interview))
  }
  return kept
}

describe('finding in one document', () => {
  it('gives the places turn by turn', () => {
    const project = temporaryProject()
    const document = bringIn(project, draftOf(interview))
    const find = { document, mode: 'characters' as const, caseSensitive: false, wholeWord: false }
    expect(findInDocument(project, { ...find, text: 'visit us' }).found).toEqual([
      { turn: 3, start: interview[3]!.indexOf('visit us'), end: interview[3]!.indexOf('visit us') + 8 },
    ])
    expect(findInDocument(project, { ...find, text: '' })).toEqual({ found: [], more: false })
    expect(() => findInDocument(project, { ...find, mode: 'pattern', text: '(' })).toThrow(
      expect.objectContaining({ code: 'search.badPattern' }),
    )
  })
})

describe('coding what was found', () => {
  it('codes words, sentences or turns in one action that one undo takes back', async () => {
    const project = temporaryProject()
    const document = bringIn(project, draftOf(interview))
    const before = contents(project)
    const code = codeByKey(project, 'POT.tangible').id
    const { hits } = await search(project, 'form')
    const quotes = (unit: 'words' | 'sentence' | 'turn') => {
      const counts = codePlaces(project, { code, places: hits, unit, unsure: true, text: 'form' })
      const codings = codingsOf(project, document)
      undo(project)
      expect(contents(project)).toEqual(before)
      return {
        ...counts,
        quotes: codings.map(({ quote }) => quote),
        unsure: codings.every(each => each.confidence === 'unsure'),
      }
    }
    expect(quotes('words')).toEqual({ coded: 3, joined: 0, known: 0, quotes: ['form', 'form', 'form'], unsure: true })
    expect(quotes('sentence')).toMatchObject({
      coded: 2,
      known: 1,
      quotes: ['Anneke 😀👍🏽 gave me her intake form.', 'The form was four pages; I cut the form down.'],
    })
    expect(quotes('turn')).toMatchObject({ coded: 1, known: 2, quotes: [interview[1]] })
  })

  it('never codes the same words twice, and does nothing where all is coded', async () => {
    const project = withInterview()
    const first = codeWords(project, 'Leila', 'her intake form. The form was', 'POT.tangible')
    const { hits } = await search(project, 'form')
    const wanted = { code: first.code, places: hits, unit: 'words' as const, unsure: true, text: 'form' }
    expect(codePlaces(project, wanted)).toEqual({ coded: 1, joined: 0, known: 2 })
    const after = contents(project)
    expect(codePlaces(project, wanted)).toEqual({ coded: 0, joined: 0, known: 3 })
    expect(contents(project)).toEqual(after)
  })

  it('says so where the places are gone', async () => {
    const project = withInterview()
    const { hits } = await search(project, 'form')
    const code = codeByKey(project, 'APP').id
    undo(project)
    expect(() => codePlaces(project, { code, places: hits, unit: 'turn', unsure: false, text: '' })).toThrow(
      expect.objectContaining({ code: 'search.nothingToCode' }),
    )
  })
})

it('finds documents, codes and participants by the beginnings of their words', () => {
  const project = withInterview()
  expect(searchThings(project, 'lei').map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'document Leila',
    'participant Leila',
  ])
  expect(searchThings(project, 'adapt')[0]).toMatchObject({ kind: 'code', note: 'APP.adapt' })
  expect(searchThings(project, '!!')).toEqual([])
})

/** Reads every turn word by word: slow and obvious. */
function turnsBySlowReading(turns: readonly (readonly string[])[], query: string): number[] {
  const tests: Record<string, (words: string[], text: string) => boolean> = {
    a: words => words.includes('a'),
    'a b': words => words.includes('a') && words.includes('b'),
    '"a b"': (_, text) => text.includes(' a b '),
    'a OR b': words => words.includes('a') || words.includes('b'),
    'a NOT b': words => words.includes('a') && !words.includes('b'),
    'a NEAR/1 b': words => words.some((x, i) => x === 'a' && words.some((y, j) => y === 'b' && Math.abs(i - j) <= 2)),
    'NEAR(a b c, 2)': words =>
      words.some((x, i) =>
        words.some((y, j) =>
          words.some((z, k) => x === 'a' && y === 'b' && z === 'c' && Math.max(i, j, k) - Math.min(i, j, k) <= 3),
        ),
      ),
    '"a b" NEAR/0 c': (_, text) => text.includes(' a b c ') || text.includes(' c a b '),
    'e*': words => words.includes('e'),
    '(a OR b) c -d': words =>
      (words.includes('a') || words.includes('b')) && words.includes('c') && !words.includes('d'),
    '"x y"': words => words.includes('x'),
    x: words => words.includes('x'),
  }
  return turns.flatMap((turn, index) => {
    const words = turn.flatMap(word => (word === 'x-y' ? ['x', 'y'] : [word === 'É' ? 'e' : word]))
    return tests[query]!(words, ` ${words.join(' ')} `) ? [index + 1] : []
  })
}
