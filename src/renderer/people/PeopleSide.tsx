import { Ellipsis, Plus, X } from 'lucide-react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { useDocumentCases, useIndicators, useParticipants, usePlan, useProject, useSpaces } from '../app/queries'
import { showUndoToast } from '../app/undo-toast'
import { formatNumber } from '../i18n/format'
import { text } from '../i18n/text'
import { IconButton } from '../ui/IconButton'
import { Menu } from '../ui/Menu'
import { type PeopleTab, peopleTabs, showPeopleDialog, showTab, usePeople } from './people-state'

/** The tables of the view, and the spaces whose documents one may look at alone. */
export function PeopleSide({ onClose }: { onClose?: (() => void) | undefined }) {
  const { t } = useTranslation('people')
  const readOnly = useProject().data?.readOnly ?? true
  const tab = usePeople(state => state.tab)
  const space = usePeople(state => state.space)
  const people = useParticipants().data?.length ?? 0
  const documents = useDocumentCases().data?.length ?? 0
  const indicators = useIndicators().data?.length ?? 0
  const plan = usePlan().data?.length ?? 0
  const spaces = useSpaces().data ?? []
  const counts: Record<PeopleTab, number | null> = { people, documents, consent: null, indicators, plan }
  return (
    <nav className="ui-pane" aria-label={t('side')} data-pane>
      <div className="ui-pane-head">
        <h2>{t('side')}</h2>
        <span className="ui-grow" />
        {onClose === undefined ? null : <IconButton icon={X} label={t('side.close')} small onPress={onClose} />}
      </div>
      <div className="ui-scroll">
        <ListBox
          aria-label={t('side')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[tab]}
          onSelectionChange={keys => {
            const chosen = peopleTabs.find(name => keys !== 'all' && keys.has(name))
            if (chosen !== undefined) showTab(chosen)
          }}
        >
          {peopleTabs.map(name => (
            <ListBoxItem key={name} id={name} textValue={t(`tab.${name}`)} className="ui-row">
              <span className="ui-row-words">{t(`tab.${name}`)}</span>
              {counts[name] === null ? null : <span className="ui-row-count">{formatNumber(counts[name] ?? 0)}</span>}
            </ListBoxItem>
          ))}
        </ListBox>
        <div className="ui-pane-head people-spaces-head">
          <h2>{t('spaces')}</h2>
          <span className="ui-grow" />
          {readOnly ? null : (
            <IconButton
              icon={Plus}
              label={t('space.add')}
              small
              onPress={() => showPeopleDialog({ name: 'space', space: null })}
            />
          )}
        </div>
        {spaces.length === 0 ? (
          <p className="people-hint">{t('spaces.none')}</p>
        ) : (
          <ul className="people-spaces">
            {spaces.map(each => (
              <li key={each.id} className="people-space" data-selected={space === each.id}>
                <button
                  type="button"
                  className="people-space-name"
                  aria-pressed={space === each.id}
                  title={each.name}
                  onClick={() => {
                    usePeople.setState({ space: space === each.id ? null : each.id, tab: 'documents' })
                  }}
                >
                  <span className="ui-row-words">{each.name}</span>
                  <span className="ui-row-count">{formatNumber(each.documents)}</span>
                </button>
                {readOnly ? null : (
                  <Menu
                    label={t('space.menu', { name: each.name })}
                    trigger={<IconButton icon={Ellipsis} label={t('space.menu', { name: each.name })} small />}
                    groups={[
                      {
                        entries: [
                          { id: 'rename', label: t('space.rename') },
                          { id: 'remove', label: t('space.remove') },
                        ],
                      },
                    ]}
                    onChoose={choice => {
                      if (choice === 'rename') showPeopleDialog({ name: 'space', space: each.id })
                      else removeSpace(each.id, each.name)
                    }}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </nav>
  )
}

function removeSpace(id: string, name: string): void {
  usePeople.setState(({ space }) => ({ space: space === id ? null : space }))
  api.spaces
    .remove({ id })
    .then(() => showUndoToast({ words: text('people:space.removed', { name }) }))
    .catch(showError)
}
