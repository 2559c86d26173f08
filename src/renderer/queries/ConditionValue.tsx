import { useTranslation } from 'react-i18next'
import { cycleSets } from '../../shared/framework/cycles'
import type { CodeQuery } from '../../shared/model/code-query'
import { valences } from '../../shared/model/coding'
import type { MergedCode } from '../../shared/model/merged-code'
import { notSet } from '../../shared/model/passage-query'
import { useProject } from '../app/queries'
import { markOf } from '../coding/code-index'
import { Checkbox } from '../ui/Checkbox'
import { CycleMark } from '../ui/CycleMark'
import { Select } from '../ui/Select'
import { TextField } from '../ui/TextField'
import { useOffered } from './use-offered'

type Leaf = Exclude<CodeQuery, { op: 'all' | 'any' | 'not' | 'place' }>

interface ConditionValueProps {
  condition: Leaf
  onChange(condition: Leaf): void
}

/** Begins every value, so that none can be taken for "no value". */
const mark = '='
const none = 'none'

/** What a condition is about. */
export function ConditionValue({ condition, onChange }: ConditionValueProps) {
  const { t } = useTranslation('queries')
  const { t: u } = useTranslation('ui')
  const { t: c } = useTranslation('coding')
  const { t: p } = useTranslation('passages')
  const set = useProject().data?.cycleSet ?? '2020'
  const { codes, merged, documents, participants, variables } = useOffered()
  const mergedWords = (merge: MergedCode | undefined) =>
    merge && t('merged.now', { name: merge.name, into: merge.intoName })
  switch (condition.op) {
    case 'code':
      return (
        <>
          <Select
            label={t('code')}
            hideLabel
            className="queries-value"
            value={condition.code}
            options={withChosen(
              codes.map(code => ({
                value: code.id,
                label: code.name,
                hint: code.key,
                mark: <CycleMark cycle={markOf(code)} colour={code.colour} decorative />,
              })),
              condition.code,
              mergedWords(merged.get(condition.code)) ?? t('gone'),
            )}
            onChange={code => onChange({ ...condition, code })}
          />
          <Checkbox isSelected={condition.below} onChange={below => onChange({ ...condition, below })}>
            {t('below')}
          </Checkbox>
        </>
      )
    case 'cycle':
      return (
        <Select
          label={t('cycle')}
          hideLabel
          className="queries-value"
          value={condition.cycle}
          options={cycleSets[set].map(value => ({
            value,
            label: u(`cycle.${value}`),
            mark: <CycleMark cycle={value} decorative />,
          }))}
          onChange={cycle => onChange({ ...condition, cycle })}
        />
      )
    case 'words':
      return (
        <TextField
          label={t('words')}
          hideLabel
          className="queries-words"
          placeholder={t('words.hint')}
          maxLength={1000}
          value={condition.words}
          onChange={words => onChange({ ...condition, words })}
        />
      )
    case 'document':
      return (
        <Select
          label={t('document')}
          hideLabel
          className="queries-value"
          value={condition.document}
          options={withChosen(
            documents.map(({ id, title }) => ({ value: id, label: title })),
            condition.document,
            t('gone'),
          )}
          onChange={document => onChange({ ...condition, document })}
        />
      )
    case 'participant':
      return (
        <Select
          label={t('participant')}
          hideLabel
          className="queries-value"
          value={condition.participant}
          options={withChosen(
            participants.map(({ id, name }) => ({ value: id, label: name })),
            condition.participant,
            t('gone'),
          )}
          onChange={participant => onChange({ ...condition, participant })}
        />
      )
    case 'valence':
      return (
        <Select
          label={t('valence')}
          hideLabel
          className="queries-value"
          value={condition.valence}
          options={[
            ...valences.map(value => ({ value, label: c(`valence.${value}`) })),
            { value: notSet, label: p('notSet') },
          ]}
          onChange={valence => onChange({ ...condition, valence })}
        />
      )
    case 'variable': {
      const known = variables.find(({ variable }) => variable.id === condition.variable)?.values ?? []
      // A value that nobody has any more is still what the query asks for.
      const values = condition.value === null || known.includes(condition.value) ? known : [...known, condition.value]
      return (
        <>
          <Select
            label={t('attribute')}
            hideLabel
            className="queries-value"
            value={condition.variable}
            options={withChosen(
              variables.map(({ variable }) => ({ value: variable.id, label: variable.name })),
              condition.variable,
              t('gone'),
            )}
            onChange={variable => {
              const own = variables.find(each => each.variable.id === variable)?.values ?? []
              onChange({ ...condition, variable, value: own[0] ?? null })
            }}
          />
          <span aria-hidden="true">{mark}</span>
          <Select
            label={t('value')}
            hideLabel
            className="queries-value"
            value={condition.value === null ? none : `${mark}${condition.value}`}
            options={[
              ...values.map(value => ({ value: `${mark}${value}`, label: value })),
              { value: none, label: t('noValue') },
            ]}
            onChange={value => onChange({ ...condition, value: value === none ? null : value.slice(mark.length) })}
          />
        </>
      )
    }
  }
}

/** What is chosen is shown also where it is not in the project any more. */
function withChosen<Option extends { value: string; label: string }>(
  options: readonly Option[],
  chosen: string,
  gone: string,
): readonly (Option | { value: string; label: string })[] {
  const isThere = options.length === 0 || options.some(({ value }) => value === chosen)
  return isThere ? options : [...options, { value: chosen, label: gone }]
}
