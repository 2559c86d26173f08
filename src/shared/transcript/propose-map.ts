import type { StoryMap, StoryStep } from '../model/story-map'

/** Headings of the story form's steps (and of forms that name the cycles) with the code they are about; the first that fits is taken. */
const steps: readonly [RegExp, StoryStep['code'], StoryStep['status']][] = [
  [/\b(?:hope|hopes|aspir\w*|expect\w*|intend\w*|next step)\b/, 'REA', 'aspired'],
  [/\b(?:new )?definition of success\b|\breframing\b|\bsuccess (?:means|is)\b/, 'REF', 'told'],
  [/\btransformative\b/, 'TRA', 'told'],
  [/\borienting\b/, 'ORI', 'told'],
  [/\bstrategic\b/, 'STR', 'told'],
  [/\benabling\b/, 'ENA', 'told'],
  [/\bactivit(?:y|ies)\b|\bimmediate\b|\btook part\b/, 'IMM', 'told'],
  [/\boutputs?\b|\binsights?\b|\bresources?\b|\bpotential\b/, 'POT', 'told'],
  [/\bapplication\b|\bapplied\b|\bused it\b/, 'APP', 'told'],
  [/\boutcomes?\b|\brealized\b|\brealised\b|\beffects?\b|\bresults?\b/, 'REA', 'told'],
]

const title = /^(?:title|story title|name of (?:the )?story|titel|titre|título)$/
const teller =
  /^(?:(?:your |full |first )?name|teller|storyteller|told by|participant|respondent|who|participant id|pseudonym|respondent id|id)$/
const date = /^(?:date|timestamp|day|told on|submitted(?: at| on)?|completion time|datum|fecha|data)$/

/**
 * Proposes what a table's columns hold, by their headings; everything else becomes an attribute. The codes are of the 2020 cycles where
 * both sets have one.
 *
 * @param codes keys that the project's codebook has
 * @returns `null` if fewer than two steps are recognised: then a person has to say
 */
export function proposeMap(columns: readonly string[], codes: ReadonlySet<string>): StoryMap | null {
  const folded = columns.map(column => column.toLowerCase().replace(/\s+/g, ' ').trim())
  const first = (pattern: RegExp) => folded.findIndex(column => pattern.test(column))
  const told = { title: first(title), teller: first(teller), date: first(date) }
  const taken = new Set(Object.values(told))
  const found: StoryStep[] = []
  for (const [i, column] of folded.entries()) {
    if (taken.has(i)) continue
    const step = steps.find(([pattern]) => pattern.test(column))
    if (step === undefined) continue
    const [, wanted, status] = step
    // The two sets name what changes the view of success differently.
    const code = codes.has(wanted) ? wanted : wanted === 'REF' ? 'TRA' : wanted === 'TRA' ? 'REF' : null
    if (code === null || !codes.has(code)) continue
    taken.add(i)
    found.push({ column: columns[i] ?? '', code, status, kind: 'flow' })
  }
  if (found.length < 2) return null
  const named = (index: number) => (index === -1 ? undefined : columns[index])
  return {
    title: named(told.title),
    teller: named(told.teller),
    date: named(told.date),
    attributes: columns.filter((column, i) => !taken.has(i) && column !== ''),
    texts: [],
    steps: found,
    codedBy: 'import',
  }
}
