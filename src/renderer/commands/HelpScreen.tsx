import { Fragment, useState } from 'react'
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { showOverlay } from '../app/store'
import { text } from '../i18n/text'
import { Dialog } from '../ui/Dialog'
import { KeyHint } from '../ui/KeyHint'
import { allCommands } from './all'
import { type Command, scopes } from './command'
import { helpPages } from './help-pages'
import { keysAsRead } from './keys'
import type { Block, Inline } from './markdown'
import { commandContext, keysOf } from './registry'
import './commands.css'

/** The pages of help, and every shortcut as the registry has it. `page` is shown first; null: the first page. */
export function HelpScreen({ page }: { page: string | null }) {
  const { t } = useTranslation('app')
  const [shown, setShown] = useState(page ?? helpPages[0]?.id ?? keysPage)
  const found = helpPages.find(one => one.id === shown)
  return (
    <Dialog title={t('help')} onClose={() => showOverlay(null)} size="large" className="cmd-help">
      <nav className="cmd-help-pages" aria-label={t('help.pages')}>
        <ListBox
          aria-label={t('help.pages')}
          selectionMode="single"
          disallowEmptySelection
          autoFocus
          selectedKeys={[shown]}
          onSelectionChange={keys => {
            for (const key of keys === 'all' ? [] : keys) setShown(String(key))
          }}
        >
          <ListBoxSection>
            <Header className="ui-menu-header">{t('help.pages')}</Header>
            {[...helpPages.map(one => ({ id: one.id, title: one.title })), { id: keysPage, title: t('help.keys') }].map(
              ({ id, title }) => (
                <ListBoxItem key={id} id={id} textValue={title} className="ui-menu-item">
                  {title}
                </ListBoxItem>
              ),
            )}
          </ListBoxSection>
        </ListBox>
      </nav>
      <article
        className="cmd-help-page"
        key={shown} // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={found?.title ?? t('help.keys')}
      >
        <h2>{found?.title ?? t('help.keys')}</h2>
        {found === undefined ? <Keys /> : found.blocks.map(block => <BlockView key={block.at} block={block} />)}
      </article>
    </Dialog>
  )
}

const keysPage = 'keys'

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return (
        <h3>
          <Words inline={block.inline} />
        </h3>
      )
    case 'paragraph':
      return (
        <p>
          <Words inline={block.inline} />
        </p>
      )
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      )
    case 'table':
      return (
        <table className="ui-table cmd-help-table">
          <thead>
            <tr>
              {block.head.map(cell => (
                <th key={cell.at} scope="col">
                  <Words inline={cell.inline} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map(row => (
              <tr key={row.at}>
                {row.cells.map(cell => (
                  <td key={cell.at}>
                    <Words inline={cell.inline} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'list': {
      const items = block.items.map(item => (
        <li key={item.at}>
          <Words inline={item.inline} />
        </li>
      ))
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
  }
}

function Words({ inline }: { inline: readonly Inline[] }) {
  return inline.map(part => {
    const key = part.at
    if (part.kind === 'strong') return <strong key={key}>{part.text}</strong>
    if (part.kind === 'emphasis') return <em key={key}>{part.text}</em>
    if (part.kind === 'code') return <code key={key}>{part.text}</code>
    if (part.kind === 'keys') return <ReadKeys key={key} keys={part.text} />
    return <Fragment key={key}>{part.text}</Fragment>
  })
}

/** Keys that are read out too, unlike those on buttons, where the button says them in its own way. */
function ReadKeys({ keys }: { keys: string }) {
  return (
    <>
      <KeyHint keys={keys} />
      <span className="ui-hidden">{keysAsRead(keys)}</span>
    </>
  )
}

function Keys() {
  const { t } = useTranslation('app')
  const { host } = commandContext()
  const withKeys = allCommands.filter(command => keysOf(command, host).length > 0)
  const tables = scopes.flatMap(scope => {
    const members = withKeys.filter(command => command.scope === scope)
    return members.length === 0 ? [] : [{ scope, members }]
  })
  return (
    <>
      <p>{t('help.keys.intro')}</p>
      {tables.map(({ scope, members }) => (
        <section key={scope}>
          <h3>{text(`commands:scope.${scope}`)}</h3>
          <KeyTable commands={members} host={host} />
        </section>
      ))}
    </>
  )
}

function KeyTable({ commands, host }: { commands: readonly Command[]; host: 'desktop' | 'web' }) {
  return (
    <table className="cmd-help-keys">
      <tbody>
        {commands.map(command => (
          <tr key={command.id}>
            <th scope="row">{text(command.title)}</th>
            <td>
              {keysOf(command, host).map(keys => (
                <ReadKeys key={keys} keys={keys} />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
