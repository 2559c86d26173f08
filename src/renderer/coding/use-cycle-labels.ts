import i18next from 'i18next'
import { useEffect, useMemo } from 'react'
import { type OwnCycleLabels, ownCycleLabels } from '../../shared/framework/cycle-labels'
import { type CycleKey, cycleKeys } from '../../shared/framework/cycles'
import { english } from '../i18n/catalogue'
import { useCodeIndex } from './use-code-index'

/** What the project calls its cycles, where it calls them otherwise than the framework in English. */
export function useCycleLabels(): OwnCycleLabels {
  const { codes } = useCodeIndex()
  return useMemo(
    () =>
      ownCycleLabels(
        codes.flatMap(({ cycle, parent, name }) => (cycle === null || parent !== null ? [] : [{ cycle, name }])),
      ),
    [codes],
  )
}

/** Lets the whole window call the cycles as the project does. */
export function useCycleWords(): void {
  const own = useCycleLabels()
  useEffect(() => {
    const word = (cycle: CycleKey) => own[cycle] ?? english.ui[`cycle.${cycle}`]
    const words = Object.fromEntries(cycleKeys.map(cycle => [`cycle.${cycle}`, word(cycle)]))
    const known = Object.entries(words).every(([key, value]) => i18next.getResource('en', 'ui', key) === value)
    if (!known) i18next.addResourceBundle('en', 'ui', words, false, true)
  }, [own])
}
