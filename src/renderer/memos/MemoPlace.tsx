import { lazy, Suspense } from 'react'
import { useMemos } from './memo-state'

const Dialog = lazy(async () => ({ default: (await import('./MemoDialog')).MemoDialog }))

/** Where the memo that is being written floats, above whatever view is shown. Its editor is fetched when it is first needed. */
export function MemoPlace() {
  const isAsked = useMemos(state => state.task !== null)
  return isAsked ? (
    <Suspense fallback={null}>
      <Dialog />
    </Suspense>
  ) : null
}
