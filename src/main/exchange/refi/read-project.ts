import { guidKey } from './guid'
import { childOf, childrenOf, type Node } from './read-tree'

export interface ReadCode {
  guid: string
  parent: string | null
  name: string
  colour: string | null
  description: string
  notes: string[]
}

export interface ReadCoding {
  guid: string
  code: string
  user: string
  at: number | null
  notes: string[]
}

/** Words in a text. `from` and `to` are as the file has them; what they count differs between tools. */
export interface ReadSelection {
  guid: string
  name: string
  from: number
  to: number
  description: string
  user: string
  codings: ReadCoding[]
  notes: string[]
}

export interface ReadText {
  guid: string
  name: string
  path: string
  inline: string | null
  description: string
  user: string
  at: number | null
  selections: ReadSelection[]
  /** Codings of the text as a whole. */
  codings: ReadCoding[]
  notes: string[]
  values: ReadValue[]
  /** Where in a transcript which time of its recording is: positions as the file counts them, milliseconds. */
  times: ReadTime[]
}

export interface ReadTime {
  at: number
  ms: number
}

export interface ReadValue {
  variable: string
  value: string
}

/** A picture, PDF, sound or film: kept with what is said of it. */
export interface ReadAttachment {
  guid: string
  name: string
  type: string
  path: string
  description: string
  selections: unknown[]
  codings: number
  /** The texts that stand for it: a PDF's words, a recording's transcript. */
  texts: ReadText[]
}

export interface ReadCase {
  guid: string
  name: string
  description: string
  values: ReadValue[]
  codes: string[]
  sources: string[]
  selections: string[]
}

export interface ReadProject {
  name: string
  origin: string
  users: { guid: string; name: string }[]
  codes: ReadCode[]
  variables: { guid: string; name: string; type: string; description: string }[]
  cases: ReadCase[]
  texts: ReadText[]
  attachments: ReadAttachment[]
  notes: ReadText[]
  links: { guid: string; name: string; from: string; to: string; notes: string[] }[]
  /** Notes on the project itself. */
  projectNotes: string[]
  sets: ReadSet[]
  /** Names of drawings. */
  graphs: string[]
}

/** Things that belong together: GUIDs of what is in it. */
export interface ReadSet {
  name: string
  codes: string[]
  sources: string[]
  notes: string[]
}

/** What a file in the exchange format says, without judging it yet. GUIDs in one spelling, missing names given, references unresolved. */
export function readProject(root: Node): ReadProject {
  const codebook = root.name === 'CodeBook' ? root : childOf(root, 'CodeBook')
  const codes: ReadCode[] = []
  collectCodes(childOf(codebook, 'Codes'), null, codes)
  const sources = childOf(root, 'Sources')
  return {
    name: words(root, 'name'),
    origin: words(root, 'origin'),
    users: childrenOf(childOf(root, 'Users'), 'User').map(node => ({
      guid: id(node),
      name: words(node, 'name') || words(node, 'id') || 'Unknown',
    })),
    codes,
    variables: childrenOf(childOf(root, 'Variables'), 'Variable').map((node, index) => ({
      guid: id(node),
      name: words(node, 'name') || `Untitled ${index + 1}`,
      type: words(node, 'typeOfVariable'),
      description: describe(node),
    })),
    cases: childrenOf(childOf(root, 'Cases'), 'Case').map(node => ({
      guid: id(node),
      name: words(node, 'name'),
      description: describe(node),
      values: values(node),
      codes: targets(node, 'CodeRef'),
      sources: targets(node, 'SourceRef'),
      selections: targets(node, 'SelectionRef'),
    })),
    texts: childrenOf(sources, 'TextSource').map((node, index) => text(node, index)),
    attachments: childrenOf(sources, 'PDFSource', 'PictureSource', 'AudioSource', 'VideoSource').map(attachment),
    notes: childrenOf(childOf(root, 'Notes'), 'Note').map((node, index) => text(node, index)),
    links: childrenOf(childOf(root, 'Links'), 'Link').map(node => ({
      guid: id(node),
      name: words(node, 'name'),
      from: guidKey(words(node, 'originGUID')),
      to: guidKey(words(node, 'targetGUID')),
      notes: targets(node, 'NoteRef'),
    })),
    projectNotes: targets(root, 'NoteRef'),
    sets: childrenOf(childOf(root, 'Sets'), 'Set').map((node, index) => ({
      name: words(node, 'name').trim() || `Untitled ${index + 1}`,
      codes: targets(node, 'MemberCode'),
      sources: targets(node, 'MemberSource'),
      notes: targets(node, 'MemberNote'),
    })),
    graphs: childrenOf(childOf(root, 'Graphs'), 'Graph').map(
      (node, index) => words(node, 'name').trim() || `Untitled ${index + 1}`,
    ),
  }
}

function collectCodes(node: Node | undefined, parent: string | null, into: ReadCode[]): void {
  for (const code of childrenOf(node, 'Code')) {
    const guid = id(code)
    into.push({
      guid,
      parent,
      name: words(code, 'name') || `Untitled ${into.length + 1}`,
      colour: colourOf(words(code, 'color')),
      description: describe(code),
      notes: targets(code, 'NoteRef'),
    })
    collectCodes(code, guid, into)
  }
}

/** Colours as tools write them: three or six digits, with transparency, or as rgb(). Anything else is none. */
export function colourOf(written: string): string | null {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(written.trim())?.[1]?.toLowerCase()
  if (digits?.length === 3) return `#${[...digits].map(digit => digit + digit).join('')}`
  if (digits) return `#${digits.slice(0, 6)}`
  const parts = /^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})/i.exec(written.trim())
  if (!parts) return null
  const numbers = parts.slice(1, 4).map(Number)
  return numbers.every(number => number <= 255)
    ? `#${numbers.map(number => number.toString(16).padStart(2, '0')).join('')}`
    : null
}

function text(node: Node, index: number): ReadText {
  return {
    guid: id(node),
    name: words(node, 'name').trim() || `Untitled ${index + 1}`,
    path: words(node, 'plainTextPath'),
    inline: childOf(node, 'PlainTextContent')?.text ?? null,
    description: describe(node),
    user: guidKey(words(node, 'creatingUser')),
    at: time(node),
    selections: childrenOf(node, 'PlainTextSelection').map(selection),
    codings: codings(node),
    notes: targets(node, 'NoteRef'),
    values: values(node),
    times: [],
  }
}

function selection(node: Node): ReadSelection {
  return {
    guid: id(node),
    name: words(node, 'name'),
    from: number(node, 'startPosition'),
    to: number(node, 'endPosition'),
    description: describe(node),
    user: guidKey(words(node, 'creatingUser')),
    codings: codings(node),
    notes: targets(node, 'NoteRef'),
  }
}

function codings(node: Node): ReadCoding[] {
  return childrenOf(node, 'Coding').map(coding => ({
    guid: id(coding),
    code: targets(coding, 'CodeRef')[0] ?? '',
    user: guidKey(words(coding, 'creatingUser')),
    at: time(coding),
    notes: targets(coding, 'NoteRef'),
  }))
}

function attachment(node: Node, index: number): ReadAttachment {
  const selections = node.children.filter(({ name }) => /^(?:PDF|Picture|Audio|Video)Selection$/.test(name))
  const onWhole = codings(node)
  const transcripts = childrenOf(node, 'Transcript').map((each, place) => transcript(each, place))
  const standsFor = childrenOf(node, 'Representation', 'TextDescription').map((each, place) => text(each, place))
  const name = words(node, 'name') || transcripts[0]?.name || `Untitled ${index + 1}`
  return {
    guid: id(node),
    name,
    type: node.name.replace('Source', '').toLowerCase(),
    path: words(node, 'path'),
    description: describe(node),
    selections: [...selections, ...childrenOf(node, 'Coding')].map(plain),
    codings: onWhole.length + selections.reduce((sum, each) => sum + childrenOf(each, 'Coding').length, 0),
    // The words of a PDF or picture have no name that anybody gave them.
    texts: [
      ...standsFor.map(each => ({ ...each, name })),
      ...transcripts.map(each => ({ ...each, name: /^Untitled \d+$/.test(each.name) ? name : each.name })),
    ],
  }
}

/** The selections of a transcript are between points whose place in the text is known. */
function transcript(node: Node, index: number): ReadText {
  const points = new Map(childrenOf(node, 'SyncPoint').map(point => [id(point), number(point, 'position')]))
  const selections = childrenOf(node, 'TranscriptSelection').map(each => ({
    ...selection(each),
    from: points.get(guidKey(words(each, 'fromSyncPoint'))) ?? Number.NaN,
    to: points.get(guidKey(words(each, 'toSyncPoint'))) ?? Number.NaN,
  }))
  const times = childrenOf(node, 'SyncPoint').flatMap(point => {
    const [at, ms] = [number(point, 'position'), number(point, 'timeStamp')]
    return at >= 0 && ms >= 0 ? [{ at, ms }] : []
  })
  // Selections of the text itself stand beside those between points where a tool writes both.
  const read = text(node, index)
  return { ...read, selections: [...read.selections, ...selections], times }
}

/** An element as JSON, to be kept as it was. */
function plain(node: Node): unknown {
  return {
    element: node.name,
    attributes: [...node.attributes],
    ...(node.text.trim() === '' ? {} : { text: node.text }),
    ...(node.children.length === 0 ? {} : { children: node.children.map(plain) }),
  }
}

function values(node: Node): ReadValue[] {
  return childrenOf(node, 'VariableValue').flatMap(each => {
    const value = each.children.find(({ name }) => /Value$/.test(name))?.text
    const variable = targets(each, 'VariableRef')[0]
    return value === undefined || value === '' || variable === undefined ? [] : [{ variable, value }]
  })
}

function targets(node: Node, name: string): string[] {
  return childrenOf(node, name).map(each => guidKey(words(each, 'targetGUID') || words(each, 'guid')))
}

function id(node: Node): string {
  return guidKey(words(node, 'guid'))
}

function words(node: Node, attribute: string): string {
  return node.attributes.get(attribute) ?? ''
}

function describe(node: Node): string {
  return childOf(node, 'Description')?.text ?? ''
}

function number(node: Node, attribute: string): number {
  const value = words(node, attribute).trim()
  return /^-?\d{1,15}$/.test(value) ? Number(value) : Number.NaN
}

/** When something was made, in milliseconds; a missing time stays missing. */
function time(node: Node): number | null {
  const at = Date.parse(words(node, 'creationDateTime'))
  return Number.isFinite(at) && at >= 0 ? at : null
}
