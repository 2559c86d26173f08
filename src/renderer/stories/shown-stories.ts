import type { Story } from '../../shared/model/story'
import type { Sorting } from './stories-state'

/** The stories that have these words in title, teller, space or steps, in the chosen order. */
export function shownStories(stories: readonly Story[], filter: string, sort: Sorting): Story[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean)
  const has = (story: Story) => {
    const text = [story.title, story.tellerName, story.spaceName, ...story.steps.map(({ quote }) => quote)]
      .join('\n')
      .toLowerCase()
    return words.every(word => text.includes(word))
  }
  const found = stories.filter(has)
  const compare = new Intl.Collator(undefined, { numeric: true }).compare
  switch (sort) {
    case 'order':
      return found
    case 'title':
      return found.toSorted((a, b) => compare(a.title, b.title))
    case 'teller':
      return found.toSorted((a, b) => compare(a.tellerName, b.tellerName) || compare(a.title, b.title))
    case 'steps':
      return found.toSorted((a, b) => b.steps.length - a.steps.length || compare(a.title, b.title))
  }
}
