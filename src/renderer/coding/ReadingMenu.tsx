import { ALargeSmall } from 'lucide-react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Reading } from '../../shared/model/desk'
import { readingFonts, usualReading } from '../../shared/model/desk'
import type { DocumentSummary } from '../../shared/model/document'
import { directions } from '../../shared/model/document'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { patchDocument, useDesk, useProject, useSettings } from '../app/queries'
import { saveSettings } from '../app/theme'
import { formatNumber } from '../i18n/format'
import { Button } from '../ui/Button'
import { IconButton } from '../ui/IconButton'
import { Segments } from '../ui/Segments'
import { readIn } from './desk'
import { readingStep, readingSteps } from './reading-steps'

/** How the text is set, and from where it runs; each change shows at once behind it. */
export function ReadingMenu({ document }: { document: DocumentSummary }) {
  const { t } = useTranslation('coding')
  const { data: desk } = useDesk()
  const { data: settings } = useSettings()
  const readOnly = useProject().data?.readOnly ?? false
  const reading = desk?.reading ?? usualReading
  const set = (change: Partial<Reading>) => void readIn(change).catch(showError)
  const stepper = (name: 'size' | 'width' | 'lines') => (
    <div className="ui-field">
      <span>{t(`reading.${name}`)}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of its own */}
      <div className="coding-stepper" role="group" aria-label={t(`reading.${name}`)}>
        <Button
          small
          aria-label={t('reading.less', { what: t(`reading.${name}`) })}
          isDisabled={reading[name] <= readingSteps[name][0]!}
          onPress={() => set({ [name]: readingStep(name, reading[name], -1) })}
        >
          −
        </Button>
        <output>{formatNumber(reading[name])}</output>
        <Button
          small
          aria-label={t('reading.more', { what: t(`reading.${name}`) })}
          isDisabled={reading[name] >= readingSteps[name].at(-1)!}
          onPress={() => set({ [name]: readingStep(name, reading[name], 1) })}
        >
          +
        </Button>
      </div>
    </div>
  )
  return (
    <DialogTrigger>
      <IconButton small icon={ALargeSmall} label={t('reading')} />
      <Popover className="ui-popover coding-reading" placement="bottom end" offset={4}>
        <Dialog aria-label={t('reading')} className="coding-popover">
          {stepper('size')}
          {stepper('width')}
          {stepper('lines')}
          <div className="ui-field">
            <span>{t('reading.font')}</span>
            <Segments
              label={t('reading.font')}
              value={reading.font}
              options={readingFonts.map(value => ({ value, label: t(`reading.font.${value}`) }))}
              onChange={font => font && set({ font })}
            />
          </div>
          <div className="ui-field">
            <span>{t('reading.theme')}</span>
            <Segments
              label={t('reading.theme')}
              value={settings?.theme ?? 'system'}
              options={(['system', 'light', 'dark'] as const).map(value => ({
                value,
                label: t(`reading.theme.${value}`),
              }))}
              onChange={theme => theme && void saveSettings({ theme }).catch(showError)}
            />
          </div>
          <div className="ui-field">
            <span>{t('reading.contrast')}</span>
            <Segments
              label={t('reading.contrast')}
              value={settings?.contrast ?? 'system'}
              options={(['system', 'more'] as const).map(value => ({ value, label: t(`reading.contrast.${value}`) }))}
              onChange={contrast => contrast && void saveSettings({ contrast }).catch(showError)}
            />
          </div>
          <div className="ui-field">
            <span>{t('reading.direction')}</span>
            <Segments
              label={t('reading.direction')}
              value={document.direction}
              isDisabled={readOnly}
              options={directions.map(value => ({ value, label: t(`reading.direction.${value}`) }))}
              onChange={direction => direction && void turn(document.id, direction).catch(showError)}
            />
          </div>
          <Button small look="quiet" onPress={() => set(usualReading)}>
            {t('reading.usual')}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

async function turn(id: string, direction: DocumentSummary['direction']): Promise<void> {
  await api.documents.setDirection({ id, direction })
  patchDocument(id, open => ({ ...open, document: { ...open.document, direction } }))
}
