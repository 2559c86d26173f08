import { create } from 'xmlbuilder2'
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces'
import { attributeText, elementText } from './xml-words'

/** An element to be written. Attributes that are null are left out. */
export interface Element {
  name: string
  attributes: Readonly<Record<string, string | number | null>>
  children: readonly Element[]
  text?: string
}

export function element(
  name: string,
  attributes: Element['attributes'] = {},
  children: readonly (Element | null)[] = [],
  text?: string,
): Element {
  return {
    name,
    attributes,
    children: children.filter(child => child !== null),
    ...(text === undefined ? {} : { text }),
  }
}

/** A container, or nothing: the schema refuses an empty one. */
export function container(name: string, children: readonly (Element | null)[]): Element | null {
  const present = children.filter(child => child !== null)
  return present.length === 0 ? null : element(name, {}, present)
}

export function description(text: string): Element | null {
  return text.trim() === '' ? null : element('Description', {}, [], text)
}

export function reference(name: string, target: string): Element {
  return element(name, { targetGUID: target })
}

/** UTF-8 without a byte order mark, line ends LF. */
export function writeXml(root: Element, namespace: string, schema: string): Buffer {
  const document = create({ version: '1.0', encoding: 'UTF-8' })
  const top = document.ele(namespace, root.name, {
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${namespace} ${schema}`,
    ...given(root),
  })
  append(top, root)
  return Buffer.from(`${document.end({ prettyPrint: true, newline: '\n' })}\n`)
}

// Codes nest as deeply as a person likes; nothing else does, so plain recursion is safe.
function append(parent: XMLBuilder, { children, text }: Element): void {
  if (text !== undefined) parent.txt(elementText(text))
  for (const child of children) append(parent.ele(child.name, given(child)), child)
}

function given({ attributes }: Element): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value === null ? [] : [[name, attributeText(String(value))]],
    ),
  )
}
