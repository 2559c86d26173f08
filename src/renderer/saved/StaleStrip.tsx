import type { Saved } from '../../shared/model/saved'
import { Button } from '../ui/Button'
import { WarnStrip } from '../ui/WarnStrip'

export interface StaleStripProps {
  saved: Saved | null
  /** Of what is shown; undefined while it is counted. */
  hash: string | undefined
  isChanged: boolean
  readOnly: boolean
  /** What is said, and on the button that says it is right. */
  words: string
  accept: string
  onAccept(saved: Saved, hash: string): void
}

/** Says that a saved one comes out otherwise than when it was saved; only while it is shown as it was saved. */
export function StaleStrip({ saved, hash, isChanged, readOnly, words, accept, onAccept }: StaleStripProps) {
  if (!saved || hash === undefined || isChanged || saved.dataHash === '' || saved.dataHash === hash) return null
  return (
    <WarnStrip
      action={
        readOnly ? undefined : (
          <Button small onPress={() => onAccept(saved, hash)}>
            {accept}
          </Button>
        )
      }
    >
      {words}
    </WarnStrip>
  )
}
