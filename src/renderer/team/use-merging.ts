import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/model/id'
import type { MergeDecision } from '../../shared/model/merge'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { showToast } from '../ui/Toast'
import { lookOver, showTeamTab } from './team-state'

const stopped = Symbol('stopped')

/** Does a merge that was looked over, and lets a person stop it as long as it is not done. `share`: what is done of it, 0 to 1; null where none is under way. */
export function useMerging(): {
  share: number | null
  run(id: Id, decisions: MergeDecision[]): void
  stop(): void
} {
  const { t } = useTranslation('team')
  const [share, setShare] = useState<number | null>(null)
  const under = useRef<AbortController | null>(null)
  // Who closes the window stops it; nothing is half done.
  useEffect(() => () => under.current?.abort(), [])
  const run = (id: Id, decisions: MergeDecision[]) => {
    if (under.current) return
    const controller = new AbortController()
    under.current = controller
    setShare(0)
    merge(id, decisions, controller.signal, setShare)
      .catch(async error => {
        if (!controller.signal.aborted) throw error
        // It may have been done at that very moment.
        if (await api.team.lookedOver({ id })) throw stopped
      })
      .then(() => {
        lookOver(null)
        // What comes next is to see where the coders differ.
        showToast({
          words: t('merge.done'),
          action: { label: t('tab.disagreements'), run: () => showTeamTab('disagreements') },
        })
      })
      .catch(error => (error === stopped ? showToast({ words: t('merge.stopped') }) : showError(error)))
      .finally(() => {
        under.current = null
        setShare(null)
      })
  }
  return { share, run, stop: () => under.current?.abort() }
}

async function merge(
  id: Id,
  decisions: MergeDecision[],
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<void> {
  for await (const share of await api.team.merge({ id, decisions }, { signal })) onShare(share)
}
