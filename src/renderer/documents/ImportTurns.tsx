import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../../shared/model/draft'
import { formatTime } from '../i18n/format'
import { Checkbox } from '../ui/Checkbox'
import { chooseTurns, useImport } from './import-state'
import { turnsInQuestion } from './turns-in-question'

/** Turns of a file as they will be: read, and chosen to be given to another speaker. `shown` are their indices. */
export function ImportTurns({ draft, shown }: { draft: Draft; shown: readonly number[] }) {
  const { t } = useTranslation('imports')
  const chosen = useImport(state => state.chosen)
  const timed = draft.turns.slice(0, 200).some(turn => turn.start !== null)
  const named = draft.speakers.length > 0
  const doubtful = turnsInQuestion(draft)
  return (
    <Table
      aria-label={t('preview')}
      className="ui-table import-table"
      selectionMode="multiple"
      selectedKeys={chosen}
      onSelectionChange={keys => chooseTurns(keys === 'all' ? new Set(shown) : new Set([...keys].map(Number)))}
      data-pane-start=""
    >
      <TableHeader>
        <Column className="import-choose">
          <Checkbox slot="selection" aria-label={t('turns.chooseAll')} />
        </Column>
        <Column className="ui-number">{t('col.turn')}</Column>
        {timed ? <Column className="ui-number">{t('col.time')}</Column> : null}
        {named ? <Column>{t('col.speaker')}</Column> : null}
        <Column isRowHeader>{t('col.text')}</Column>
      </TableHeader>
      <TableBody>
        {shown.map(index => {
          const turn = draft.turns[index]
          const speaker = turn?.speaker == null ? undefined : draft.speakers[turn.speaker]
          return turn === undefined ? null : (
            <Row
              key={index}
              id={index}
              data-interviewer={speaker?.interviewer ?? false}
              data-doubtful={doubtful.has(index)}
            >
              <Cell className="import-choose">
                <Checkbox slot="selection" aria-label={t('turns.choose', { turn: index + 1 })} />
              </Cell>
              <Cell className="ui-number ui-faint">{index + 1}</Cell>
              {timed ? (
                <Cell className="ui-number ui-secondary">{turn.start === null ? '' : formatTime(turn.start)}</Cell>
              ) : null}
              {named ? (
                <Cell className="import-speaker ui-ellipsis">
                  <span title={speaker?.label}>{speaker?.label ?? ''}</span>
                </Cell>
              ) : null}
              <Cell className="import-text">{turn.text}</Cell>
            </Row>
          )
        })}
      </TableBody>
    </Table>
  )
}
