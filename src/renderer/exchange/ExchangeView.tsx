import { X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ForeignPreview } from '../../shared/model/exchange'
import { runCommand } from '../commands/registry'
import { formatNumber } from '../i18n/format'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { IconButton } from '../ui/IconButton'
import { WarnStrip } from '../ui/WarnStrip'
import { ForeignSide } from './ForeignSide'
import { ForeignTables } from './ForeignTables'
import { useForeign } from './foreign-state'
import '../documents/import.css'
import './exchange.css'
import { text } from '../i18n/text'

/** A project of another tool on its way in: what is inside, what becomes of it, what is lost. Nothing is stored until the last button. */
export function ExchangeView() {
  const { t } = useTranslation('exchange')
  const { file, preview, problem, busy } = useForeign()
  return (
    <div className="import exchange" onKeyDownCapture={storeFromAnywhere}>
      <header className="app-bar import-bar">
        <h1 className="import-title">{t('in.title')}</h1>
        <span className="ui-small ui-secondary ui-ellipsis">
          {preview === null ? t('in.nothingStored') : t('in.about', { file: preview.file, tool: preview.tool })}
        </span>
        <span className="ui-grow" />
        <IconButton icon={X} label={text('ui:cancel')} keys="Escape" onPress={() => runCommand('exchange.cancel')} />
      </header>
      {preview !== null ? (
        <div className="exchange-body">
          <Sums preview={preview} />
          <div className="exchange-panes">
            <main id="main" className="ui-pane ui-pane-paper import-main" data-pane="">
              <ForeignTables preview={preview} />
            </main>
            <ForeignSide preview={preview} />
          </div>
        </div>
      ) : (
        <main id="main" className="import-empty">
          {busy === 'reading' ? (
            <p className="app-connecting" role="status">
              {t('in.reading', { file: file ?? '' })}
            </p>
          ) : (
            <div className="exchange-empty">
              {problem === null ? null : <WarnStrip urgent>{problem}</WarnStrip>}
              <EmptyState
                title={problem === null ? t('in.empty') : t('in.cannot', { file: file ?? '' })}
                hint={t('in.empty.hint')}
                action={
                  <Button autoFocus look="primary" keys="$mod+i" onPress={() => runCommand('exchange.choose')}>
                    {t('in.choose')}
                  </Button>
                }
              />
            </div>
          )}
        </main>
      )}
      <footer className="import-foot">
        <p className="ui-small ui-secondary" role="status">
          {preview === null ? '' : consequence(preview, t)}
        </p>
        <div>
          <Button keys="Escape" onPress={() => runCommand('exchange.cancel')}>
            {text('ui:cancel')}
          </Button>
          <Button
            look="primary"
            keys="$mod+Enter"
            isDisabled={preview === null || busy !== null}
            onPress={() => runCommand('exchange.store')}
          >
            {busy === 'storing' ? t('in.storing') : t('in.store')}
          </Button>
        </div>
      </footer>
    </div>
  )
}

/** Lists and buttons take Enter, with whatever is held, for a press. Here it brings the project in, wherever the focus is. */
function storeFromAnywhere(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event
  if (key !== 'Enter' || !(ctrlKey || metaKey) || shiftKey || altKey || event.repeat) return
  if (!(target instanceof HTMLElement) || target.closest('.ui-popover, .ui-modal') !== null) return
  event.preventDefault()
  event.stopPropagation()
  runCommand('exchange.store')
}

type Translate = ReturnType<typeof useTranslation<'exchange'>>['t']

function Sums({ preview: { report, codes, people } }: { preview: ForeignPreview }) {
  const { t } = useTranslation('exchange')
  const { known } = report
  const cells = [
    {
      label: t('sum.documents'),
      count: report.documents,
      hint: known.documents > 0 ? t('sum.known', { count: known.documents }) : '',
    },
    {
      label: t('sum.codes'),
      count: report.codes,
      hint: codes.length > report.codes ? t('sum.matched', { count: codes.length - report.codes }) : '',
    },
    {
      label: t('sum.codings'),
      count: report.codings,
      hint: [
        known.codings > 0 ? t('sum.known', { count: known.codings }) : '',
        report.unanchored > 0 ? t('sum.unanchored', { count: report.unanchored }) : '',
      ]
        .filter(words => words !== '')
        .join(', '),
    },
    {
      label: t('sum.people'),
      count: report.participants,
      hint: [
        people.length > report.participants ? t('sum.known', { count: people.length - report.participants }) : '',
        report.attributes > 0 ? t('sum.attributes', { count: report.attributes }) : '',
      ]
        .filter(words => words !== '')
        .join(', '),
    },
    {
      label: t('sum.memos'),
      count: report.memos,
      hint: [
        report.flows > 0 ? t('sum.flows', { count: report.flows }) : '',
        report.stories > 0 ? t('sum.stories', { count: report.stories }) : '',
        report.attachments > 0 ? t('sum.attachments', { count: report.attachments }) : '',
      ]
        .filter(words => words !== '')
        .join(', '),
    },
  ]
  return (
    <dl className="exchange-sums">
      {cells.map(({ label, count, hint }) => (
        <div key={label}>
          <dd className="exchange-sum">{formatNumber(count)}</dd>
          <dt>
            {label} <span className="exchange-hint">{hint}</span>
          </dt>
        </div>
      ))}
    </dl>
  )
}

function consequence({ report }: ForeignPreview, t: Translate): string {
  const isNothing = Object.values(report).every(value => typeof value !== 'number' || value === 0)
  if (isNothing) return t('in.nothingNew')
  return t(report.losses.length > 0 ? 'in.consequence.report' : 'in.consequence')
}
