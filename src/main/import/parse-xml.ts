import { SaxesParser, type SaxesTagNS } from 'saxes'
import { AppError } from '../../shared/errors'

export interface XmlHandler {
  open(tag: SaxesTagNS): void
  close(tag: SaxesTagNS): void
  text(text: string): void
}

const deepest = 2_000

/**
 * Walks through one XML part. A document type is refused before anything else: it is where entities are defined that unfold without end
 * or read other files.
 *
 * @throws AppError file.damaged, file.unsafe
 */
export function parseXml(bytes: Uint8Array, file: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: true, position: false })
  let depth = 0
  const fail = (cause: unknown): never => {
    throw new AppError('file.damaged', { file }, { cause })
  }
  parser.on('error', fail)
  parser.on('doctype', () => {
    throw new AppError('file.unsafe', { file, entry: 'DOCTYPE' })
  })
  parser.on('opentag', tag => {
    if (++depth > deepest) fail(new Error('nested too deeply'))
    handler.open(tag)
  })
  parser.on('closetag', tag => {
    depth--
    handler.close(tag)
  })
  parser.on('text', text => handler.text(text))
  parser.on('cdata', text => handler.text(text))
  const [a, b] = bytes
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
  try {
    parser.write(new TextDecoder(encoding, { fatal: true }).decode(bytes)).close()
  } catch (error) {
    if (error instanceof AppError) throw error
    fail(error)
  }
}

/** An attribute by its local name, whatever prefix it has. */
export function attribute(tag: SaxesTagNS, local: string): string | undefined {
  for (const each of Object.values(tag.attributes)) if (each.local === local) return each.value
  return undefined
}
