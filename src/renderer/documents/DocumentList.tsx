import { Ellipsis, ListFilter, Plus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { GridList, GridListHeader, GridListItem, GridListSection } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type DocumentSummary, documentKinds } from '../../shared/model/document'
import { folded } from '../../shared/query/words'
import { showError } from '../app/errors'
import { useDocuments, useProject } from '../app/queries'
import { openDocument, useUi } from '../app/store'
import { runCommand } from '../commands/registry'
import { formatNumber } from '../i18n/format'
import { EmptyState } from '../ui/EmptyState'
import { IconButton } from '../ui/IconButton'
import { Menu } from '../ui/Menu'
import { SearchField } from '../ui/SearchField'
import { DocumentTitleField } from './DocumentTitleField'
import { removeDocument, renameDocument, startRenaming, useDocumentList } from './document-list-state'
import { replaceText } from './replace-text'
import './documents.css'

/** The documents of the project by kind, with the codings of each: by the present coder, and by all. A whole pane. */
export function DocumentList() {
  const { t } = useTranslation('documents')
  const documents = useDocuments().data
  const readOnly = useProject().data?.readOnly ?? false
  const { filtering, filter } = useDocumentList()
  const filterField = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (filtering) filterField.current?.focus()
  }, [filtering])
  if (documents === undefined) return <section className="ui-pane" aria-label={t('title')} />
  return (
    <section className="ui-pane doc-pane" aria-label={t('title')} data-pane="" data-scope="documents">
      <div className="ui-pane-head">
        <h2>{t('title')}</h2>
        <span className="ui-pane-note">{formatNumber(documents.length)}</span>
        <span className="ui-grow" />
        {documents.length === 0 ? null : (
          <IconButton
            icon={ListFilter}
            label={t('filter')}
            small
            isOn={filtering}
            keys="/"
            onPress={() => useDocumentList.setState({ filtering: !filtering, filter: '' })}
          />
        )}
        <IconButton
          icon={Plus}
          label={t('add')}
          small
          keys="$mod+i"
          isDisabled={readOnly}
          onPress={() => runCommand('project.import')}
        />
      </div>
      {filtering ? (
        <SearchField
          label={t('filter')}
          value={filter}
          onChange={words => useDocumentList.setState({ filter: words })}
          inputRef={filterField}
          onKeyDown={event => {
            if (event.key === 'Escape' && filter === '') useDocumentList.setState({ filtering: false })
          }}
        />
      ) : null}
      {documents.length === 0 ? (
        // The way in stands once, in the place of the text, and in the head of this list.
        <EmptyState title={t('empty')} hint={t('empty.hint')} />
      ) : (
        <List documents={documents} readOnly={readOnly} filter={filtering ? filter : ''} />
      )}
    </section>
  )
}

function List({
  documents,
  readOnly,
  filter,
}: {
  documents: readonly DocumentSummary[]
  readOnly: boolean
  filter: string
}) {
  const { t } = useTranslation('documents')
  const open = useUi(state => state.document)
  const renaming = useDocumentList(state => state.renaming)
  const shown = documents.filter(document => matches(document.title, filter))
  // The heading of the counts stands once, above the first of them.
  const first = documentKinds.flatMap(kind => shown.filter(document => document.kind === kind))[0]
  if (shown.length === 0) return <p className="doc-none">{t('filter.none', { words: filter })}</p>
  return (
    <div className="ui-scroll" data-pane-start="">
      <GridList
        aria-label={t('title')}
        className="doc-list"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={open === null ? [] : [open]}
        // A title being typed must reach its field: no moving by arrows, no jumping by letters.
        keyboardNavigationBehavior="tab"
        disallowTypeAhead={renaming !== null}
        onSelectionChange={keys => {
          const chosen = shown.find(document => keys !== 'all' && keys.has(document.id))
          if (chosen !== undefined) openDocument({ document: chosen.id })
        }}
      >
        {documentKinds.map(kind => {
          const members = shown.filter(document => document.kind === kind)
          if (members.length === 0) return null
          const isFirst = members[0] === first
          return (
            <GridListSection key={kind} id={`kind ${kind}`} aria-label={t(`kind.${kind}`)}>
              <GridListHeader className="doc-kind">
                <span>{t(`kind.${kind}`)}</span>
                <span className="ui-grow">{formatNumber(members.length)}</span>
                {isFirst ? (
                  <span className="doc-counts" aria-hidden="true">
                    <span>{t('mine')}</span>
                    <span>{t('all')}</span>
                  </span>
                ) : null}
              </GridListHeader>
              {members.map(document => (
                <Row
                  key={document.id}
                  id={document.id}
                  document={document}
                  readOnly={readOnly}
                  renaming={renaming === document.id}
                />
              ))}
            </GridListSection>
          )
        })}
      </GridList>
    </div>
  )
}

function Row({
  document,
  readOnly,
  renaming,
}: {
  id: string
  document: DocumentSummary
  readOnly: boolean
  renaming: boolean
}) {
  const { t } = useTranslation('documents')
  return (
    <GridListItem id={document.id} textValue={document.title} className="ui-row doc-row" data-document={document.id}>
      {renaming ? (
        <DocumentTitleField
          title={document.title}
          onDone={title => {
            if (title === null) startRenaming(null)
            else renameDocument(document.id, title).catch(showError)
          }}
        />
      ) : (
        <>
          <span className="ui-row-words" title={document.title}>
            {document.title}
          </span>
          {readOnly ? null : (
            <Menu
              label={t('more', { title: document.title })}
              placement="bottom end"
              trigger={
                <IconButton className="doc-more" icon={Ellipsis} label={t('more', { title: document.title })} small />
              }
              groups={[
                {
                  entries: [
                    { id: 'rename', label: t('rename'), keys: 'F2' },
                    { id: 'replace', label: t('replace') },
                    { id: 'remove', label: t('remove'), keys: 'Delete' },
                  ],
                },
              ]}
              onChoose={id => {
                if (id === 'rename') startRenaming(document.id)
                else if (id === 'replace') replaceText(document).catch(showError)
                else removeDocument(document.id).catch(showError)
              }}
            />
          )}
          <Counts document={document} />
        </>
      )}
    </GridListItem>
  )
}

function Counts({ document }: { document: DocumentSummary }) {
  const { t } = useTranslation('documents')
  if (document.all === 0) return <span className="ui-label ui-faint">{t('notCoded')}</span>
  return (
    <>
      {/* Heard as two phrases; the bare numbers say something only below their headings. */}
      <span className="ui-hidden">
        {`${t('mine.words', { count: document.mine })}, ${t('all.words', { count: document.all })}`}
      </span>
      <span
        aria-hidden="true"
        className="ui-row-count ui-row-count-mine"
        title={t('mine.words', { count: document.mine })}
      >
        {formatNumber(document.mine)}
      </span>
      <span aria-hidden="true" className="ui-row-count" title={t('all.words', { count: document.all })}>
        {formatNumber(document.all)}
      </span>
    </>
  )
}

/** Every word typed stands somewhere in the title, accents and case aside. */
function matches(title: string, filter: string): boolean {
  const name = folded(title)
  return folded(filter)
    .split(/\s+/)
    .every(word => name.includes(word))
}
