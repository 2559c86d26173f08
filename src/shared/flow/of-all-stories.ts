import type { FlowSummary } from './summary'

/** A summary that also says of how many stories of the project it is. */
export function ofAllStories({ stories }: { stories: readonly unknown[] }, summary: FlowSummary): FlowSummary {
  return { ...summary, totals: { ...summary.totals, ofStories: stories.length } }
}
