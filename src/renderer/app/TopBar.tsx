import { ChevronDown, Redo2, Search, Undo2 } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ProjectInfo } from '../../shared/model/project'
import { menuGroups } from '../commands/menu'
import { commandById, commandContext, keysOf, runCommand } from '../commands/registry'
import { useCoders } from '../team/queries'
import { Avatar } from '../ui/Avatar'
import { Icon } from '../ui/Icon'
import { IconButton } from '../ui/IconButton'
import { KeyHint } from '../ui/KeyHint'
import { Menu } from '../ui/Menu'
import { Tooltip } from '../ui/Tooltip'
import { actionWords } from './action-words'
import { useHistoryState, useSettings } from './queries'
import type { ProjectView } from './view-names'
import { projectViews } from './views'

/** Project menu, views, search and commands, undo and redo, coder. */
export function TopBar({ project, view }: { project: ProjectInfo; view: ProjectView }) {
  const { t } = useTranslation('app')
  const history = useHistoryState().data
  return (
    <header className="app-bar" data-pane="">
      <h1 className="ui-hidden">{project.name}</h1>
      <Menu
        label={t('menu')}
        groups={() => menuGroups(commandContext())}
        onChoose={runCommand}
        trigger={
          <AriaButton className="app-project">
            <span className="ui-ellipsis">{project.name}</span>
            <Icon icon={ChevronDown} small />
          </AriaButton>
        }
      />
      <nav className="app-views" aria-label={t('views')}>
        {projectViews.map(({ name }) => (
          <ViewButton key={name} name={name} isShown={name === view} />
        ))}
      </nav>
      <span className="ui-grow" />
      <AriaButton className="app-find" onPress={() => runCommand('view.palette')}>
        <Icon icon={Search} small />
        <span className="ui-ellipsis">{t('find')}</span>
        <KeyHint keys="$mod+k" />
      </AriaButton>
      <IconButton
        icon={Undo2}
        label={t('undo.word')}
        tip={history?.undo == null ? t('undo.none') : t('undo', { action: actionWords(history.undo) })}
        keys="$mod+z"
        isDisabled={history?.undo == null || project.readOnly}
        onPress={() => runCommand('edit.undo')}
      />
      <IconButton
        icon={Redo2}
        label={t('redo.word')}
        tip={history?.redo == null ? t('redo.none') : t('redo', { action: actionWords(history.redo) })}
        keys="$mod+Shift+z"
        isDisabled={history?.redo == null || project.readOnly}
        onPress={() => runCommand('edit.redo')}
      />
      <CoderMenu coder={project.coder} />
    </header>
  )
}

function ViewButton({ name, isShown }: { name: ProjectView; isShown: boolean }) {
  const { t } = useTranslation('app')
  const command = commandById(`view.${name}`)
  const keys = command === undefined ? undefined : keysOf(command, commandContext().host)[0]
  return (
    <Tooltip words={t(`view.${name}`)} {...(keys === undefined ? {} : { keys })}>
      <AriaButton
        className="app-view-button"
        {...(isShown ? { 'aria-current': 'page' } : {})}
        onPress={() => runCommand(`view.${name}`)}
      >
        {t(`view.${name}`)}
      </AriaButton>
    </Tooltip>
  )
}

function CoderMenu({ coder: { id, name, kind } }: { coder: ProjectInfo['coder'] }) {
  const { t } = useTranslation('app')
  const coders = useCoders().data
  const here = coders?.find(each => each.id === id)
  const theme = useSettings().data?.theme ?? 'system'
  return (
    <Menu
      label={t('coder.menu')}
      placement="bottom end"
      groups={[
        {
          label: t('coder', { name }),
          entries: [
            { id: 'team.coder', label: t('coder.change') },
            { id: 'project.settings', label: t('settings.open') },
          ],
        },
        {
          label: t('settings.theme'),
          entries: [
            { id: 'view.system', label: t('theme.system'), isOn: theme === 'system' },
            { id: 'view.light', label: t('theme.light'), isOn: theme === 'light' },
            { id: 'view.dark', label: t('theme.dark'), isOn: theme === 'dark' },
          ],
        },
      ]}
      onChoose={runCommand}
      trigger={
        <AriaButton className="app-coder">
          <Avatar name={name} square={kind === 'teller'} colour={here?.colour ?? null} />
          <span className="ui-hidden">{t('coder.word')}</span>
          <span className="ui-ellipsis" title={name}>
            {here?.name ?? name}
          </span>
          {kind === 'teller' ? <span className="ui-token">{t('coder.teller')}</span> : null}
        </AriaButton>
      }
    />
  )
}
