import type { Loss } from '../../../shared/model/exchange'
import { quotable } from '../../db/consent'
import type { Project } from '../../db/project'
import type { ExportRows } from '../../db/refi/export-rows'

/**
 * The rows that may be shared: without documents in which somebody who refused or withdrew sharing speaks or tells, without those people, and without
 * whatever was said of either. A text goes out whole, so that one refusal holds back all of it.
 */
export function withConsent(project: Project, rows: ExportRows): { rows: ExportRows; losses: Loss[] } {
  const { person } = quotable(project, 'share')
  const refused = new Set(rows.participants.filter(({ id }) => person(id) === 'notCovered').map(({ id }) => id))
  if (refused.size === 0) return { rows, losses: [] }
  const documents = rows.documents.filter(
    ({ teller, speakers }) =>
      ![teller, ...speakers.map(({ participant }) => participant)].some(id => refused.has(id ?? '')),
  )
  const held = rows.documents.filter(document => !documents.includes(document))
  const texts = idsOf(documents)
  const codings = rows.codings.filter(({ document }) => texts.has(document))
  const codingIds = idsOf(codings)
  const flows = rows.flows
    .filter(({ from, to }) => codingIds.has(from) && codingIds.has(to))
    // Its words may stand in a text that stays behind.
    .map(flow =>
      flow.wordsAt === null || texts.has(flow.wordsAt.document) ? flow : { ...flow, words: '', wordsAt: null },
    )
  const stories = rows.stories.filter(
    ({ teller, document }) => !refused.has(teller ?? '') && (document === null || texts.has(document)),
  )
  const there = new Set([...texts, ...codingIds, ...idsOf(flows), ...idsOf(stories)])
  const participants = rows.participants.filter(({ id }) => !refused.has(id))
  for (const { id } of [...participants, ...rows.codes, ...rows.indicators, ...rows.claims]) there.add(id)
  const stands = (...ids: readonly (string | null)[]) => ids.every(id => id === null || there.has(id))
  const fromStories = rows.steps.filter(({ story }) => there.has(story))
  return {
    rows: {
      ...rows,
      ...{ documents, codings, flows, stories, participants },
      // A step whose passage stays behind would still say its words.
      steps: fromStories.filter(({ coding }) => stands(coding)),
      memos: rows.memos.filter(memo =>
        stands(memo.document, memo.coding, memo.code, memo.flow, memo.story, memo.participant),
      ),
      values: rows.values.filter(({ subject }) => there.has(subject)),
      inSpace: rows.inSpace.filter(({ document, story }) => stands(document, story)),
      evidence: rows.evidence.filter(each =>
        stands(
          each.fromIndicator,
          each.fromCoding,
          each.fromFlow,
          each.fromStory,
          each.toCoding,
          each.toFlow,
          each.toClaim,
        ),
      ),
      planLinks: rows.planLinks.filter(({ story }) => stands(story)),
      consents: rows.consents.filter(({ participant }) => there.has(participant)),
      cells: rows.cells.filter(({ story }) => stands(story)),
      judgements: rows.judgements.filter(({ coding }) => stands(coding)),
      kept: rows.kept.filter(({ document }) => stands(document)),
    },
    losses: [
      ...held.map(({ title }): Loss => ({ code: 'out.consent', details: { title } })),
      { code: 'out.people', details: { count: refused.size } },
    ],
  }
}

function idsOf(rows: readonly { id: string }[]): Set<string> {
  return new Set(rows.map(({ id }) => id))
}
