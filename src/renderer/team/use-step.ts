import { useEffect } from 'react'

let shownStep: ((by: 1 | -1) => void) | null = null

/** Says how one goes on from the disagreement that is shown to the next of the list, for the keys. */
export function useStep(step: (by: 1 | -1) => void): void {
  useEffect(() => {
    shownStep = step
    return () => {
      shownStep = null
    }
  }, [step])
}

export function stepDisagreements(by: 1 | -1): void {
  shownStep?.(by)
}
