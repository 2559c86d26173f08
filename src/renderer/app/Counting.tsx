import { type Query, useIsFetching } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { queryClient } from './query-client'
import { isCount } from './query-keys'

/** Milliseconds after which a count is long enough to be spoken of. */
const patience = 300

const counts = { predicate: ({ queryKey }: Query) => isCount(queryKey) }

/**
 * Says that tables, figures, queries or reports are being counted, once it takes a while, and lets the person stop it: what was shown before
 * stays. Stopped counts can be had again.
 */
export function Counting() {
  const { t } = useTranslation('app')
  const isCounting = useIsFetching(counts) > 0
  const [isLong, setLong] = useState(false)
  const [isStopped, setStopped] = useState(false)
  useEffect(() => {
    setLong(false)
    if (!isCounting) return
    setStopped(false)
    const timer = setTimeout(() => setLong(true), patience)
    return () => clearTimeout(timer)
  }, [isCounting])
  const stop = () => {
    setStopped(true)
    void queryClient.cancelQueries(counts)
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
        <span aria-live="polite">{t('counting')}</span>
        <AriaButton className="ui-link" onPress={stop}>
          {t('counting.stop')}
        </AriaButton>
      </>
    )
  if (isStopped && !isCounting)
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
