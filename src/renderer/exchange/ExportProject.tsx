import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ExportOptions, usualExport } from '../../shared/model/exchange-out'
import { api } from '../app/api'
import { queryKeys } from '../app/query-keys'
import { formatNumber } from '../i18n/format'
import { Checkbox } from '../ui/Checkbox'
import { Segments } from '../ui/Segments'
import { ExportDialog } from './ExportDialog'
import { LossList } from './LossList'

/** Sends the project or its codebook out as REFI-QDA: what it will hold, and what other tools will not see, before it is written. */
export function ExportProject() {
  const { t } = useTranslation('exchange')
  const [options, setOptions] = useState<ExportOptions>(usualExport)
  const outlook = useQuery({
    queryKey: [...queryKeys.exchange, options],
    queryFn: () => api.exchange.outlook(options),
    placeholderData: before => before,
    gcTime: 0,
  })
  const change = (some: Partial<ExportOptions>) => setOptions(before => ({ ...before, ...some }))
  const isWhole = options.format === 'qdpx'
  const counts = outlook.data
  const shown = isWhole
    ? (['documents', 'codes', 'codings', 'flows', 'stories', 'memos', 'participants', 'claims', 'indicators'] as const)
    : (['codes'] as const)
  return (
    <ExportDialog
      title={t('out.title')}
      size="large"
      save={t('out.save')}
      write={async signal => {
        const { name, file } = await api.exchange.export(options, { signal })
        return { name, file, words: t('out.done', { name }) }
      }}
    >
      <div className="exchange-out-row">
        <Segments
          label={t('out.what')}
          value={options.format}
          options={[
            { value: 'qdpx', label: t('out.qdpx') },
            { value: 'qdc', label: t('out.qdc') },
          ]}
          onChange={format => format && change({ format })}
        />
        <span className="ui-small ui-secondary">{t(isWhole ? 'out.qdpx.hint' : 'out.qdc.hint')}</span>
      </div>
      {counts === undefined ? null : (
        <dl className="exchange-counts" aria-label={t('out.holds')}>
          {shown.map(name => (
            <div key={name}>
              <dd>{formatNumber(counts[name])}</dd>
              <dt>{t(`count.${name}`)}</dt>
            </div>
          ))}
        </dl>
      )}
      <div>
        {isWhole ? (
          <ExportChoice name="consented" isSelected={options.consented} onChange={consented => change({ consented })} />
        ) : null}
        <ExportChoice name="flat" isSelected={options.flat} onChange={flat => change({ flat })} />
        {isWhole ? (
          <ExportChoice name="mirror" isSelected={options.mirror} onChange={mirror => change({ mirror })} />
        ) : null}
      </div>
      {counts === undefined || counts.losses.length === 0 ? null : (
        <section aria-labelledby="exchange-out-losses">
          <h3 id="exchange-out-losses">{t('out.losses')}</h3>
          <LossList losses={counts.losses} />
        </section>
      )}
      <p className="ui-small ui-secondary">{t(isWhole ? 'out.check' : 'out.valid')}</p>
    </ExportDialog>
  )
}

/** A choice with its reason below it. */
export function ExportChoice({
  name,
  isSelected,
  onChange,
}: {
  name: 'consented' | 'flat' | 'mirror'
  isSelected: boolean
  onChange(is: boolean): void
}) {
  const { t } = useTranslation('exchange')
  return (
    <Checkbox className="exchange-check" isSelected={isSelected} onChange={onChange}>
      <span>
        {t(`out.${name}`)}
        <span className="ui-secondary exchange-hint">{t(`out.${name}.why`)}</span>
      </span>
    </Checkbox>
  )
}
