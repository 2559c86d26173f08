import { useEffect, useRef, useState } from 'react'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { lookOver } from './team-state'

/** Works out what merging a copy would come to, and shows it; a person who does not want to wait gives it up. */
export function useLook(): { isLooking: boolean; look(path: string): void; giveUp(): void } {
  const [isLooking, setLooking] = useState(false)
  const under = useRef<AbortController | null>(null)
  // Another screen has come: nobody waits for it any more.
  useEffect(() => () => under.current?.abort(), [])
  const look = (path: string) => {
    under.current?.abort()
    const controller = new AbortController()
    under.current = controller
    setLooking(true)
    api.team
      .look({ path }, { signal: controller.signal })
      .then(preview => {
        if (!controller.signal.aborted) lookOver(preview)
      })
      .catch(error => {
        if (!controller.signal.aborted) showError(error)
      })
      .finally(() => {
        if (under.current === controller) setLooking(false)
      })
  }
  const giveUp = () => {
    under.current?.abort()
    setLooking(false)
  }
  return { isLooking, look, giveUp }
}
