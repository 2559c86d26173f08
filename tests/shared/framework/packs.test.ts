import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { PackKey } from '../../../src/shared/framework/cycles'
import { cycleSets, packKeys } from '../../../src/shared/framework/cycles'
import { FrameworkPack, labelIn } from '../../../src/shared/framework/pack'
import { packOfSet } from '../../../src/shared/framework/pack-of-set'

// Listed by hand from the published cycles and the default codebook, so that a lost or renamed key fails here.
const subCodes: Record<string, string[]> = {
  IMM: ['experience', 'belonging', 'exchange', 'help', 'challenge', 'participation', 'return', 'cost'],
  POT: ['human', 'social', 'tangible', 'reputational', 'learning', 'idea', 'intention'],
  APP: ['reuse', 'adapt', 'trial', 'leverage', 'routine', 'spread', 'innovate', 'drop'],
  REA: ['personal', 'beneficiary', 'organisation', 'efficiency', 'quality', 'output', 'metric', 'none'],
  REF: ['criteria', 'metrics', 'goals', 'values', 'definers', 'systems'],
  STR: ['context', 'stakeholders', 'expectations', 'alignment', 'sponsorship', 'voice', 'misfit'],
  ENA: ['facilitation', 'leadership', 'process', 'technology', 'resources', 'norms', 'together', 'barrier'],
  ORI: ['self', 'landscape', 'history', 'power', 'trends', 'culture'],
  TRA: ['identity', 'relations', 'institution', 'culture', 'field', 'success', 'sustained', 'unplanned'],
}
const crossCutting = ['CTX', 'ALT', 'OTH', 'QUO']
const allCycles = Object.keys(subCodes)

function readPack(set: PackKey): FrameworkPack {
  const file = new URL(`../../../resources/framework/${set}.en.json`, import.meta.url)
  return FrameworkPack.parse(JSON.parse(readFileSync(file, 'utf8')))
}

describe.each(packKeys)('the framework pack of %s', set => {
  const pack = readPack(set)
  const codes = new Map(pack.codes.map(code => [code.key, code]))

  test('is the pack of its own cycle set and names its publication', () => {
    expect(pack.pack).toBe(set)
    expect(pack.source).toContain(set)
  })

  test('holds exactly the cycles of the set, their sub-codes and the cross-cutting codes, in the order of the map', () => {
    const expected = cycleSets[set].flatMap(cycle => [cycle, ...subCodes[cycle]!.map(name => `${cycle}.${name}`)])
    expect(pack.codes.map(code => code.key)).toEqual([...expected, ...crossCutting])
  })

  test('puts every sub-code under its cycle and cross-cutting codes under none', () => {
    for (const code of pack.codes) {
      const [cycle, name] = code.key.split('.')
      expect(code.cycle, code.key).toBe(crossCutting.includes(code.key) ? null : cycle)
      expect(code.parent, code.key).toBe(name === undefined ? null : cycle)
      if (code.parent !== null) expect(codes.has(code.parent)).toBe(true)
    }
  })

  test('gives every code the words a coder needs, and every cycle its questions and its rule', () => {
    for (const code of pack.codes) {
      for (const field of ['name', 'gloss', 'definition', 'include', 'exclude', 'example'] as const) {
        expect(code[field].trim(), `${code.key} ${field}`).not.toBe('')
        expect(code[field], `${code.key} ${field}`).toBe(code[field].trim())
      }
      if (code.key === code.cycle) {
        expect(code.questions.length, code.key).toBeGreaterThanOrEqual(2)
        expect(code.rule, code.key).not.toBe('')
      }
    }
  })

  test('uses a name and an alias once among the codes that stand side by side', () => {
    const seen = new Set<string>()
    for (const code of pack.codes) {
      for (const word of [code.name, ...code.aliases]) {
        const place = `${code.parent ?? ''}/${word.toLowerCase()}`
        expect(seen.has(place), `${code.key}: ${word}`).toBe(false)
        seen.add(place)
      }
    }
  })

  test('has a German label for every code, one each among those side by side, and typical flows between its own cycles', () => {
    const labels = pack.codes.map(code => `${code.parent ?? ''}/${labelIn(code, 'de')}`)
    expect(pack.codes.filter(({ labels: all }) => !all?.de)).toEqual([])
    expect(new Set(labels).size).toBe(labels.length)
    expect(pack.typicalFlows.length).toBeGreaterThan(5)
    for (const { from, to } of pack.typicalFlows)
      expect([from, to].filter(cycle => !cycleSets[set].includes(cycle))).toEqual([])
  })

  test('never uses one example twice', () => {
    expect(new Set(pack.codes.map(code => code.example)).size).toBe(pack.codes.length)
  })

  test('points from its rules only to cycles and sub-codes of the same pack', () => {
    const keyword = new RegExp(`\\b(${[...allCycles, ...crossCutting].join('|')})\\b(?: ([A-Z][a-z]+))?`, 'gu')
    for (const code of pack.codes) {
      const words = [code.definition, ...code.questions, code.include, code.exclude, code.rule].join('\n')
      for (const [mention, key, name] of words.matchAll(keyword)) {
        expect(codes.has(key!), `${code.key}: ${mention}`).toBe(true)
        if (name === undefined) continue
        const named = pack.codes.some(other => other.parent === key && other.name.startsWith(name))
        expect(named, `${code.key}: ${mention}`).toBe(true)
      }
    }
  })

  test('leads by its decision path to every cycle once, beginning with what is no value', () => {
    const yields = pack.decisionPath.map(step => step.yields)
    expect(yields[0]).toEqual([])
    const cycles = yields.flat().filter(key => allCycles.includes(key))
    expect(cycles.toSorted()).toEqual([...cycleSets[set]].toSorted())
    for (const key of yields.flat()) expect(codes.has(key), key).toBe(true)
  })
})

test('a code that both packs share keeps its name, so that a project can be re-read in the other set', () => {
  const [earlier, later] = [readPack('2011'), readPack('2020')]
  const names = new Map(earlier.codes.map(code => [code.key, code.name]))
  const shared = later.codes.filter(code => names.has(code.key))
  expect(shared).toHaveLength(4 + 8 + 7 + 8 + 8 + 4)
  for (const code of shared) expect(names.get(code.key)).toBe(code.name)
})

test('a project with both sets has the codes of 2020 and reframing with its sub-codes between realized and transformative, each key once', () => {
  const { codes, decisionPath } = packOfSet('both', { '2011': readPack('2011'), '2020': readPack('2020') })
  const expected = cycleSets.both.flatMap(cycle => [cycle, ...subCodes[cycle]!.map(name => `${cycle}.${name}`)])
  expect(codes.map(({ key }) => key)).toEqual([...expected, ...crossCutting])
  expect(decisionPath.flatMap(step => step.yields)).toEqual([
    'ENA',
    'STR',
    'ORI',
    'IMM',
    'POT',
    'APP',
    'REA',
    'REF',
    'TRA',
  ])
})
