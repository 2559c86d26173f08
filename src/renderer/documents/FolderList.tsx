import { AudioLines, Folder, FolderUp, Waypoints } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Breadcrumb, Breadcrumbs, GridList, GridListItem, Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { FolderListing } from '../../shared/model/settings'
import { formatDay } from '../i18n/format'
import { Icon } from '../ui/Icon'
import { IconButton } from '../ui/IconButton'
import { parentFolders } from './paths'

export interface FolderListProps {
  listing: FolderListing
  separator: string
  label: string
  onFolder(folder: string): void
  onProject(path: string): void
  /** Where only a place is wanted, project files are shown but cannot be chosen. */
  placeOnly?: boolean
  autoFocus?: boolean
}

const entryIcons = { folder: Folder, project: Waypoints, recording: AudioLines }

/** One folder: the way to it, and the folders and projects in it. Enter opens, Backspace goes to the folder above. */
export function FolderList({
  listing,
  separator,
  label,
  onFolder,
  onProject,
  placeOnly = false,
  autoFocus = false,
}: FolderListProps) {
  const { t } = useTranslation('documents')
  const list = useRef<HTMLDivElement>(null)
  const { folder, parent } = listing
  const up = (): void => {
    if (parent !== null) onFolder(parent)
  }
  useEffect(() => {
    const element = list.current
    const goUp = (event: KeyboardEvent): void => {
      if (event.key === 'Backspace' && parent !== null) onFolder(parent)
    }
    element?.addEventListener('keydown', goUp)
    return () => element?.removeEventListener('keydown', goUp)
  }, [parent, onFolder])
  return (
    <div className="doc-folder">
      <div className="doc-folder-way">
        <IconButton icon={FolderUp} label={t('chooser.up')} small isDisabled={parent === null} onPress={up} />
        <nav aria-label={t('chooser.path')} className="doc-folder-crumbs">
          <Breadcrumbs onAction={key => onFolder(String(key))}>
            {parentFolders(folder, separator).map(({ name, path }) => (
              <Breadcrumb key={path} id={path}>
                <Link className="doc-folder-crumb">{name}</Link>
              </Breadcrumb>
            ))}
          </Breadcrumbs>
        </nav>
      </div>
      <GridList
        key={folder}
        ref={list}
        aria-label={label}
        className="doc-folder-list"
        autoFocus={autoFocus}
        disabledKeys={
          placeOnly ? listing.entries.filter(entry => entry.kind === 'project').map(entry => entry.path) : []
        }
        onAction={key => {
          const entry = listing.entries.find(one => one.path === key)
          if (entry?.kind === 'folder') onFolder(entry.path)
          else if (entry !== undefined && !placeOnly) onProject(entry.path)
        }}
        renderEmptyState={() => <p className="doc-folder-none">{t('chooser.empty')}</p>}
      >
        {listing.entries.map(entry => (
          <GridListItem key={entry.path} id={entry.path} textValue={entry.name} className="ui-row doc-folder-row">
            <Icon icon={entryIcons[entry.kind]} small />
            <span className="ui-row-words" title={entry.name}>
              {entry.name}
            </span>
            {entry.kind !== 'folder' ? (
              <span className="ui-label ui-faint">{formatDay(entry.modifiedAt, t('welcome.today'))}</span>
            ) : null}
          </GridListItem>
        ))}
      </GridList>
    </div>
  )
}
