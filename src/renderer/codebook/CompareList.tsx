import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodebookComparison, CodebookDifference, CodebookIssue } from '../../shared/model/codebook-file'
import { Checkbox } from '../ui/Checkbox'
import { CycleMark } from '../ui/CycleMark'
import { EmptyState } from '../ui/EmptyState'
import { Segments } from '../ui/Segments'

const shows = ['all', 'added', 'changed', 'removed'] as const

/** What is different in the other codebook, code by code, with both wordings side by side. */
export function CompareList(props: {
  comparison: CodebookComparison
  issues: readonly CodebookIssue[]
  taken: ReadonlySet<string>
  onTake(keys: ReadonlySet<string>): void
  readOnly: boolean
}) {
  const { t } = useTranslation('codebook')
  const { comparison, issues, taken, onTake, readOnly } = props
  const [show, setShow] = useState<(typeof shows)[number]>('all')
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => list.current?.focus(), [])
  const count = (kind: string) => comparison.differences.filter(each => kind === 'all' || each.kind === kind).length
  const shown = comparison.differences.filter(({ kind }) => show === 'all' || kind === show)
  const takeable = shown.filter(({ kind }) => kind !== 'removed').map(({ key }) => key)
  const turn = (keys: readonly string[], on: boolean) => {
    const next = new Set(taken)
    for (const key of keys) on ? next.add(key) : next.delete(key)
    onTake(next)
  }
  return (
    <>
      <div className="codebook-compare-head">
        <Segments
          label={t('compare.show')}
          value={show}
          onChange={value => setShow(value ?? 'all')}
          options={shows.map(value => ({ value, label: t(`compare.show.${value}`, { count: count(value) }) }))}
        />
        <span className="ui-secondary">{t('compare.same', { count: comparison.same })}</span>
        <span className="ui-grow" />
        {readOnly || takeable.length === 0 ? null : (
          <Checkbox
            isSelected={takeable.every(key => taken.has(key))}
            isIndeterminate={takeable.some(key => taken.has(key)) && !takeable.every(key => taken.has(key))}
            onChange={on => turn(takeable, on)}
          >
            {t('compare.takeAll')}
          </Checkbox>
        )}
      </div>
      {issues.length === 0 ? null : <Issues issues={issues} />}
      {comparison.differences.length === 0 ? <EmptyState title={t('compare.nothing')} /> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by key */}
      <ul ref={list} className="codebook-compare-list" aria-label={t('compare.differences')} tabIndex={0}>
        {shown.map(difference => (
          <li key={difference.key} className="codebook-compare-code">
            <Head
              difference={difference}
              isTaken={taken.has(difference.key)}
              onTake={readOnly || difference.kind === 'removed' ? null : on => turn([difference.key], on)}
            />
            {difference.fields.map(({ field, before, after }) => (
              <div key={field} className="codebook-compare-field">
                <span className="ui-secondary">{t(`field.${field}`)}</span>
                {difference.kind === 'changed' ? <del>{before || t('history.empty')}</del> : <span />}
                <ins>{after || t('history.empty')}</ins>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}

function Head(props: { difference: CodebookDifference; isTaken: boolean; onTake: ((on: boolean) => void) | null }) {
  const { t } = useTranslation('codebook')
  const { difference, isTaken, onTake } = props
  const { name, key, kind, above, cycle } = difference
  const words = (
    <span className="codebook-compare-name">
      <CycleMark cycle={cycle ?? key.slice(0, 3)} decorative />
      <span className="ui-medium">{name}</span>
      <span className="ui-secondary">{above ? t('compare.below', { key, above }) : key}</span>
      <span className="codebook-compare-kind" data-kind={kind}>
        {t(`compare.kind.${kind}`)}
      </span>
    </span>
  )
  return onTake === null ? (
    <div className="codebook-compare-fixed">{words}</div>
  ) : (
    <Checkbox isSelected={isTaken} onChange={onTake}>
      {words}
    </Checkbox>
  )
}

/** What of the file could not come in, the first few in words. */
function Issues({ issues }: { issues: readonly CodebookIssue[] }) {
  const { t } = useTranslation('codebook')
  const most = 8
  return (
    <details className="codebook-compare-issues" open={issues.length <= most}>
      <summary>{t('compare.issues', { count: issues.length })}</summary>
      <ul className="codebook-facts">
        {issues.slice(0, 200).map(({ issue, line, code, value }) => (
          <li key={`${line} ${issue} ${code} ${value}`}>
            {line > 0 ? `${t('compare.line', { line })} ` : ''}
            {code || t('compare.row')} {t(`compare.issue.${issue}`, { value })}
          </li>
        ))}
      </ul>
    </details>
  )
}
