import { useTranslation } from 'react-i18next'
import { type CycleKey, isCycleKey } from '../../shared/framework/cycles'
import { ownColourStyle } from './own-colour-style'

export interface CycleMarkProps {
  cycle: CycleKey | (string & {})
  decorative?: boolean
  /** The code's own colour, `#rrggbb`, instead of the cycle's. */
  colour?: string | null
}

/**
 * The mark of a value cycle: 3 px bar, key letters, tint; the same in tree, table, inspector and figure. For codes outside the cycles
 * pass the code's own key: it stays neutral. With `decorative` it is not read out, because the cycle's name stands beside it.
 */
export function CycleMark({ cycle, decorative = false, colour = null }: CycleMarkProps) {
  const { t } = useTranslation('ui')
  const letters = cycle.slice(0, 3).toUpperCase()
  const known = isCycleKey(letters) ? letters : undefined
  return (
    <span
      className="ui-cycle-mark"
      data-cycle={letters}
      style={ownColourStyle(colour)}
      {...(decorative ? { 'aria-hidden': true } : {})}
    >
      {known === undefined || decorative ? (
        letters
      ) : (
        <>
          <span aria-hidden="true">{letters}</span>
          <span className="ui-hidden">{t(`cycle.${known}`)}</span>
        </>
      )}
    </span>
  )
}
