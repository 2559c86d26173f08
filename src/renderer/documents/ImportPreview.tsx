import { useTranslation } from 'react-i18next'
import type { Draft } from '../../shared/model/draft'
import { formatTime } from '../i18n/format'
import { text, textIfKnown } from '../i18n/text'
import { Button } from '../ui/Button'
import { KeyHint } from '../ui/KeyHint'
import { WarnStrip } from '../ui/WarnStrip'
import { type Incoming, mayBeTable, setAsTable } from './import-state'
import { turnsInQuestion } from './turns-in-question'

/** As many turns as are needed to judge by; the whole text is read once it is in the project. */
const most = 200

/** The first turns of a file as they will be. */
export function ImportPreview({ one, draft }: { one: Incoming; draft: Draft }) {
  const { t } = useTranslation('imports')
  const shown = draft.turns.slice(0, most)
  const timed = shown.some(turn => turn.start !== null)
  const doubtful = turnsInQuestion(draft)
  return (
    <>
      <div className="ui-pane-head ui-pane-head-lined">
        <h2 title={one.file.name}>{one.file.name}</h2>
        <span className="ui-pane-note">{summary(draft, t)}</span>
        {mayBeTable(one) ? (
          <>
            <span className="ui-grow" />
            <Button look="quiet" small onPress={() => setAsTable(one.key, true)}>
              {t('stories.as')}
            </Button>
          </>
        ) : null}
      </div>
      {one.duplicateOf === null ? null : <WarnStrip>{t('duplicate', { title: one.duplicateOf })}</WarnStrip>}
      {one.sameAs === null ? null : <WarnStrip>{t('sameAs', { title: one.sameAs })}</WarnStrip>}
      {draft.warnings.map(({ code, details }) => (
        <WarnStrip key={`${code} ${JSON.stringify(details)}`}>
          {textIfKnown(`warnings:${code}`, details) ?? text('warnings:unknown', { code })}
        </WarnStrip>
      ))}
      <section
        className="ui-scroll import-turns"
        aria-label={t('preview')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        data-pane-start=""
        aria-busy={one.state === 'reading'}
      >
        <table className="ui-table import-table">
          <thead>
            <tr>
              <th className="ui-number">{t('col.turn')}</th>
              {timed ? <th className="ui-number">{t('col.time')}</th> : null}
              {draft.speakers.length === 0 ? null : <th>{t('col.speaker')}</th>}
              <th>{t('col.text')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((turn, index) => {
              const speaker = turn.speaker === null ? undefined : draft.speakers[turn.speaker]
              return (
                // Turns have no name of their own before they are stored, and their order does not change here.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <tr key={index} data-interviewer={speaker?.interviewer ?? false} data-doubtful={doubtful.has(index)}>
                  <td className="ui-number ui-faint">{index + 1}</td>
                  {timed ? (
                    <td className="ui-number ui-secondary">{turn.start === null ? '' : formatTime(turn.start)}</td>
                  ) : null}
                  {draft.speakers.length === 0 ? null : (
                    <td className="import-speaker ui-ellipsis" title={speaker?.label}>
                      {speaker?.label ?? ''}
                    </td>
                  )}
                  <td className="import-text">{turn.text}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      <div className="import-keys">
        <span>
          {draft.turns.length > most
            ? t('shownFirst', { shown: most, all: draft.turns.length })
            : t(draft.speakers.length === 0 ? 'paragraphs' : 'turns', { count: draft.turns.length })}
        </span>
        <span className="ui-grow" />
        <span>
          <KeyHint keys="ArrowUp" /> <KeyHint keys="ArrowDown" /> {t('keys.turns')}
        </span>
        <span>
          <KeyHint keys="$mod+ArrowRight" /> {t('keys.file')}
        </span>
      </div>
    </>
  )
}

type Translate = ReturnType<typeof useTranslation<'imports'>>['t']

function summary(draft: Draft, t: Translate): string {
  const first = draft.turns.find(turn => turn.start !== null)?.start ?? null
  const last = draft.turns.findLast(turn => (turn.end ?? turn.start) !== null)
  const end = last?.end ?? last?.start ?? null
  return [
    t(draft.speakers.length === 0 ? 'paragraphs' : 'turns', { count: draft.turns.length }),
    t('words', { count: draft.words }),
    ...(first === null || end === null || end === first
      ? []
      : [t('times', { from: formatTime(first), to: formatTime(end) })]),
  ].join(', ')
}
