import type { StripStory } from '../../shared/figure/strip/settings'
import type { Evidence } from '../../shared/model/evidence'
import type { Story } from '../../shared/model/story'
import { quotable } from '../db/consent'
import { listEvidence } from '../db/evidence'
import { listIndicators } from '../db/indicators'
import { projectCycleLabels } from '../db/label-codes'
import type { Project } from '../db/project'

/**
 * Stories as they may be shown to others: a teller is named where they agreed to be, and words stand where their speaker agreed to be quoted
 * or to have the story published, and did not refuse the publishing of stories. A project without any record of consent names and quotes all.
 */
export function stripsOf(project: Project, stories: readonly Story[]): StripStory[] {
  const { cycleSet } = project.info()
  const labels = projectCycleLabels(project)
  const quotes = quotable(project, 'quoteAnonymously')
  const publishing = quotable(project, 'publishStory')
  const names = quotable(project, 'quoteByName')
  const references = referencesOf(project)
  return stories.map(story => {
    const mayQuote = (place: number): boolean => {
      const { coding = null } = story.steps[place] ?? {}
      const [publish, quote] = [publishing, quotes].map(each =>
        coding === null ? each.person(story.teller) : each.coding(coding),
      )
      return publish === 'covered' || (quote === 'covered' && publish !== 'notCovered')
    }
    const covered = story.steps.map((_, place) => mayQuote(place))
    return {
      story,
      cycleSet,
      ...labels,
      teller: names.person(story.teller) === 'covered' ? story.tellerName : '',
      mayQuote: place => covered[place] ?? false,
      references: place => references(story.steps[place]?.coding ?? null),
    }
  })
}

/** What bears a passage out or speaks against it, in short words. */
function referencesOf(project: Project): (coding: string | null) => string[] {
  const indicators = new Map(listIndicators(project).map((indicator, index) => [indicator.id, { ...indicator, index }]))
  const about = Map.groupBy(
    listEvidence(project).filter(({ to }) => to.kind === 'coding'),
    ({ to }) => to.id,
  )
  const words = ({ from, role }: Evidence): string[] => {
    const indicator = from.kind === 'indicator' ? indicators.get(from.id) : undefined
    if (!indicator || role === 'rival') return []
    return [`${role === 'contradicts' ? '− ' : ''}I${indicator.index + 1} ${indicator.name}`]
  }
  return coding => (coding === null ? [] : (about.get(coding) ?? []).flatMap(words))
}
