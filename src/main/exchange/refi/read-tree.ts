import { AppError } from '../../../shared/errors'
import { parseXml } from '../../import/parse-xml'

/** An element as read: by its local name, whatever namespace or version of the format the file claims. */
export interface Node {
  name: string
  attributes: ReadonlyMap<string, string>
  children: Node[]
  text: string
}

/**
 * What is read of one document. Two million elements make a tree of about a gigabyte, as much as is safe beside an open project; the largest real project
 * seen has a hundredth of them.
 */
const usual = { depth: 200, elements: 2_000_000, attribute: 1_000_000, bytes: 256 * 1024 * 1024 }

/**
 * Reads an XML document that came from elsewhere into a tree, element by element, and gives up where it is deeper or larger than a project of people can be.
 * @throws AppError file.damaged, file.unsafe (a document type, which is where entities unfold), file.tooLarge
 */
export function readTree(bytes: Uint8Array, file: string, limits = usual): Node {
  if (bytes.length > limits.bytes) throw new AppError('file.tooLarge', { file, limit: limits.bytes / 1024 / 1024 })
  const root: Node = { name: '', attributes: new Map(), children: [], text: '' }
  const open: Node[] = [root]
  let count = 0
  parseXml(bytes, file, {
    open: tag => {
      const attributes = new Map(Object.values(tag.attributes).map(({ local, value }) => [local, value]))
      const isLong = [...attributes.values()].some(value => value.length > limits.attribute)
      if (open.length > limits.depth || ++count > limits.elements || isLong)
        throw new AppError('file.unsafe', { file, entry: tag.local.slice(0, 60) })
      const node: Node = { name: tag.local, attributes, children: [], text: '' }
      open.at(-1)!.children.push(node)
      open.push(node)
    },
    close: () => void open.pop(),
    text: text => {
      const node = open.at(-1)!
      // Line breaks between elements say nothing.
      if (node !== root && (text.trim() !== '' || node.children.length === 0)) node.text += text
    },
  })
  const [top] = root.children
  if (!top) throw new AppError('file.damaged', { file })
  return top
}

export function childrenOf(node: Node | undefined, ...names: readonly string[]): Node[] {
  return node?.children.filter(({ name }) => names.includes(name)) ?? []
}

export function childOf(node: Node | undefined, name: string): Node | undefined {
  return node?.children.find(child => child.name === name)
}
