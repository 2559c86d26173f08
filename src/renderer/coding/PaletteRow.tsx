import { useTranslation } from 'react-i18next'
import { CycleMark } from '../ui/CycleMark'
import { markOf } from './code-index'
import type { CodeMatch } from './palette-search'
import { aliasFor } from './palette-search'

export interface PaletteRowProps {
  id: string
  match: CodeMatch
  words: string
  selected: boolean
  onPoint(): void
  onChoose(): void
}

/** A code that may be chosen: what fits the words stands out. */
export function PaletteRow({ id, match, words, selected, onPoint, onChoose }: PaletteRowProps) {
  const { t } = useTranslation('coding')
  const { code, inName } = match
  const alias = aliasFor(code, words)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled in the search field, which keeps the focus
    // biome-ignore lint/a11y/useFocusableInteractive: likewise
    <div
      id={id}
      role="option"
      aria-selected={selected}
      className="coding-palette-row"
      onPointerMove={onPoint}
      onClick={onChoose}
    >
      <CycleMark cycle={markOf(code)} colour={code.colour} decorative />
      <span className="ui-ellipsis">
        {inName ? (
          <>
            {code.name.slice(0, inName[0])}
            <b>{code.name.slice(inName[0], inName[1])}</b>
            {code.name.slice(inName[1])}
          </>
        ) : (
          code.name
        )}
        <span className="coding-palette-gloss">{alias === null ? code.gloss : t('palette.alias', { alias })}</span>
      </span>
      <span className="ui-row-count">{code.all}</span>
    </div>
  )
}
