import type { ReportBlock } from '../../shared/report/blocks'
import { reportWords as words } from '../../shared/report/words'
import { listClaims } from '../db/claims'
import type { Project } from '../db/project'
import { claimLines } from '../handlers/claim-files'
import type { ReportFacts } from './facts'

/** Each claim with its path and what it rests on, as counts and never as a score. */
export function claimBlocks(project: Project, { nameOf }: ReportFacts): ReportBlock[] {
  const lines = new Map(claimLines(project).map(line => [line.id, line]))
  const claims = listClaims(project)
  return [
    { kind: 'heading', level: 1, text: words.claims },
    { kind: 'text', text: claims.length === 0 ? words.noClaims : words.contribution },
    ...claims.flatMap((claim): ReportBlock[] => {
      const line = lines.get(claim.id)!
      const alternatives = line.alternatives.trim()
      return [
        { kind: 'heading', level: 2, text: claim.statement },
        ...(claim.path.length === 0 ? [] : [{ kind: 'text' as const, text: words.path(claim.path.map(nameOf)) }]),
        {
          kind: 'text',
          text: words.claimCounts({
            stories: line.stories,
            tellers: line.tellers,
            confirmed: line.confirmedSteps,
            indicators: line.indicators,
            counter: line.counterEvidence,
            rivals: line.rivalsConsidered,
          }),
        },
        ...(alternatives === '' ? [] : [{ kind: 'text' as const, text: `${words.alternatives}: ${alternatives}` }]),
      ]
    }),
  ]
}
