import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../../shared/model/draft'
import { importedText } from '../../shared/transcript/imported-text'
import { formatTime } from '../i18n/format'
import { text, textIfKnown } from '../i18n/text'
import { Button } from '../ui/Button'
import { KeyHint } from '../ui/KeyHint'
import { Segments } from '../ui/Segments'
import { WarnStrip } from '../ui/WarnStrip'
import { beforeTheList } from './before-the-list'
import { GiveTurns } from './GiveTurns'
import { ImportTurns } from './ImportTurns'
import { type Incoming, mayBeTable, showOnly, useImport } from './import-state'
import { setAsTable } from './table-state'

/** As many turns are shown at a time. */
const page = 200
/** As many characters of the file's own text are enough to compare by. */
const mostText = 100_000

/** A file as it will be, or as its text stands in the file. */
export function ImportPreview({ one, draft }: { one: Incoming; draft: Draft }) {
  const { t } = useTranslation('imports')
  const [as, setAs] = useState<'turns' | 'file'>('turns')
  const [limit, setLimit] = useState(page)
  const { only, chosen } = useImport()
  const all = draft.turns.flatMap((turn, index) => (only === null || turn.speaker === only ? [index] : []))
  const shown = all.slice(0, limit)
  return (
    <>
      <div className="ui-pane-head ui-pane-head-lined">
        <h2 title={one.file.name}>{one.file.name}</h2>
        <span className="ui-pane-note ui-ellipsis">{summary(draft, t)}</span>
        <span className="ui-grow" />
        {mayBeTable(one) ? (
          <Button look="quiet" small onPress={() => setAsTable(one.key, true)}>
            {t('stories.as')}
          </Button>
        ) : null}
        <Segments
          label={t('as')}
          value={as}
          options={[
            { value: 'turns', label: t('as.turns') },
            { value: 'file', label: t('as.file') },
          ]}
          onChange={value => setAs(value ?? 'turns')}
        />
      </div>
      {one.duplicateOf === null ? null : <WarnStrip>{t('duplicate', { title: one.duplicateOf })}</WarnStrip>}
      {one.sameAs === null ? null : <WarnStrip>{t('sameAs', { title: one.sameAs })}</WarnStrip>}
      {draft.warnings.map(({ code, details }) => (
        <WarnStrip key={`${code} ${JSON.stringify(details)}`}>
          {textIfKnown(`warnings:${code}`, details) ?? text('warnings:unknown', { code })}
        </WarnStrip>
      ))}
      {as === 'file' ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className="ui-scroll import-raw" aria-label={t('as.file')} tabIndex={0} data-pane-start="">
          <pre dir="auto">{importedText(draft).slice(0, mostText)}</pre>
        </section>
      ) : (
        <section
          className="ui-scroll import-turns"
          aria-label={t('preview')}
          aria-busy={one.state === 'reading'}
          onKeyDownCapture={beforeTheList}
        >
          <ImportTurns draft={draft} shown={shown} />
          {shown.length < all.length ? (
            <Button className="import-more" onPress={() => setLimit(limit + page)}>
              {t('more', { count: Math.min(page, all.length - shown.length) })}
            </Button>
          ) : null}
        </section>
      )}
      {as === 'turns' && chosen.size > 0 ? (
        <GiveTurns draft={draft} />
      ) : (
        <div className="import-keys">
          <span>
            {only !== null
              ? t('shownOnly', { count: all.length, speaker: draft.speakers[only]?.label ?? '' })
              : shown.length < all.length
                ? t('shownFirst', { shown: shown.length, all: all.length })
                : t(draft.speakers.length === 0 ? 'paragraphs' : 'turns', { count: all.length })}
          </span>
          {only === null ? null : (
            <Button look="quiet" small onPress={() => showOnly(null)}>
              {t('showAll')}
            </Button>
          )}
          <span className="ui-grow" />
          <span>
            <KeyHint keys="ArrowUp" /> <KeyHint keys="ArrowDown" /> {t('keys.turns')}
          </span>
          <span>
            <KeyHint keys="Space" /> {t('keys.choose')}
          </span>
          <span>
            <KeyHint keys="$mod+ArrowRight" /> {t('keys.file')}
          </span>
        </div>
      )}
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
