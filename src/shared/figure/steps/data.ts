import type { AnalysisRows } from '../../analysis/rows'
import { linkRows } from '../../flow/link'
import { flowsOfType, type LinkedFlow } from '../../flow/linked-flow'
import { evidenceLimit } from '../../flow/summary'
import { isThread } from '../../flow/threads'
import type { OwnCycleLabels } from '../../framework/cycle-labels'
import { type CycleKey, type CycleSetKey, mapOrder } from '../../framework/cycles'
import { atOnce, type Sliced } from '../../slices'

/** Told flows joined only where the same passage ends one and starts the next, within one story: threads as they were told. */
export interface ThreadFigure {
  cycleSet: CycleSetKey
  /** What the project calls its cycles, where it calls them otherwise. */
  cycleLabels?: OwnCycleLabels
  /** Threads, told flows in them, and the stories and tellers they are from. */
  threads: number
  told: number
  stories: number
  /** Of the stories the chains of linked passages that belong to no story of the project. */
  chains: number
  /** Stories of the project, with told flows or without. */
  ofStories: number
  tellers: number
  /** Where a told flow is followed by another in its own story, and how many times the flows of all stories laid on one another would suggest it. */
  endToEnd: number
  suggested: number
  /** By step, the first is 0: how many threads are at each cycle. */
  steps: readonly (readonly { cycle: CycleKey; count: number; rows: readonly number[] }[])[]
  links: readonly { step: number; from: CycleKey; to: CycleKey; count: number; rows: readonly number[] }[]
  /** Threads with more steps than are kept. */
  longer: number
}

/** Steps that are kept; what goes on is counted. */
const mostSteps = 8

/**
 * The threads of the told flows. Every flow is in one thread; where a passage leads to several the first goes on and the others begin threads
 * of their own, and where several lead to it one of them goes on. So the threads are a path cover of the told graph, not all its paths.
 */
export function threadFigure(rows: AnalysisRows): ThreadFigure {
  return atOnce(threadsInParts(rows))
}

/** The same with others answered between its parts. */
export function* threadsInParts(rows: AnalysisRows): Sliced<ThreadFigure> {
  const linked = linkRows(rows.codings, rows.flows, rows.cycleSet)
  yield 0.2
  const told = flowsOfType(linked, 'told').sort((a, b) => a.fromAt - b.fromAt || a.toAt - b.toAt || a.id - b.id)
  yield 0.4
  const leaving = Map.groupBy(told, ({ fromAt }) => fromAt)
  const next = new Map<LinkedFlow, LinkedFlow>()
  const isNext = new Set<LinkedFlow>()
  for (const flow of told) {
    const follower = leaving
      .get(flow.toAt)
      ?.find(other => !isNext.has(other) && other.story === flow.story && other !== flow)
    if (!follower || reaches(follower, flow, next)) continue
    next.set(flow, follower)
    isNext.add(follower)
  }
  yield 0.6
  const steps: Map<CycleKey, { count: number; rows: number[] }>[] = []
  const links = new Map<string, { step: number; from: CycleKey; to: CycleKey; count: number; rows: number[] }>()
  let longer = 0
  const stand = (step: number, cycle: CycleKey, coding: number) => {
    const at = steps[step] ?? new Map()
    steps[step] = at
    const node = at.get(cycle) ?? { count: 0, rows: [] }
    node.count++
    if (node.rows.length < evidenceLimit) node.rows.push(coding)
    at.set(cycle, node)
  }
  const stories = new Set(told.map(({ story }) => story))
  const starts = told.filter(flow => !isNext.has(flow))
  for (const start of starts) {
    stand(0, start.from, rows.codings[start.fromAt]!.id)
    let step = 0
    for (let flow: LinkedFlow | undefined = start; flow?.to; flow = next.get(flow)) {
      if (step === mostSteps - 1) {
        longer++
        break
      }
      const key = `${step} ${flow.from} ${flow.to}`
      const link = links.get(key) ?? { step, from: flow.from, to: flow.to, count: 0, rows: [] }
      link.count++
      if (link.rows.length < evidenceLimit) link.rows.push(flow.id)
      links.set(key, link)
      step++
      stand(step, flow.to, rows.codings[flow.toAt]!.id)
    }
  }
  yield 0.8
  const order = mapOrder(rows.cycleSet)
  const inOrder = (a: CycleKey, b: CycleKey) => order.indexOf(a) - order.indexOf(b)
  return {
    cycleSet: rows.cycleSet,
    threads: starts.length,
    told: told.length,
    stories: stories.size,
    chains: [...stories].filter(story => isThread(story, rows.codings.length)).length,
    ofStories: rows.stories.length,
    tellers: new Set(told.map(({ fromAt }) => rows.codings[fromAt]!.teller).filter(teller => teller !== null)).size,
    endToEnd: next.size,
    suggested: order.reduce((sum, cycle) => {
      const out = told.filter(({ from }) => from === cycle).length
      const into = told.filter(({ to }) => to === cycle).length
      return sum + Math.min(out, into)
    }, 0),
    steps: steps.map(at =>
      [...at].map(([cycle, node]) => ({ cycle, ...node })).sort((a, b) => inOrder(a.cycle, b.cycle)),
    ),
    links: [...links.values()].sort((a, b) => a.step - b.step || inOrder(a.from, b.from) || inOrder(a.to, b.to)),
    longer,
  }
}

/** Whether a thread that goes on with `from` comes to `flow`: joining them would make a ring. */
function reaches(from: LinkedFlow, flow: LinkedFlow, next: ReadonlyMap<LinkedFlow, LinkedFlow>): boolean {
  for (let at: LinkedFlow | undefined = from; at; at = next.get(at)) if (at === flow) return true
  return false
}
