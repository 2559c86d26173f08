import { Check, Circle } from 'lucide-react'
import { useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { columnLabels } from '../../shared/messages/en/history'
import type { MergePreview, MergeQuestion, MergeSide } from '../../shared/model/merge'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { formatMoment } from '../i18n/format'
import { Avatar } from '../ui/Avatar'
import { Button } from '../ui/Button'
import { CycleMark } from '../ui/CycleMark'
import { EmptyState } from '../ui/EmptyState'
import { Icon } from '../ui/Icon'
import { takeFocus } from './take-focus'
import { chooseFor, lookOver, useTeam } from './team-state'
import { useMerging } from './use-merging'

/** What a merge comes to, and what is left to decide, before it is done. */
export function MergeView({ preview }: { preview: MergePreview }) {
  const { t } = useTranslation('team')
  const decisions = useTeam(state => state.decisions)
  const [index, setIndex] = useState(0)
  const { share, run: doMerge, stop } = useMerging()
  const isBusy = share !== null
  const { questions, rows } = preview
  const question = questions[index]
  const left = questions.filter(({ id }) => !decisions.has(id)).length
  const leave = () => {
    api.team.giveUp({ id: preview.id }).catch(showError)
    lookOver(null)
  }
  const merge = () =>
    doMerge(
      preview.id,
      [...decisions].map(([id, choice]) => ({ question: id, choice })),
    )
  return (
    <main
      id="main"
      ref={takeFocus}
      tabIndex={-1}
      className="team-merge"
      // On the way down: a radio button keeps Enter to itself.
      onKeyDownCapture={event => {
        if (event.key === 'Escape') (isBusy ? stop : leave)()
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isBusy) merge()
      }}
    >
      <header className="team-merge-head">
        <h2>{t('merge.title', { from: preview.from.join(', ') || t('merge.nobody') })}</h2>
        <span className="ui-ellipsis">
          {t(/\.vloompack$/i.test(preview.file) ? 'merge.aboutPackage' : 'merge.about', {
            file: preview.file,
            when: formatMoment(preview.lastInCommon),
          })}
        </span>
      </header>
      <Sums preview={preview} decided={questions.length - left} />
      <div className="team-merge-body">
        <div className="team-merge-side">
          {rows.length === 0 ? <EmptyState title={t('merge.nothing')} /> : <Counts rows={rows} />}
          {preview.lost > 0 ? <p className="team-hint">{t('merge.lost', { count: preview.lost })}</p> : null}
          <ul className="team-questions" aria-label={t('merge.decide')}>
            {questions.map((each, at) => (
              <li key={each.id}>
                <button
                  type="button"
                  aria-current={at === index}
                  className="team-question"
                  onClick={() => setIndex(at)}
                >
                  <Icon icon={decisions.has(each.id) ? Check : Circle} small />
                  <span>{titleOf(t, each)}</span>
                  <span className="team-question-state">
                    {t(decisions.has(each.id) ? `choice.${decisions.get(each.id) ?? each.proposed}` : 'merge.open')}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </div>
        <div className="team-merge-question">
          {question ? (
            <Question key={question.id} question={question} />
          ) : (
            <p className="team-hint">{t('merge.none')}</p>
          )}
        </div>
      </div>
      <footer className="team-merge-foot">
        {isBusy ? (
          <span className="team-merging" role="status">
            <progress value={share} aria-label={t('merge.doing')} />
            {t('merge.doing')}
          </span>
        ) : (
          <span>{t('merge.foot')}</span>
        )}
        <Button onPress={isBusy ? stop : leave} keys="Escape">
          {t(isBusy ? 'merge.stop' : 'merge.cancel')}
        </Button>
        <Button look="primary" isDisabled={isBusy} onPress={merge} keys="$mod+Enter">
          {left > 0 ? t('merge.doOpen', { count: left }) : t('merge.do')}
        </Button>
      </footer>
    </main>
  )
}

type Translate = ReturnType<typeof useTranslation<'team'>>['t']

function titleOf(t: Translate, { kind, title, column }: MergeQuestion): string {
  return t(`question.${kind}`, { title, column: fieldOf(t, column) })
}

function fieldOf(t: Translate, column: string): string {
  if (column === 'anchor' || column === 'parent_id') return t(`merge.field.${column}`)
  return columnLabels[column] ?? column.replaceAll('_', ' ')
}

function Sums({ preview: { rows, questions }, decided }: { preview: MergePreview; decided: number }) {
  const { t } = useTranslation('team')
  const sum = (column: 'added' | 'changed' | 'both' | 'removed') => rows.reduce((total, row) => total + row[column], 0)
  const cells = [
    { count: sum('added'), label: t('merge.added'), hint: '' },
    { count: sum('changed'), label: t('merge.changed'), hint: '' },
    { count: sum('both'), label: t('merge.both'), hint: t('merge.both.hint') },
    { count: sum('removed'), label: t('merge.removed'), hint: t('merge.removed.hint') },
    { count: questions.length, label: t('merge.decide'), hint: t('merge.decided', { count: decided }) },
  ]
  return (
    <dl className="team-sums">
      {cells.map(({ count, label, hint }) => (
        <div key={label}>
          <dd className="team-sum">{count}</dd>
          <dt>
            {label} <span className="team-hint">{hint}</span>
          </dt>
        </div>
      ))}
    </dl>
  )
}

function Counts({ rows }: { rows: MergePreview['rows'] }) {
  const { t } = useTranslation('team')
  const columns = ['added', 'changed', 'removed', 'both', 'decide'] as const
  return (
    <table className="team-table">
      <thead>
        <tr>
          <th scope="col">{t('merge.what')}</th>
          {columns.map(column => (
            <th key={column} scope="col" className="team-number">
              {t(`merge.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.kind}>
            <th scope="row">{t(`of.${row.kind}`)}</th>
            {columns.map(column => (
              <td key={column} className="team-number" data-zero={row[column] === 0}>
                {row[column]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Question({ question }: { question: MergeQuestion }) {
  const { t } = useTranslation('team')
  const chosen = useTeam(state => state.decisions.get(question.id))
  return (
    <>
      <h2>{titleOf(t, question)}</h2>
      <p className="team-hint">{t(`question.${question.kind}.hint`)}</p>
      <div className="team-cards">
        <Side side={question.ours} title={question.title} isNamed={question.kind === 'name'} />
        <Side side={question.theirs} title={question.title} isNamed={question.kind === 'name'} square />
      </div>
      <RadioGroup
        className="team-choices"
        aria-label={t('merge.decide')}
        value={chosen ?? null}
        onChange={value => {
          const choice = question.choices.find(each => each === value)
          if (choice) chooseFor(question.id, choice)
        }}
      >
        {question.choices.map(choice => (
          <Radio key={choice} value={choice} className="team-choice">
            {t(`choice.${choice}`)}
            {choice === question.proposed ? <span className="ui-token">{t('merge.proposed')}</span> : null}
          </Radio>
        ))}
      </RadioGroup>
    </>
  )
}

function Side({
  side,
  title,
  isNamed,
  square = false,
}: {
  side: MergeSide
  title: string
  /** Of two of one name: what stands there is said of them, and there may be nothing. */
  isNamed: boolean
  square?: boolean
}) {
  const { t } = useTranslation('team')
  return (
    <article className="team-card">
      <p className="team-coder">
        <Avatar name={side.coder || '?'} square={square} />
        <span>{side.at === '' ? side.coder : t('merge.made', { coder: side.coder, when: formatMoment(side.at) })}</span>
        {side.codings > 0 ? <span className="team-hint">{t('merge.codings', { count: side.codings })}</span> : null}
      </p>
      <p className="team-coder">
        {side.cycle === null ? null : <CycleMark cycle={side.cycle} />}
        <strong className="ui-ellipsis">{title}</strong>
      </p>
      <p className="team-value">{side.text || t(isNamed ? 'merge.undescribed' : 'merge.nothingThere')}</p>
      {side.quotes.map(quote => (
        <blockquote key={quote}>{quote}</blockquote>
      ))}
    </article>
  )
}
