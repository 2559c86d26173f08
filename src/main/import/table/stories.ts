import { createHash } from 'node:crypto'
import { AppError } from '../../../shared/errors'
import type { Draft, DraftTurn } from '../../../shared/model/draft'
import type { StoryMap, StoryStep, StoryTable } from '../../../shared/model/story-map'
import { countWords } from '../../../shared/transcript/words'

/** A row as a story: its document, and which of its turns is which step, in the order of the flows. */
export interface Story {
  draft: Draft
  teller: string | null
  steps: { turn: number; code: string; status: StoryStep['status']; kind: StoryStep['kind'] }[]
  /** What its other columns say about the teller or the story, as it was written. */
  facts: { name: string; value: string; isDate: boolean }[]
}

/**
 * Makes a story of each row that fills in at least one step. The story's text is its facts and its steps, each under
 * its heading. A table without steps holds what respondents wrote; then each row is a transcript.
 *
 * @returns the stories in the order of the rows, and how many rows had no step
 * @throws AppError table.noColumn
 */
export function storiesOf(table: StoryTable, map: StoryMap): { stories: Story[]; empty: number } {
  const at = (column: string | undefined) => (column === undefined ? -1 : columnOf(table, column))
  const places = {
    title: at(map.title),
    teller: at(map.teller),
    date: at(map.date),
    attributes: map.attributes.map(column => at(column)),
    // In the order of the columns, so that an answer stands where it was asked for; flows follow the order of the map.
    told: [
      ...map.steps.map(step => ({ step, column: at(step.column) })),
      ...map.texts.map(column => ({ step: null, column: at(column) })),
    ],
  }
  const inOrder = map.steps.every(
    (_, i) => i === 0 || (places.told[i - 1]?.column ?? 0) < (places.told[i]?.column ?? 0),
  )
  if (inOrder) places.told.sort((a, b) => a.column - b.column)
  const titles = new Map<string, number>()
  const stories: Story[] = []
  let empty = 0
  for (const [index, row] of table.rows.entries()) {
    const cell = (column: number) => clean(row[column] ?? '')
    const told = places.told.filter(({ column }) => cell(column) !== '')
    if (told.length === 0) {
      empty++
      continue
    }
    const teller = cell(places.teller).replace(/\s+/g, ' ').slice(0, 120) || null
    const facts = [places.date, ...places.attributes].flatMap(column =>
      column === -1 || cell(column) === ''
        ? []
        : [[table.columns[column] ?? '', cell(column).replace(/\s+/g, ' ')] as [string, string]],
    )
    const turns: DraftTurn[] =
      facts.length === 0 ? [] : [turnOf(facts.map(fact => fact.join(': ')).join('\n'), '', null)]
    const steps: Story['steps'] = []
    for (const { step, column } of told) {
      const heading = table.columns[column] ?? ''
      turns.push(headingOf(heading, turns.length === 0 ? '' : '\n\n'))
      if (step !== null) steps.push({ turn: turns.length, code: step.code, status: step.status, kind: step.kind })
      turns.push(turnOf(cell(column), '\n', teller === null ? null : 0))
    }
    const words = (of: readonly DraftTurn[]) => of.reduce((sum, turn) => sum + countWords(turn.text), 0)
    const spoken = turns.filter(turn => turn.speaker === 0)
    const title =
      cell(places.title).replace(/\s+/g, ' ').slice(0, 300) || teller || `${stem(table.file)}, row ${index + 2}`
    stories.push({
      teller,
      steps,
      facts: facts.map(([name, value]) => ({ name, value, isDate: name === table.columns[places.date] })),
      draft: {
        file: table.file,
        format: table.format,
        // The row and not the file is what is recognised when a longer export of the same form comes in.
        hash: createHash('sha256')
          .update(JSON.stringify([table.columns, row]))
          .digest('hex'),
        encoding: table.encoding,
        kind: map.steps.length > 0 ? 'story' : 'transcript',
        title: distinct(title, titles),
        shape: 'story-table',
        speakers:
          teller === null ? [] : [{ label: teller, interviewer: false, turns: spoken.length, words: words(spoken) }],
        turns,
        tail: '\n',
        words: words(turns),
        warnings: [],
      },
    })
  }
  return { stories, empty }
}

/** The name under which the steps are coded: the file's, or `null` for each teller's own. */
export function storiesCoder(table: StoryTable, map: StoryMap): string | null {
  return map.codedBy === 'teller' ? null : `Import: ${table.file}`
}

/** @throws AppError table.noColumn */
function columnOf(table: StoryTable, column: string): number {
  const exact = table.columns.indexOf(column)
  if (exact !== -1) return exact
  const folded = (words: string) => words.toLowerCase().replace(/\s+/g, ' ').trim()
  const loose = table.columns.findIndex(each => folded(each) === folded(column))
  if (loose === -1) throw new AppError('table.noColumn', { file: table.file, column, known: table.columns.join(', ') })
  return loose
}

function turnOf(text: string, lead: string, speaker: number | null): DraftTurn {
  return { speaker, start: null, end: null, lead, text, gaps: [], syncs: [], marks: [] }
}

/** A step's question, which is nobody's words. */
function headingOf(text: string, lead: string): DraftTurn {
  return { ...turnOf(text, lead, null), marks: [{ start: 0, end: text.length, kind: 'heading' }] }
}

function clean(cell: string): string {
  return cell.replace(/\r\n?/g, '\n').replaceAll('\u0000', '\ufffd').toWellFormed().trim()
}

function stem(file: string): string {
  return file.replace(/\.[^.]{1,8}$/, '')
}

function distinct(title: string, titles: Map<string, number>): string {
  const count = (titles.get(title) ?? 0) + 1
  titles.set(title, count)
  return count === 1 ? title : `${title} (${count})`
}
