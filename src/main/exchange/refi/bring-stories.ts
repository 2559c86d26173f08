import { type IncomingStory, storeStory } from '../../db/refi/import-notes'
import { storeParticipant } from '../../db/refi/import-people'
import { isStory } from './bring-people'
import type { BroughtIn } from './brought-in'
import { StoryRecord } from './carried-records'
import { findCoding } from './find-coding'
import { guidKey } from './guid'

/** Stories come back from their notes; where a tool has kept only the case, from the passages it names. */
export function bringStories(into: BroughtIn): void {
  for (const { record } of into.prepared.notes) {
    const story = StoryRecord.safeParse(record).data
    if (story) store(into, guidKey(story.id), fromRecord(into, story))
  }
  const titles = new Set(into.prepared.notes.flatMap(({ record }) => StoryRecord.safeParse(record).data?.title ?? []))
  for (const each of into.prepared.project.cases) {
    const title = each.name.replace(/^Story: /, '')
    if (!isStory(into, each) || titles.has(title)) continue
    const steps = each.selections.flatMap(selection => into.passages.get(selection)?.codings[0] ?? [])
    store(into, each.guid, {
      ...{
        title,
        teller: null,
        document: null,
        form: null,
        from: '',
        to: '',
        note: each.description.replace(/\n?\[vf1:.*\]\s*$/s, ''),
        coder: into.coder(''),
      },
      steps: steps.map(coding => ({
        coding,
        field: '',
        cycle: coding.code.cycle,
        quote: coding.quote.slice(0, 2000),
        status: 'told',
        at: '',
        note: '',
      })),
    })
  }
}

function fromRecord(into: BroughtIn, story: StoryRecord): IncomingStory {
  const { teller, document } = story
  const inFile = document && [...into.texts.values()].find(({ title }) => title === document.source)
  const person =
    teller &&
    (into.people.get(guidKey(teller.id)) ??
      (teller.name.trim() === '' ? null : storeParticipant(into.project, teller.name, '')))
  return {
    ...{ title: story.title, form: story.form, from: story.from, to: story.to, note: story.note },
    teller: person?.row ?? null,
    document: (document && (into.texts.get(guidKey(document.id)) ?? inFile)) ?? null,
    coder: into.coder(guidKey(story.coder)),
    steps: story.steps.map(({ coding, ...step }) => ({ ...step, coding: coding && findCoding(into, coding) })),
  }
}

function store(into: BroughtIn, guid: string, story: IncomingStory): void {
  const { story: stored, isNew } = storeStory(into.project, story)
  if (isNew) into.counts.stories++
  into.stories.set(guid, stored)
  into.name('story', guid, stored)
}
