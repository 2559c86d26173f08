import { useEffect, useRef, useState } from 'react'
import type { MergePreview } from '../../shared/model/merge'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { lookOver } from './team-state'

/** Works out what merging a copy would come to, and shows it; a person who does not want to wait gives it up. `share`: what is done of it, 0 to 1. */
export function useLook(): { isLooking: boolean; share: number; look(path: string): void; giveUp(): void } {
  const [share, setShare] = useState<number | null>(null)
  const under = useRef<AbortController | null>(null)
  // Another screen has come: nobody waits for it any more.
  useEffect(() => () => under.current?.abort(), [])
  const look = (path: string) => {
    under.current?.abort()
    const controller = new AbortController()
    under.current = controller
    const isWanted = () => !controller.signal.aborted
    setShare(0)
    lookAt(path, controller.signal, share => isWanted() && setShare(share))
      .then(preview => {
        if (isWanted()) lookOver(preview)
      })
      .catch(error => {
        if (isWanted()) showError(error)
      })
      .finally(() => {
        if (under.current === controller) setShare(null)
      })
  }
  const giveUp = () => {
    under.current?.abort()
    setShare(null)
  }
  return { isLooking: share !== null, share: share ?? 0, look, giveUp }
}

async function lookAt(path: string, signal: AbortSignal, onShare: (share: number) => void): Promise<MergePreview> {
  for await (const told of await api.team.look({ path }, { signal }))
    if (typeof told === 'number') onShare(told)
    else return told
  throw new Error('the look at a copy ended without a result')
}
