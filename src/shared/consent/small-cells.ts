/** A cell below this many people tells who they are, unless the project sets another bound. */
export const defaultSmallCell = 3

/** A count of people as an exported table shows it: `<3` where the project hides counts below 3. Zero is nobody in particular. */
export function shownCount(count: number, least: number): number | string {
  return count > 0 && count < least ? `<${least}` : count
}

/** Counts of people in one line, with their sum where that is printed too. */
export interface CountedLine {
  counts: readonly number[]
  total: number | null
}

/** `shown`; `small`: printed as less than the bound; `held`: printed as a dash, so that another cannot be worked out. */
export type CellMark = 'shown' | 'small' | 'held'

/**
 * What of a table of people is hidden: every count from 1 to below `least`, and as many others as it takes that none of these can be worked
 * out. Somebody who solves for a hidden count knows that a line's counts make up its total, that a small one is from 1 to below `least`,
 * and that any other hidden one is 0 or at least `least`: at least two numbers must be left for every hidden count. Zero stays: nobody is
 * nobody in particular.
 *
 * @param hasUnion whether the last line counts whoever is in any of the others. It lies between the largest and the sum of the counts above
 *   each of its own, and is hidden as a whole where that could help
 * @param least 0 or 1 hides nothing; with 2 every hidden count is a dash, since "less than 2" is 1
 * @returns a mark for each count, the total of the line last
 */
export function marksOf(lines: readonly CountedLine[], least: number, hasUnion: boolean): CellMark[][] {
  const body = hasUnion ? lines.slice(0, -1) : lines
  const marks = body.map(line => marksOfLine(line, least))
  const union = hasUnion ? lines.at(-1) : undefined
  if (!union) return marks
  const own = cellsOf(union)
  const helps =
    marks.flat().includes('held') ||
    own.some((count, column) => isSmall(count, least) || raises(body, marks, column, count, least))
  return [...marks, own.map((): CellMark => (helps && least > 1 ? 'held' : 'shown'))]
}

function cellsOf({ counts, total }: CountedLine): number[] {
  return [...counts, ...(total === null ? [] : [total])]
}

function isSmall(count: number, least: number): boolean {
  return count > 0 && count < least
}

function marksOfLine(line: CountedLine, least: number): CellMark[] {
  const { counts, total } = line
  const marks = cellsOf(line).map((count): CellMark => (isSmall(count, least) ? 'small' : 'shown'))
  if (total === null || least < 2) return marks
  while (isSolved(counts, total, marks, least)) {
    const isTotalSmall = marks[counts.length] === 'small'
    marks[isTotalSmall ? counts.length : (nextShown(counts, marks) ?? counts.length)] = 'held'
  }
  return marks
}

/** Whether so many are in any of the lines that a small count of a column must be more than the one it is anyway. */
function raises(
  lines: readonly CountedLine[],
  marks: readonly CellMark[][],
  column: number,
  union: number,
  least: number,
): boolean {
  const smalls = marks.filter(own => own[column] === 'small').length
  const known = lines.reduce(
    (sum, line, row) => sum + (marks[row]![column] === 'small' ? 0 : cellsOf(line)[column]!),
    0,
  )
  return smalls > 0 && (least === 2 || union - known - (smalls - 1) * (least - 1) > 1)
}

/** The smallest count that is shown; a zero, which hides nobody, only where there is no other. */
function nextShown(counts: readonly number[], marks: readonly CellMark[]): number | undefined {
  const shown = counts.flatMap((count, at) => (marks[at] === 'shown' ? [{ count, at }] : []))
  return shown.sort((a, b) => Number(a.count === 0) - Number(b.count === 0) || a.count - b.count)[0]?.at
}

/** Whether a hidden count of a line, or its total, can only be one number. */
function isSolved(counts: readonly number[], total: number, marks: readonly CellMark[], least: number): boolean {
  const mark = marks[counts.length]
  const hidden = marks.slice(0, counts.length).filter(each => each !== 'shown')
  if (mark === 'held' || hidden.length === 0) return false
  const known = counts.reduce((sum, count, at) => sum + (marks[at] === 'shown' ? count : 0), 0)
  const totals = mark === 'small' ? small(least) : [total]
  return hidden.some((own, at) => {
    const others = hidden.toSpliced(at, 1)
    const possible = new Set<number>()
    for (const each of totals) {
      const rest = each - known
      const values = own === 'small' && least > 2 ? small(least) : Array.from({ length: rest + 1 }, (_, value) => value)
      for (const value of values) {
        const isOne = least === 2 || own === 'small' || value === 0 || value >= least
        if (isOne && canMakeUp(rest - value, others, least)) possible.add(value)
        if (possible.size > 1) return false
      }
    }
    // No number at all: somebody stands in several columns, and the total is no sum that could be solved.
    return possible.size === 1
  })
}

/** Whether hidden counts can sum to a number. */
function canMakeUp(sum: number, marks: readonly CellMark[], least: number): boolean {
  if (sum < 0) return false
  const isOpen = least === 2
  const smalls = isOpen ? 0 : marks.filter(mark => mark === 'small').length
  const [lowest, highest] = [smalls, smalls * (least - 1)]
  const hasOpen = marks.length > smalls
  if (sum >= lowest && sum <= highest) return true
  return hasOpen && (isOpen || sum - lowest >= least)
}

function small(least: number): number[] {
  return Array.from({ length: least - 1 }, (_, at) => at + 1)
}
