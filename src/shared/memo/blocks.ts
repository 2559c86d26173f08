/** A stretch of a memo's text that looks the same throughout. */
export interface MemoRun {
  text: string
  bold: boolean
  italic: boolean
}

export type MemoBlock = { runs: MemoRun[] } & (
  | { kind: 'paragraph' | 'quote' }
  | { kind: 'heading'; level: 1 | 2 | 3 }
  | { kind: 'item'; ordered: boolean; depth: number; number: number }
)

const boldBit = 1
const italicBit = 2
/** Deeper lists than a person writes are no memo. */
const deepest = 12

/**
 * What a memo says, block by block, for tables and files: read from the editor's state, or from the plain text where that is all there is.
 * The state comes from a file that others may have written: what is not understood gives its words as a paragraph, and what is no state
 * at all gives the plain text.
 */
export function memoBlocks(body: string | null, plain: string): MemoBlock[] {
  const state = body === null ? null : parse(body)
  const root = child(state, 'root')
  if (root === null) return plainBlocks(plain)
  const blocks: MemoBlock[] = []
  for (const node of childrenOf(root)) addBlock(blocks, node)
  return blocks
}

/** The text of blocks, one a line: what is searched and printed in tables. */
export function plainOf(blocks: readonly MemoBlock[]): string {
  return blocks
    .map(block => block.runs.map(run => run.text).join(''))
    .join('\n')
    .trim()
}

function plainBlocks(plain: string): MemoBlock[] {
  if (plain.trim() === '') return []
  return plain.split('\n').map(text => ({ kind: 'paragraph', runs: [{ text, bold: false, italic: false }] }))
}

type Node = Record<string, unknown>

function addBlock(blocks: MemoBlock[], node: Node): void {
  const runs = runsOf(node, deepest)
  if (node.type === 'list') addItems(blocks, node, 0)
  else if (node.type === 'heading') blocks.push({ kind: 'heading', level: levelOf(node.tag), runs })
  else blocks.push({ kind: node.type === 'quote' ? 'quote' : 'paragraph', runs })
}

/** A list within a list is an item that holds nothing but the list. */
function addItems(blocks: MemoBlock[], list: Node, depth: number): void {
  if (depth > deepest) return
  let number = typeof list.start === 'number' && Number.isSafeInteger(list.start) ? list.start : 1
  for (const item of childrenOf(list)) {
    const inner = childrenOf(item).filter(node => node.type === 'list')
    const words = { ...item, children: childrenOf(item).filter(node => node.type !== 'list') }
    if (words.children.length > 0 || inner.length === 0)
      blocks.push({
        kind: 'item',
        ordered: list.listType === 'number',
        depth,
        number: number++,
        runs: runsOf(words, deepest),
      })
    for (const deeper of inner) addItems(blocks, deeper, depth + 1)
  }
}

function runsOf(node: Node, left: number): MemoRun[] {
  if (left === 0) return []
  return childrenOf(node).flatMap((each): MemoRun[] => {
    if (each.type === 'linebreak') return [{ text: '\n', bold: false, italic: false }]
    if (typeof each.text !== 'string') return runsOf(each, left - 1)
    const format = typeof each.format === 'number' ? each.format : 0
    return [{ text: each.text, bold: (format & boldBit) > 0, italic: (format & italicBit) > 0 }]
  })
}

function levelOf(tag: unknown): 1 | 2 | 3 {
  return tag === 'h1' ? 1 : tag === 'h2' ? 2 : 3
}

function childrenOf(node: Node): Node[] {
  return Array.isArray(node.children) ? node.children.filter(isNode) : []
}

function child(node: unknown, name: string): Node | null {
  const found = isNode(node) ? node[name] : null
  return isNode(found) ? found : null
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
