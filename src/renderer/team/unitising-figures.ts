import type { TFunction } from 'i18next'
import type { PairAgreement } from '../../shared/model/agreement'
import { shownFigure } from './shown-figure'

const family = ['u', 'binary', 'cu'] as const

/** The alphas for unitising as figures, each with its interval, or with the words why there is none. */
export function unitisingFigures({ intervals, ...alphas }: PairAgreement['unitising'], t: TFunction<'team'>) {
  return family.map(key => {
    const [alpha, interval] = [alphas[key], intervals[key]]
    return {
      key,
      value: shownFigure(alpha, t('figure.undefined')),
      range: interval
        ? t('figure.range', { from: shownFigure(interval[0], ''), to: shownFigure(interval[1], '') })
        : '',
      // Why there are none is said once, with the first of the three.
      means:
        alpha === null || interval || key !== 'u'
          ? t(`figure.${key}.means`)
          : `${t(`figure.${key}.means`)} ${t('figure.u.few')}`,
    }
  })
}
