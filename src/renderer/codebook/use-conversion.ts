import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { conversionCandidates, conversionReason } from '../../shared/framework/conversion'
import type { CycleKey } from '../../shared/framework/cycles'
import type { Code } from '../../shared/model/code'
import { type ConversionItem, isJudged, type Judgement } from '../../shared/model/conversion'
import type { Id } from '../../shared/model/id'
import { api } from '../app/api'
import { queryKeys } from '../app/query-keys'
import { undo } from '../app/undo'

/** The passages to be judged again; read anew whenever codings change. */
export function useConversion() {
  return useQuery({ queryKey: queryKeys.conversion, queryFn: () => api.conversion.list() })
}

/** Why a passage is listed, by the code it had when it was first judged. */
export function reasonOf(item: ConversionItem) {
  return conversionReason({ key: item.was, cycle: cycleOfKey(item.was) })
}

/** Codes of this project that the passage may belong to in 2020, the likeliest first. */
export function candidatesFor(item: ConversionItem, codes: readonly Code[]): Code[] {
  const keys = conversionCandidates({ key: item.was, cycle: cycleOfKey(item.was) })
  return keys.flatMap(key => codes.filter(code => code.key === key && !code.archived))
}

/** Keys of own codes below reframing begin with it too, as all keys begin with that of the code above. */
function cycleOfKey(key: string): CycleKey | null {
  return key === 'REF' || key.startsWith('REF.') ? 'REF' : null
}

/** Where the reader is in the list, and what they do: judge, pass on, take back. */
export function useJudging(items: readonly ConversionItem[]) {
  const firstOpen = items.find(item => !isJudged(item))?.coding ?? null
  const [at, setAt] = useState<Id | null>(firstOpen)
  const [done, setDone] = useState<readonly Id[]>([])
  const index = items.findIndex(item => item.coding === at)
  return {
    current: items[index],
    index,
    goTo: setAt,
    /** Judged in this sitting, the last one last. */
    done,
    step(by: 1 | -1): void {
      const next = items[index + by]
      if (next) setAt(next.coding)
      else if (by === 1) setAt(null)
      else if (index === -1) setAt(items.at(-1)?.coding ?? null)
    },
    async judge(item: ConversionItem, decision: Judgement, how: { code?: string; note?: string }): Promise<void> {
      // On at once, to what is open further down, else to what was left open above: whoever reads fast does not wait for the list.
      const rest = [...items.slice(index + 1), ...items.slice(0, index)]
      setDone(before => [...before, item.coding])
      setAt(rest.find(each => each.decision === null && !done.includes(each.coding))?.coding ?? null)
      await api.conversion.judge({ coding: item.coding, decision, ...how })
    },
    async takeBack(): Promise<void> {
      const last = done.at(-1)
      if (last === undefined) return
      setDone(done.slice(0, -1))
      await undo()
      setAt(last)
    },
  }
}
