import { summarizeFlows } from '../../src/shared/flow/summarize'
import { workedExample } from '../shared/flow/worked-example'
import { randomRows } from './random-rows'
import { summaryOf } from './summary-of'

/** The data sets the flow figure must stand: very few flows, some, many, all between all, one-sided, none. */
export const tiny = summarizeFlows(workedExample.codings, workedExample.flows, { cycleSet: '2020', by: 'passages' })
export const tinyBoth = summarizeFlows(workedExample.codings, workedExample.flows, { cycleSet: 'both', by: 'passages' })
export const tiny2011 = summarizeFlows(workedExample.codings, workedExample.flows, { cycleSet: '2011', by: 'passages' })

export const typical = summaryOf({
  bars: {
    ORI: [9, 3],
    IMM: [63, 19],
    POT: [50, 16],
    APP: [31, 16],
    REA: [13, 3],
    TRA: [2, 0],
    STR: [11, 3],
    ENA: [18, 0],
  },
  told: {
    'ORI>IMM': 1,
    'ORI>POT': { n: 2, negative: 1 },
    'IMM>POT': { n: 13, negative: 3 },
    'IMM>APP': { n: 4, negative: 2 },
    'IMM>IMM': 1,
    'IMM>ENA': 1,
    'POT>APP': { n: 14, negative: 2 },
    'POT>POT': { n: 1, negative: 1 },
    'POT>REA': 1,
    'APP>REA': 7,
    'APP>IMM': { n: 5, loops: 5 },
    'APP>POT': { n: 4, negative: 1, loops: 3 },
    'REA>TRA': 1,
    'REA>IMM': { n: 1, negative: 1 },
    'REA>STR': { n: 1, loops: 1 },
    'STR>IMM': 1,
    'STR>APP': 2,
  },
  aspired: { 'IMM>POT': 1, 'POT>APP': 3, 'APP>REA': 2 },
  blocked: { 'IMM>POT': 3, 'POT>APP': 1 },
  condition: {
    'ENA>IMM': 11,
    'ENA>POT': 4,
    'ENA>APP': 2,
    'STR>APP': 5,
    'STR>IMM': 2,
    'STR>TRA': 1,
    'ORI>IMM': 3,
    'ORI>APP': 1,
  },
  reframe: { REA: 2, TRA: 1 },
  stories: 38,
  tellers: 9,
  loopStories: 7,
})

export const lopsided = summaryOf({
  bars: { IMM: [640, 412], POT: [520, 41], APP: [38, 12], REA: [11, 3], TRA: [1, 0], ENA: [88, 0], STR: [4, 0] },
  told: {
    'IMM>POT': 405,
    'POT>APP': { n: 24, negative: 2 },
    'APP>REA': 9,
    'IMM>APP': 5,
    'REA>IMM': { n: 3, loops: 2 },
    'APP>IMM': { n: 3, loops: 1 },
    'POT>IMM': 1,
  },
  aspired: { 'POT>APP': 62 },
  blocked: { 'POT>APP': 19, 'APP>REA': 4 },
  condition: { 'ENA>IMM': 40 },
  stories: 231,
  tellers: 118,
  loopStories: 3,
})

/** What only large projects have: within and between bands, aspired and blocked at a band, blocked on the way back. */
export const unusual = summaryOf({
  bars: {
    ORI: [24, 10],
    IMM: [80, 40],
    POT: [60, 30],
    APP: [40, 30],
    REA: [30, 12],
    TRA: [8, 2],
    STR: [20, 9],
    ENA: [30, 6],
  },
  told: {
    'IMM>POT': 22,
    'POT>APP': 20,
    'APP>REA': { n: 12, negative: 4 },
    'REA>TRA': 3,
    'STR>STR': 4,
    'ENA>ENA': { n: 2, negative: 1 },
    'STR>ENA': 3,
    'ENA>STR': 1,
    'REA>ENA': { n: 4, loops: 2 },
    'ENA>IMM': 5,
    'IMM>IMM': 3,
    'REA>ORI': { n: 3, loops: 3 },
    'APP>POT': 2,
  },
  aspired: { 'IMM>IMM': 2, 'ENA>POT': 2, 'REA>STR': 3, 'TRA>IMM': 4, 'POT>APP': 6, 'STR>ENA': 1 },
  blocked: { 'REA>IMM': 3, 'APP>POT': 2, 'STR>APP': 2, 'POT>ENA': 1, 'POT>APP': 4, 'IMM>APP': 1, 'REA>REA': 1 },
  condition: { 'ORI>IMM': 3, 'ORI>ENA': 2, 'ORI>STR': 1, 'IMM>POT': 2, 'ENA>IMM': 9, 'ENA>STR': 2 },
  reframe: { ORI: 1, REA: 4, TRA: 2, ENA: 1 },
  stories: 60,
  tellers: 22,
  loopStories: 5,
})

export const empty = summaryOf({ bars: {} })
export const single = summaryOf({ bars: { IMM: [1, 1], POT: [1, 0] }, told: { 'IMM>POT': 1 }, stories: 1, tellers: 1 })

const many = randomRows({ seed: 7, stories: 1900, noise: 0.06 })
export const large = summarizeFlows(many.codings, many.flows, { cycleSet: '2020', by: 'passages' })
export const largeByTellers = summarizeFlows(many.codings, many.flows, { cycleSet: '2020', by: 'tellers' })
export const largeByStories = summarizeFlows(many.codings, many.flows, { cycleSet: '2020', by: 'stories' })
const noise = randomRows({ seed: 3, stories: 240, noise: 1 })
export const dense = summarizeFlows(noise.codings, noise.flows, { cycleSet: '2020', by: 'passages' })
