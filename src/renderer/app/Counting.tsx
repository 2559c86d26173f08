import { type Query, useIsFetching, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { api } from './api'
import { queryClient } from './query-client'
import { isCount, isLongWork, queryKeys } from './query-keys'

/** Milliseconds after which work is long enough to be spoken of, and between two questions how far it is. */
const patience = 300

const works = { predicate: ({ queryKey }: Query) => isLongWork(queryKey) }
const counts = { predicate: ({ queryKey }: Query) => isCount(queryKey) }

/**
 * Says that tables, figures, queries or reports are being counted or written to a file, once it takes a while, with the share that is done,
 * and lets the person stop it: what was shown before stays. Stopped counts can be had again.
 */
export function Counting() {
  const { t } = useTranslation('app')
  const isWorking = useIsFetching(works) > 0
  const isCounting = useIsFetching(counts) > 0
  const [isLong, setLong] = useState(false)
  const [isStopped, setStopped] = useState(false)
  useEffect(() => {
    setLong(false)
    if (!isWorking) return
    setStopped(false)
    const timer = setTimeout(() => setLong(true), patience)
    return () => clearTimeout(timer)
  }, [isWorking])
  const stop = () => {
    setStopped(isCounting)
    void queryClient.cancelQueries(works)
  }
  useEffect(() => {
    if (!isLong) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) stop()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
  if (isLong)
    return (
      <>
        <span aria-live="polite">{t(isCounting ? 'counting' : 'making')}</span>
        <ShareDone />
        <AriaButton className="ui-link" onPress={stop}>
          {t('counting.stop')}
        </AriaButton>
      </>
    )
  if (isStopped && !isWorking)
    return (
      <>
        <span aria-live="polite">{t('counting.stopped')}</span>
        <AriaButton
          className="ui-link"
          onPress={() => {
            setStopped(false)
            void queryClient.refetchQueries({ ...counts, type: 'active' })
          }}
        >
          {t('counting.again')}
        </AriaButton>
      </>
    )
  return null
}

/** The share as it was last heard of; nothing where the main side does not know it, as while it writes a file that is counted already. */
function ShareDone() {
  const { t } = useTranslation('app')
  const { data } = useQuery({
    queryKey: queryKeys.progress,
    queryFn: ({ signal }) => api.app.progress(undefined, { signal }),
    refetchInterval: patience,
    staleTime: 0,
    gcTime: 0,
  })
  const share = data?.share ?? null
  if (share === null) return null
  return (
    <>
      <progress className="app-share" value={share} aria-label={t('counting.share')} />
      <span className="ui-number" aria-hidden="true">
        {t('counting.percent', { percent: Math.floor(share * 100) })}
      </span>
    </>
  )
}
