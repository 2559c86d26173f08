import { ui } from '../app/store'
import { cachedCodes } from '../coding/cached'
import { chooseCodes, passages } from '../passages/passage-state'
import { openStory } from '../stories/stories-state'
import { isTextField } from './text-field'

/** What is found where the other button of the mouse is pressed: commands by their ids, in groups. Those that cannot run are left out. */
export interface PlaceMenu {
  /** Selector of the place. */
  at: string
  /** Selector of what in it is chosen first, so that the commands are about what was pointed at. */
  chosen?: string
  /** How it is chosen; by a click unless said otherwise. */
  choose?(element: HTMLElement, event: MouseEvent): void
  groups(): readonly (readonly string[])[]
}

const ofCoding = [
  ['coding.palette', 'coding.memo', 'flow.draw'],
  ['flow.on', 'flow.back', 'coding.split', 'coding.join'],
  ['story.addStep', 'story.addTo', 'story.start', 'story.chain'],
  ['coding.remove'],
]
const ofSelection = [
  ['text.copy'],
  ['coding.palette', 'coding.last', 'coding.inVivo'],
  ['memo.passage', 'flow.state'],
  ['search.find'],
]
const ofText = [
  ['coding.nextUncoded', 'shown.menu', 'search.find'],
  ['correction.switch', 'correction.turn', 'sound.fromTurn', 'memo.document'],
]
const inText = () => {
  if (document.getSelection()?.isCollapsed === false) return ofSelection
  return ui().focusedCoding === null ? ofText : ofCoding
}

const keyOf = (row: HTMLElement) => row.dataset.key ?? ''

function click(element: HTMLElement, event: MouseEvent): void {
  element.dispatchEvent(new MouseEvent('click', at(event)))
}

/** Picks the coding under the pointer, but not where words are selected that the menu is about. */
function clickWords(element: HTMLElement, event: MouseEvent): void {
  if (document.getSelection()?.isCollapsed !== false)
    element.dispatchEvent(new MouseEvent('click', { ...at(event), detail: 1 }))
}

function pressDown(element: HTMLElement, event: MouseEvent): void {
  element.dispatchEvent(new MouseEvent('mousedown', at(event)))
}

function at({ clientX, clientY }: MouseEvent): MouseEventInit {
  return { bubbles: true, cancelable: true, clientX, clientY, view: window }
}

/** The first whose place is around what was pressed. */
export const placeMenus: readonly PlaceMenu[] = [
  { at: '[data-coding]', chosen: '[data-coding]', groups: () => ofCoding },
  { at: '[data-scope="text"]', chosen: '[data-scope="text"] *', choose: clickWords, groups: inText },
  {
    at: '[data-scope="codebook"]',
    chosen: '.codebook-row',
    // A click in a list of the kit may do more than choose.
    choose: row => {
      const code = keyOf(row)
      if (cachedCodes().byId.has(code) && !passages().query.codes.includes(code)) chooseCodes([code])
    },
    groups: () => [
      ['code.edit', 'memo.code', 'coding.passages'],
      ['code.move', 'code.merge', 'code.split'],
      ['code.archive', 'code.restore', 'code.remove'],
      ['code.new'],
    ],
  },
  {
    at: '[data-scope="passages"]',
    chosen: '.passages-row',
    // Of several chosen it is about all of them.
    choose: (row, event) => {
      if (row.ariaSelected !== 'true') click(row, event)
    },
    groups: () => [
      ['passages.go', 'passages.copy'],
      ['passages.recode', 'passages.also', 'passages.memo', 'passages.link'],
      ['passages.valence.positive', 'passages.valence.negative', 'passages.valence.mixed', 'passages.valence.null'],
      ['passages.remove'],
      ['passages.exportXlsx', 'passages.exportCsv'],
    ],
  },
  {
    at: '[data-scope="memos"]',
    chosen: '.memos-row',
    groups: () => [['memo.go'], ['memo.remove'], ['memo.exportDocx', 'memo.exportMd', 'memo.exportCsv']],
  },
  {
    at: '.stories-item',
    chosen: '.stories-item',
    choose: row => openStory(keyOf(row)),
    groups: () => [
      ['memo.story', 'stories.card', 'stories.text'],
      ['stories.remove'],
      ['stories.new', 'stories.all', 'stories.followUp'],
    ],
  },
  {
    at: '[data-scope="people"]',
    chosen: 'td',
    choose: pressDown,
    groups: () => [
      ['memo.participant', 'people.merge'],
      ['people.add', 'people.attribute', 'people.indicator'],
      ['people.import', 'people.csv', 'people.xlsx'],
    ],
  },
  {
    at: '.flows-paper, .flows-matrix',
    groups: () => [
      ['flows.export', 'flows.toggleMatrix'],
      ['flows.countByPassages', 'flows.countByStories', 'flows.countByTellers'],
      ['flows.reset'],
    ],
  },
  { at: '.matrix-table', groups: () => [['matrix.export'], ['matrix.claims', 'matrix.claim']] },
  { at: '.tables-table', groups: () => [['tables.copy']] },
  { at: '.figures-sheet', groups: () => [['figures.save', 'figures.export']] },
]

/** Rows with a menu of their own, which opens instead. */
const ownMenu = '.doc-row, .people-space, .stories-step, .coding-flow, .grid-table th'

/**
 * What is offered where the event happened; null leaves it to the browser, as in a field one types in. Chooses what was pointed at first,
 * unless it was the key that asked: then it is chosen already.
 */
export function menuAt(event: MouseEvent): PlaceMenu | 'own' | null {
  const target = event.target instanceof Element ? event.target : null
  if (target === null || isTextField(target) || target.closest('.ui-modal, .ui-popover, a[href], audio') !== null)
    return null
  const own = target.closest(ownMenu)?.querySelector<HTMLElement>('[aria-haspopup]')
  if (own) {
    own.click()
    return 'own'
  }
  const menu = placeMenus.find(({ at }) => target.closest(at) !== null) ?? null
  const chosen = menu?.chosen === undefined ? null : target.closest<HTMLElement>(menu.chosen)
  if (chosen !== null && event.button === 2) (menu?.choose ?? click)(chosen, event)
  return menu
}
