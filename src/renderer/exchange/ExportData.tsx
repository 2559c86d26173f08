import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DataOptions, dataFormats } from '../../shared/model/data-export'
import { api } from '../app/api'
import { Segments } from '../ui/Segments'
import { ExportDialog } from './ExportDialog'
import { ExportChoice } from './ExportProject'

/** Sends the data out for R, Python and other programs, as one archive of tables with their dictionary. */
export function ExportData() {
  const { t } = useTranslation('exchange')
  const [options, setOptions] = useState<DataOptions>({ format: 'csv', consented: true })
  return (
    <ExportDialog
      title={t('data.title')}
      save={t('data.save')}
      write={async () => {
        const { name, file, rows, losses } = await api.exchange.data(options)
        const count = losses.filter(({ code }) => code === 'out.consent').length
        const words = t(count > 0 ? 'data.doneHeld' : 'data.done', {
          ...{ codings: rows.codings ?? 0, flows: rows.flows ?? 0, count },
        })
        return { name, file, words }
      }}
    >
      <p>{t('data.what')}</p>
      <div className="exchange-out-row">
        <Segments
          label={t('data.format')}
          value={options.format}
          options={dataFormats.map(value => ({ value, label: t(`data.${value}`) }))}
          onChange={format => format && setOptions(before => ({ ...before, format }))}
        />
      </div>
      <p className="ui-small ui-secondary">{t(`data.${options.format}.hint`)}</p>
      <ExportChoice
        name="consented"
        isSelected={options.consented}
        onChange={consented => setOptions(before => ({ ...before, consented }))}
      />
      <p className="ui-small ui-secondary">{t('out.names')}</p>
    </ExportDialog>
  )
}
