import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { runCommand } from '../commands/registry'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { IconButton } from '../ui/IconButton'
import { WarnStrip } from '../ui/WarnStrip'
import { storeFromAnywhere } from './before-the-list'
import { ImportFiles } from './ImportFiles'
import { ImportPreview } from './ImportPreview'
import { ImportSide } from './ImportSide'
import { draftsToStore, type Incoming, mayBeTable, useImport } from './import-state'
import { PasswordForm } from './PasswordForm'
import type { TableRows } from './read-rows'
import { StoryRows } from './StoryRows'
import { StorySide } from './StorySide'
import { mapOfRows, setAsTable } from './table-state'
import './import.css'
import { text } from '../i18n/text'

/** Files on their way in: which, as what, and with which speakers. Takes over the window; nothing is stored until the last button. */
export function ImportView() {
  const { t } = useTranslation('imports')
  const { incoming, shown, storing } = useImport()
  const one = incoming.find(entry => entry.key === shown)
  const drafts = draftsToStore(incoming)
  const rows = one?.asTable === true ? one.rows : null
  const reading = incoming.some(entry => entry.state === 'reading' && entry.included)
  return (
    <div className="import" onKeyDownCapture={storeFromAnywhere}>
      <header className="app-bar import-bar">
        <h1 className="import-title">{incoming.length === 0 ? t('title') : t('title', { count: incoming.length })}</h1>
        <span className="ui-small ui-secondary ui-ellipsis">{t('nothingStored')}</span>
        <span className="ui-grow" />
        <IconButton icon={X} label={text('ui:cancel')} keys="Escape" onPress={() => runCommand('import.cancel')} />
      </header>
      {incoming.length === 0 ? (
        <main id="main" className="import-empty">
          <EmptyState
            title={t('empty')}
            hint={t('empty.hint')}
            action={
              <Button autoFocus keys="$mod+i" onPress={() => runCommand('import.add')}>
                {t('choose')}
              </Button>
            }
          />
        </main>
      ) : (
        <div className="import-panes">
          <ImportFiles incoming={incoming} shown={shown} />
          <main id="main" className="ui-pane ui-pane-paper import-main" data-pane="">
            {one === undefined ? null : <Shown one={one} />}
          </main>
          {one?.asTable === true ? (
            <StorySide key={one.key} one={one} />
          ) : one === undefined || (one.draft === null && one.problem === null) ? (
            <aside className="ui-pane import-side" />
          ) : (
            <ImportSide key={one.key} one={one} />
          )}
        </div>
      )}
      <footer className="import-foot">
        <ReadingProgress incoming={incoming} />
        <p className="ui-small ui-secondary" role="status">
          {rows === null ? consequence(incoming, drafts.length, t) : rowsConsequence(rows, t)}
        </p>
        <div>
          <Button keys="Escape" onPress={() => runCommand('import.cancel')}>
            {text('ui:cancel')}
          </Button>
          <Button
            look="primary"
            keys="$mod+Enter"
            isDisabled={storing || (rows === null ? drafts.length === 0 || reading : mapOfRows(rows) === null)}
            onPress={() => runCommand('import.store')}
          >
            {storing
              ? t('storing')
              : rows !== null
                ? t('rows.store', { count: rows.table.rows.length })
                : drafts.length === 0
                  ? t('store.none')
                  : t('store', { count: drafts.length })}
          </Button>
        </div>
      </footer>
    </div>
  )
}

function Shown({ one }: { one: Incoming }) {
  const { t } = useTranslation('imports')
  if (one.asTable) return <StoryRows key={one.key} one={one} />
  if (one.draft !== null) return <ImportPreview one={one} draft={one.draft} />
  return (
    <>
      <div className="ui-pane-head ui-pane-head-lined">
        <h2 title={one.file.name}>{one.file.name}</h2>
      </div>
      {one.state === 'failed' ? (
        <>
          <WarnStrip>{one.problem}</WarnStrip>
          {one.locked ? <PasswordForm key={one.key} fileKey={one.key} /> : null}
          <EmptyState
            title={t('cannot')}
            hint={t('cannot.hint')}
            {...(mayBeTable(one)
              ? { action: <Button onPress={() => setAsTable(one.key, true)}>{t('stories.as')}</Button> }
              : {})}
          />
        </>
      ) : (
        <p className="app-connecting">{t('reading')}</p>
      )}
    </>
  )
}

/** How far the reading of many files is. Few are read before a bar would be seen. */
function ReadingProgress({ incoming }: { incoming: readonly Incoming[] }) {
  const { t } = useTranslation('imports')
  const done = incoming.filter(one => one.state !== 'reading').length
  if (incoming.length < 5 || done === incoming.length) return null
  return (
    <progress className="import-progress" value={done} max={incoming.length} aria-label={t('progress')}>
      {t('progress.of', { done, all: incoming.length })}
    </progress>
  )
}

type Translate = ReturnType<typeof useTranslation<'imports'>>['t']

function rowsConsequence(rows: TableRows, t: Translate): string {
  const map = mapOfRows(rows)
  if (map === null) return t('rows.none')
  const steps = map.steps.length
  const words = t(steps === 0 ? 'rows.answers' : 'rows.stories', { count: rows.table.rows.length, steps })
  return `${words} ${t('consequence.step')}`
}

function consequence(incoming: readonly Incoming[], come: number, t: Translate): string {
  const count = (wanted: (one: Incoming) => boolean): number => incoming.filter(wanted).length
  const cannot = count(one => one.state === 'failed')
  const reading = count(one => one.state === 'reading' && one.included)
  const out = count(one => one.state !== 'failed' && !one.included)
  const parts = [
    come === 0 ? t('consequence.none') : t('consequence', { count: come }),
    ...(cannot === 0 ? [] : [t('consequence.cannot', { count: cannot })]),
    ...(out === 0 ? [] : [t('consequence.out', { count: out })]),
    ...(reading === 0 ? [] : [t('consequence.reading', { count: reading })]),
  ]
  return `${parts.join(', ')}.${come === 0 ? '' : ` ${t('consequence.step')}`}`
}
