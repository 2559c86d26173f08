import { RefreshCw } from 'lucide-react'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { drawFigure, paperLook } from '../../shared/figure/draw'
import { FigureSvg } from '../../shared/figure/FigureSvg'
import { isMark } from '../../shared/figure/shapes'
import type { FigureSpec } from '../../shared/model/figure-spec'
import { useFigureTheme } from '../figures/use-figure-theme'
import { Icon } from '../ui/Icon'
import { useFigureCount } from './use-figure'

export interface ThumbnailProps {
  spec: FigureSpec
  /** Of a saved figure: the hash of its data when it was saved. */
  savedHash?: string
}

/** A figure in little, without its words, in the colours of the window; marked where its data are others than when it was saved. */
export function Thumbnail({ spec, savedHash = '' }: ThumbnailProps) {
  const { t } = useTranslation('figures')
  const theme = useFigureTheme()
  const id = useId()
  const { data } = useFigureCount(spec)
  const layout = useMemo(
    () =>
      data
        ? drawFigure(data.data, {
            ...paperLook({ ...spec, showTitle: false, showCaption: false, theme }, ''),
            width: { unit: 'px', value: 620 },
          })
        : null,
    [data, spec, theme],
  )
  const isBare =
    layout?.layers.every(({ items }) => items.every(item => !isMark(item) && item.shape === 'text')) ?? false
  const isStale = savedHash !== '' && data !== undefined && data.hash !== savedHash
  return (
    <>
      <span className="figures-thumbnail" aria-hidden="true">
        {isBare ? (
          <span className="figures-thumbnail-none">{t('gallery.nothing')}</span>
        ) : layout ? (
          <FigureSvg layout={layout} idPrefix={`thumbnail-${id}`} />
        ) : null}
      </span>
      {isStale ? (
        <span className="figures-stale">
          <Icon icon={RefreshCw} small /> {t('stale.short')}
        </span>
      ) : null}
    </>
  )
}
