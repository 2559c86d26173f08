import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConversionItem } from '../../shared/model/conversion'
import { isJudged } from '../../shared/model/conversion'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { useProject } from '../app/queries'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { ConversionIntro } from './ConversionIntro'
import { ConversionWork } from './ConversionWork'
import './conversion.css'
import { useConversion } from './use-conversion'

/** From the cycles of 2011 to those of 2020: first what it means, then the passages to be judged again, one by one. */
export function ConversionDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('codebook')
  const { data } = useConversion()
  const cycleSet = useProject().data?.cycleSet
  const [finished, setFinished] = useState(false)
  if (data === undefined || cycleSet === undefined) return null
  const { items, reframing } = data
  if (cycleSet === '2011')
    return (
      <ConversionIntro items={items} onBegin={() => void api.conversion.begin().catch(showError)} onClose={onClose} />
    )
  if (finished || cycleSet === '2020')
    return (
      <Dialog
        title={t('convert.title')}
        onClose={onClose}
        actions={
          <Button look="primary" autoFocus onPress={onClose}>
            {t('convert.close')}
          </Button>
        }
      >
        <p>{t('convert.finished')}</p>
      </Dialog>
    )
  const left = items.filter(item => !isJudged(item)).length
  return (
    <ConversionWork
      items={items}
      onClose={onClose}
      end={
        <ConversionEnd
          items={items}
          left={left}
          reframing={reframing}
          onFinish={() =>
            void api.conversion
              .finish()
              .then(() => setFinished(true))
              .catch(showError)
          }
        />
      }
    />
  )
}

/** After the last passage: what is left, and the way out of the cycles of 2011. */
function ConversionEnd(props: { items: readonly ConversionItem[]; left: number; reframing: number; onFinish(): void }) {
  const { t } = useTranslation('codebook')
  const { items, left, reframing } = props
  return (
    <div className="codebook-convert-end">
      <p className="ui-strong">
        {items.length === 0 ? t('convert.nothing') : left > 0 ? t('convert.left', { count: left }) : t('convert.all')}
      </p>
      <p className="ui-secondary">
        {reframing > 0 ? t('convert.reframingLeft', { count: reframing }) : t('convert.canFinish')}
      </p>
      <Button isDisabled={reframing > 0} onPress={props.onFinish}>
        {t('convert.finish')}
      </Button>
    </div>
  )
}
