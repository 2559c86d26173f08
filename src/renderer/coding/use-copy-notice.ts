import { useEffect } from 'react'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { text } from '../i18n/text'
import { showToast } from '../ui/Toast'
import { currentStage } from './session'

/**
 * Says so where words that were copied from the text are of people who refused to be quoted or withdrew. One copies from one's own reading
 * for many ends, so nothing is left out here, as it is from what is made to be passed on.
 */
export function useCopyNotice(): void {
  useEffect(() => {
    const copied = () => {
      const stage = currentStage()
      const span = stage?.view.selection()
      if (!stage || !span) return
      const turns = stage.turns.slice(span.startTurn, span.endTurn + 1).map(({ id }) => id)
      sayCovered(turns).catch(showError)
    }
    document.addEventListener('copy', copied)
    return () => document.removeEventListener('copy', copied)
  }, [])
}

async function sayCovered(turns: readonly string[]): Promise<void> {
  const { refused, unrecorded } = await api.consent.ofTurns({ turns: [...turns] })
  const words = [
    refused > 0 ? text('coding:copied.refused', { count: refused }) : '',
    unrecorded > 0 ? text('coding:copied.unrecorded', { count: unrecorded }) : '',
  ].filter(Boolean)
  if (words.length > 0) showToast({ words: words.join(' '), tone: 'warn' })
}
