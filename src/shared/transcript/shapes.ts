import { lineShapes } from './line-shapes'

export interface ShapeChoice {
  name: string
  /** A line as it looks in a file. */
  example: string
}

/** Shapes that are not told by one line's head alone. */
const furtherShapes: readonly ShapeChoice[] = [
  { name: 'plain', example: 'Text without speakers' },
  { name: 'code-colon', example: 'P1: We met weekly.' },
  { name: 'name-role', example: 'Leo D (host): Before we begin' },
  { name: 'f4', example: 'B: It helped. #00:00:05-4#' },
  { name: 'hash-time', example: '#00:03:40.5# Zack: What changed?' },
  { name: 'inqscribe', example: '[00:03:40.05] Zack: What changed?' },
  { name: 'otter', example: 'P6  0:15' },
  { name: 'teams', example: 'Jane Doe   0:03' },
  { name: 'numbered', example: '4    Dan: Okay.' },
  { name: 'stamped', example: '[00:01:23] Text without a name' },
  { name: 'whisper', example: '[00:00.000 --> 00:05.000]  Text without a name' },
  { name: 'captions', example: '00:00:01.000 --> 00:00:05.000 / Text without a name' },
  { name: 'caption-names', example: '00:00:01.000 --> 00:00:05.000 / Jane: What changed?' },
  { name: 'caption-voices', example: '00:00:01.000 --> 00:00:05.000 / <v Jane>What changed?</v>' },
  { name: 'descript', example: 'NOTE … Descript / Jane: What changed?' },
  { name: 'html-speaker', example: '<cite>Jane:</cite><time>00:00:04</time><p>What changed?</p>' },
  { name: 'csv', example: 'speaker,timestamp,words' },
  { name: 'told-by', example: 'Told by Jane, 9 October' },
]

/** Every way in which turns can be told apart, for a person to choose from. `plain` refuses all of them. */
export function listShapes(): ShapeChoice[] {
  return [...furtherShapes, ...lineShapes.map(({ name, example }) => ({ name, example }))].sort((a, b) =>
    a.name === 'plain' ? -1 : b.name === 'plain' ? 1 : a.name.localeCompare(b.name, 'en'),
  )
}

/** Whether a name is that of a line's shape, and not of a variety of one or of a format's own. */
export function isLineShape(name: string | undefined): boolean {
  return name !== undefined && lineShapes.some(shape => shape.name === name)
}
