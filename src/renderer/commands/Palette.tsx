import { Search } from 'lucide-react'
import { useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  type Key,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  TextField,
  useFilter,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useDocuments } from '../app/queries'
import { openDocument, showOverlay } from '../app/store'
import { text } from '../i18n/text'
import { Icon } from '../ui/Icon'
import { KeyHint } from '../ui/KeyHint'
import type { CommandContext } from './command'
import { titleOf } from './menu'
import { commandContext, isEnabled, keysOf, offeredCommands, runCommand } from './registry'
import { holdKeys } from './typed-ahead'
import './commands.css'

/** Everything that can be done and every document, found by a few letters. */
export function Palette() {
  const { t } = useTranslation('app')
  const { contains } = useFilter({ sensitivity: 'base' })
  const context = commandContext()
  const [before] = useState(() => document.activeElement)
  const choose = (key: Key): void => {
    const id = String(key)
    showOverlay(null)
    if (id.startsWith(documentPrefix)) openDocument({ document: id.slice(documentPrefix.length) })
    // The focus returns to where it was before the command runs, so that it can act on what is focused there. Returned later, as an
    // overlay does by itself, it would be taken from the dialog that a command opens.
    else {
      const release = holdKeys()
      setTimeout(() => {
        if (document.activeElement === document.body && before instanceof HTMLElement) before.focus()
        setTimeout(() => {
          runCommand(id)
          // What is typed next is meant for what the command opens.
          requestAnimationFrame(() => setTimeout(release))
        })
      })
    }
  }
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={open => (open ? undefined : showOverlay(null))}
      className="ui-scrim cmd-palette-scrim"
    >
      <Modal className="ui-modal cmd-palette">
        <Dialog aria-label={t('palette.label')} className="cmd-palette-dialog">
          <Autocomplete filter={(words, typed) => typed.split(/\s+/).every(part => contains(words, part))}>
            <TextField type="search" aria-label={t('palette.label')} autoFocus className="cmd-palette-field">
              <Icon icon={Search} />
              <Input className="cmd-palette-input" placeholder={t('palette.placeholder')} />
            </TextField>
            <Menu
              aria-label={t('palette.label')}
              className="ui-menu cmd-palette-list"
              onAction={choose}
              renderEmptyState={() => <p className="cmd-palette-none">{t('palette.none')}</p>}
            >
              {commandSections(context)}
              {context.project === null ? null : <DocumentItems />}
            </Menu>
          </Autocomplete>
          <footer className="cmd-palette-foot">
            <span>
              <KeyHint keys="Enter" /> {t('palette.run')}
            </span>
            <span>
              <KeyHint keys="ArrowUp" /> <KeyHint keys="ArrowDown" /> {t('palette.move')}
            </span>
            <span className="ui-grow" />
            <span>
              <KeyHint keys="Escape" /> {t('palette.close')}
            </span>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

const documentPrefix = 'document '

function commandSections(context: CommandContext) {
  const commands = offeredCommands(context).filter(
    command => command.id !== 'view.palette' && isEnabled(command, context),
  )
  return [...Map.groupBy(commands, command => command.section)].map(([section, members]) => {
    const name = text(`commands:section.${section}`)
    return (
      <MenuSection key={section} className="cmd-palette-section">
        <Header className="ui-menu-header">{name}</Header>
        {members.map(command => {
          const keys = keysOf(command, context.host)[0]
          const title = titleOf(command, context)
          return (
            <MenuItem key={command.id} id={command.id} textValue={`${name} ${title}`} className="ui-menu-item">
              <span className="ui-menu-words ui-ellipsis">{title}</span>
              {keys === undefined ? null : <KeyHint keys={keys} />}
            </MenuItem>
          )
        })}
      </MenuSection>
    )
  })
}

function DocumentItems() {
  const { t } = useTranslation('app')
  const documents = useDocuments().data ?? []
  if (documents.length === 0) return null
  return (
    <MenuSection className="cmd-palette-section">
      <Header className="ui-menu-header">{t('palette.documents')}</Header>
      {documents.map(document => (
        <MenuItem
          key={document.id}
          id={`${documentPrefix}${document.id}`}
          textValue={document.title}
          className="ui-menu-item"
        >
          <span className="ui-menu-words ui-ellipsis">{document.title}</span>
          <span className="ui-label ui-faint">{text(`documents:kind.one.${document.kind}`)}</span>
        </MenuItem>
      ))}
    </MenuSection>
  )
}
