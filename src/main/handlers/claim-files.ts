import { stringify } from 'csv-stringify/sync'
import { shownCount } from '../../shared/consent/small-cells'
import { withCycleLabels } from '../../shared/framework/cycle-labels'
import type { Claim } from '../../shared/model/claim'
import type { Evidence, EvidenceRole } from '../../shared/model/evidence'
import { type ClaimStrength, claimStrength, suggestedStories } from '../../shared/story/claim-strength'
import { storyWords } from '../../shared/story/en'
import { listClaims } from '../db/claims'
import { quotable } from '../db/consent'
import { listEvidence } from '../db/evidence'
import { passagesNamed } from '../db/evidence-passages'
import { flowsByRow } from '../db/flows'
import { listIndicators } from '../db/indicators'
import { projectCycleLabels } from '../db/label-codes'
import type { Project } from '../db/project'
import { leastShown } from '../db/project-settings'
import { listStories } from '../db/stories'
import { uuidBytes } from '../db/uuid'

/** A line of the table of claims: what is held, and what it rests on as counts. */
export interface ClaimLine extends Omit<ClaimStrength, 'tellers'> {
  /** `<3` where the project hides counts of people below 3. */
  tellers: number | string
  statement: string
  path: string
  status: string
  suggestedStories: number
  alternatives: string
  note: string
  coder: string
  id: string
}

export const claimColumns: readonly (keyof ClaimLine)[] = [
  'statement',
  'path',
  'status',
  'stories',
  'tellers',
  'confirmedSteps',
  'indicators',
  'counterEvidence',
  'rivals',
  'rivalsConsidered',
  'suggestedStories',
  'alternatives',
  'note',
  'coder',
  'id',
]

export function claimLines(project: Project): ClaimLine[] {
  const evidence = listEvidence(project)
  const stories = listStories(project)
  const least = leastShown(project)
  return listClaims(project).map(claim => {
    const strength = claimStrength(claim, evidence, stories)
    return {
      ...strength,
      tellers: shownCount(strength.tellers, least),
      statement: claim.statement,
      path: claim.path.join('>'),
      status: claim.status,
      suggestedStories: suggestedStories(claim, evidence, stories).length,
      alternatives: claim.alternatives,
      note: claim.note,
      coder: claim.coder,
      id: claim.id,
    }
  })
}

export function claimsCsv(project: Project): string {
  return stringify(
    claimLines(project).map(line => claimColumns.map(column => line[column])),
    { header: true, columns: [...claimColumns], escape_formulas: true },
  )
}

/** The claims as text, each with its counts and the evidence for it and against it. Quotes only where consent covers them. */
export function claimsText(project: Project): string {
  const evidence = listEvidence(project)
  const stories = listStories(project)
  const name = namesOf(project)
  const least = leastShown(project)
  const labels = withCycleLabels(storyWords, projectCycleLabels(project).cycleLabels).cycles
  const part = (claim: Claim, title: string, role: EvidenceRole) => {
    const found = evidence.filter(({ to, role: is }) => to.id === claim.id && is === role)
    return found.length === 0
      ? []
      : [`${title}\n${found.map(each => `- ${name(each)}${each.memo === '' ? '' : ` (${each.memo})`}`).join('\n')}`]
  }
  const texts = listClaims(project).map((claim, index) => {
    const { stories: told, tellers, ...counts } = claimStrength(claim, evidence, stories)
    const path = claim.path.map(cycle => labels[cycle].toLowerCase()).join(' → ')
    return [
      `${index + 1}. ${claim.statement}`,
      [path === '' ? '' : `Path: ${path}.`, `Status: ${claim.status}.`].filter(Boolean).join(' '),
      `Stories ${told}, distinct tellers ${shownCount(tellers, least)}, confirmed steps ${counts.confirmedSteps}, indicators ${counts.indicators}, counter-evidence ${counts.counterEvidence}, other explanations considered ${counts.rivalsConsidered} of ${counts.rivals}.`,
      ...part(claim, 'For', 'supports'),
      ...part(claim, 'Against', 'contradicts'),
      ...part(claim, 'Other explanations', 'rival'),
      ...(claim.alternatives === '' ? [] : [`Considered: ${claim.alternatives}`]),
      ...(claim.note === '' ? [] : [claim.note]),
    ].join('\n\n')
  })
  return texts.length === 0 ? 'No claims yet.\n' : `${texts.join('\n\n\n')}\n`
}

function namesOf(project: Project): (evidence: Evidence) => string {
  const indicators = new Map(listIndicators(project).map(({ id, name }) => [id, name]))
  const stories = new Map(listStories(project).map(({ id, title }) => [id, title]))
  const consent = quotable(project, 'quoteAnonymously')
  const quote = (coding: string, words: string) =>
    consent.coding(coding) === 'covered' ? `“${words}”` : storyWords.withheld
  const flowRow = project.prepare('SELECT id FROM flow WHERE uuid=?').pluck()
  return ({ from }) => {
    switch (from.kind) {
      case 'indicator':
        return `Indicator: ${indicators.get(from.id) ?? ''}`
      case 'story':
        return `Story: ${stories.get(from.id) ?? ''}`
      case 'coding':
        return passagesNamed(project, [from.id])
          .map(passage => quote(passage.coding, passage.quote))
          .join('')
      case 'flow': {
        const row = flowRow.get(uuidBytes(from.id)) as number | undefined
        const [flow] = row === undefined ? [] : flowsByRow(project, [row])
        return flow ? `${quote(flow.from.coding, flow.from.quote)} → ${quote(flow.to.coding, flow.to.quote)}` : ''
      }
    }
  }
}
