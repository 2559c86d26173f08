import { Ban, Check, LoaderCircle, type LucideIcon, Minus, Plus, TriangleAlert } from 'lucide-react'
import { GridList, GridListItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { runCommand } from '../commands/registry'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Checkbox'
import { Icon } from '../ui/Icon'
import { beforeTheList } from './before-the-list'
import { type Incoming, setIncluded, show } from './import-state'

/** The files and what was found in each; one is shown, any can be left out. */
export function ImportFiles({ incoming, shown }: { incoming: readonly Incoming[]; shown: number | null }) {
  const { t } = useTranslation('imports')
  return (
    <aside className="ui-pane import-files" aria-label={t('files')} data-pane="">
      <div className="ui-pane-head">
        <h2>{t('files')}</h2>
        <span className="ui-grow" />
        <Button look="quiet" small icon={Plus} onPress={() => runCommand('import.add')} aria-label={t('add.label')}>
          {t('add')}
        </Button>
      </div>
      <div className="ui-scroll" data-pane-start="" onKeyDownCapture={beforeTheList}>
        <GridList
          // Rows of files that did not change are not made again: two hundred of them would hold up the window at each result.
          items={incoming}
          aria-label={t('files')}
          className="import-list"
          selectionMode="single"
          disallowEmptySelection
          // The file under the keyboard is the file that is shown.
          selectionBehavior="replace"
          keyboardNavigationBehavior="tab"
          selectedKeys={shown === null ? [] : [shown]}
          onSelectionChange={keys => {
            const chosen = incoming.find(one => keys !== 'all' && keys.has(one.key))
            if (chosen !== undefined) show(chosen.key)
          }}
        >
          {one => <FileRow id={one.key} one={one} />}
        </GridList>
      </div>
    </aside>
  )
}

function FileRow({ one }: { id: number; one: Incoming }) {
  const { t } = useTranslation('imports')
  const { icon, tone } = signOf(one)
  return (
    <GridListItem id={one.key} textValue={one.file.name} className="import-file" data-tone={tone}>
      <Icon icon={icon} className="import-file-sign" />
      <span className="import-file-name ui-ellipsis" title={one.file.name}>
        {one.file.name}
      </span>
      <span className="import-file-found" title={one.problem ?? undefined}>
        {found(one, t)}
      </span>
      {one.state === 'failed' || one.asTable ? null : (
        <Checkbox
          className="import-file-in"
          aria-label={t(one.included ? 'leaveOut' : 'takeIn', { file: one.file.name })}
          isSelected={one.included}
          onChange={included => setIncluded(one.key, included)}
        />
      )}
    </GridListItem>
  )
}

function signOf(one: Incoming): { icon: LucideIcon; tone: string } {
  if (one.asTable && one.rows !== null) return { icon: Check, tone: 'ok' }
  if (one.state === 'failed') return { icon: Ban, tone: 'danger' }
  if (one.state === 'reading' || one.draft === null) return { icon: LoaderCircle, tone: 'reading' }
  if (!one.included) return { icon: Minus, tone: 'out' }
  return one.draft.warnings.length > 0 || one.duplicateOf !== null || one.sameAs !== null
    ? { icon: TriangleAlert, tone: 'warn' }
    : { icon: Check, tone: 'ok' }
}

type Translate = ReturnType<typeof useTranslation<'imports'>>['t']

function found(one: Incoming, t: Translate): string {
  const { state, draft, included, problem, duplicateOf, sameAs } = one
  if (one.asTable && one.rows !== null) return t('rows.found', { count: one.rows.table.rows.length })
  if (state === 'failed') return problem ?? ''
  if (draft === null) return t('reading')
  if (!included) return t(duplicateOf !== null ? 'already' : sameAs !== null ? 'alreadyHere' : 'leftOut')
  const turns = t(draft.speakers.length === 0 ? 'paragraphs' : 'turns', { count: draft.turns.length })
  return draft.speakers.length === 0
    ? `${turns} · ${t(draft.kind === 'story' ? 'words' : 'noSpeakers', { count: draft.words })}`
    : `${turns} · ${t('speakers', { count: draft.speakers.length })}`
}
