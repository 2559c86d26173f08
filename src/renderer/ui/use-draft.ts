import { useEffect, useRef, useState } from 'react'

/** After this long without a key what was written is stored. */
const pause = 1200

/**
 * A field's words while they are being written. They are stored at a pause and when the field is left. What is stored otherwise (by an undo,
 * by somebody else) shows as soon as nobody writes here.
 *
 * @param save gets words that differ from what is stored
 * @returns what a text field takes
 */
export function useDraft(stored: string, save: (words: string) => void) {
  const [draft, setDraft] = useState<string | null>(null)
  const isWriting = useRef(false)
  const sent = useRef<string | null>(null)
  const latest = useRef({ draft, stored, save })
  latest.current = { draft, stored, save }
  const flush = useRef(() => {
    const { draft: words, stored: before, save: store } = latest.current
    if (words === null || words.trim() === before || words === sent.current) return
    sent.current = words
    store(words)
  })
  const [before, setBefore] = useState(stored)
  if (before !== stored) {
    setBefore(stored)
    sent.current = null
    if (!isWriting.current) setDraft(null)
  }
  useEffect(() => {
    if (draft === null || !isWriting.current) return
    const timer = setTimeout(flush.current, pause)
    return () => clearTimeout(timer)
  }, [draft])
  // Words are not lost when another story is opened in the middle of one.
  useEffect(() => flush.current, [])
  return {
    value: draft ?? stored,
    onChange: setDraft,
    onFocus: () => {
      isWriting.current = true
    },
    onBlur: () => {
      isWriting.current = false
      flush.current()
      if (draft !== null && draft.trim() === stored) setDraft(null)
    },
  }
}
