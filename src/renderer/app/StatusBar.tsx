import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { runCommand } from '../commands/registry'
import { entryWords } from './action-words'
import { Counting } from './Counting'
import { useHistoryState } from './queries'
import { useUi } from './store'

/** Place and counts left; what was done last, with the way back, right. The right side is what screen readers hear after an action. */
export function StatusBar({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation('app')
  const place = useUi(state => state.place)
  const said = useUi(state => state.said)
  const isAway = useUi(({ connection }) => connection === 'lost' || connection === 'refused')
  const history = useHistoryState().data
  const last = history?.last ?? null
  const words = said?.words ?? (last === null ? '' : entryWords(last))
  const back = said === null ? last !== null && last.kind !== 'undo' : said.undo
  const again = said === null && last?.kind === 'undo' && history?.redo != null
  return (
    <footer className="app-status">
      {place.map(part => (
        <span key={part} className="ui-ellipsis">
          {part}
        </span>
      ))}
      <Counting />
      <span className="ui-grow" />
      <span className="app-status-said" role="status">
        {words}
      </span>
      {back && history?.undo != null && !readOnly ? (
        <AriaButton className="ui-link" onPress={() => runCommand('edit.undo')}>
          {t('undo.word')}
        </AriaButton>
      ) : null}
      {again && !readOnly ? (
        <AriaButton className="ui-link" onPress={() => runCommand('edit.redo')}>
          {t('redo.word')}
        </AriaButton>
      ) : null}
      <span>{t(isAway ? 'connection.none' : readOnly ? 'readOnly' : 'saved')}</span>
    </footer>
  )
}
