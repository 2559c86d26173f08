import { type MemoBlock, memoBlocks } from './blocks'

const common = { direction: null, format: '', indent: 0, version: 1 }

/** A state the memo editor opens with, from plain text: a line is a paragraph. */
export function bodyOf(plain: string): string {
  return state(memoBlocks(null, plain))
}

/**
 * Two memos or more as one, in their order with an empty line between. Null as long as none of them is more than plain text.
 * @param memos bodies as JSON of the editor's state, each with its plain text
 */
export function joinedBody(memos: readonly { body: string | null; plain: string }[]): string | null {
  if (memos.every(({ body }) => body === null)) return null
  return state(
    memos.flatMap(({ body, plain }, index): MemoBlock[] => [
      ...(index > 0 ? [{ kind: 'paragraph' as const, runs: [] }] : []),
      ...memoBlocks(body, plain),
    ]),
  )
}

function state(blocks: readonly MemoBlock[]): string {
  const children: unknown[] = []
  let open: List[] = []
  for (const block of blocks) {
    if (block.kind === 'item') open = addItem(children, open, block)
    else {
      open = []
      children.push(element(block))
    }
  }
  const shown = children.length > 0 ? children : [element({ kind: 'paragraph', runs: [] })]
  return JSON.stringify({ root: { ...common, type: 'root', children: shown } })
}

interface List {
  listType: 'number' | 'bullet'
  children: unknown[]
}

/** Puts an item into the list of its depth, which it begins where there is none. @returns the lists that are open then, the deepest last */
function addItem(top: unknown[], open: List[], block: MemoBlock & { kind: 'item' }): List[] {
  const listType = block.ordered ? 'number' : 'bullet'
  const lists = open.slice(0, block.depth + 1)
  if (lists.length === block.depth + 1 && lists.at(-1)?.listType !== listType) lists.pop()
  while (lists.length <= block.depth) {
    const list: List = { listType, children: [] }
    const node = { ...common, type: 'list', start: 1, tag: block.ordered ? 'ol' : 'ul', ...list }
    const above = lists.at(-1)
    if (above) above.children.push({ ...common, type: 'listitem', value: above.children.length + 1, children: [node] })
    else top.push(node)
    lists.push(list)
  }
  const list = lists.at(-1)
  list?.children.push({ ...common, type: 'listitem', value: list.children.length + 1, children: texts(block) })
  return lists
}

function element(block: MemoBlock): unknown {
  if (block.kind === 'heading') return { ...common, type: 'heading', tag: `h${block.level}`, children: texts(block) }
  if (block.kind === 'quote') return { ...common, type: 'quote', children: texts(block) }
  return { ...common, type: 'paragraph', textFormat: 0, textStyle: '', children: texts(block) }
}

function texts(block: MemoBlock): unknown[] {
  return block.runs
    .filter(({ text }) => text !== '')
    .map(({ text, bold, italic }) =>
      text === '\n'
        ? { type: 'linebreak', version: 1 }
        : {
            type: 'text',
            detail: 0,
            format: (bold ? 1 : 0) + (italic ? 2 : 0),
            mode: 'normal',
            style: '',
            text,
            version: 1,
          },
    )
}
