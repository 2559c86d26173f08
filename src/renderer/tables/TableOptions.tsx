import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { togetherness } from '../../shared/analysis/co-occurrence'
import { coOccurrenceShown } from '../../shared/analysis/co-occurrence-table'
import { codeLevels } from '../../shared/analysis/code-lines'
import { flowMeasures } from '../../shared/flow/summary'
import { optionsOf, type TableOption, TableSpec, unfiltered } from '../../shared/model/table-spec'
import { wholeDocument } from '../../shared/model/whole-document'
import { useVariables } from '../app/queries'
import { chooseMark } from '../figures-view/figures-state'
import { FilterButton } from '../filter/FilterButton'
import { Checkbox } from '../ui/Checkbox'
import { Segments } from '../ui/Segments'
import { Select } from '../ui/Select'
import { changeTable, useTables } from './tables-state'

const ownGroup = 'group'
const turnChoices = [0, 1, 2, 3, 5, 10, 20, wholeDocument]
const lengths = [2, 3, 4, 5, 6]

/** What the table counts, and what it can be set to; each kind shows only what it takes. */
export function TableOptions() {
  const spec = useTables(state => state.spec)
  const options = optionsOf[spec.kind]
  const isFiltered = !unfiltered.has(spec.kind)
  if (!isFiltered && options.length === 0) return null
  return (
    <div className="tables-options">
      {isFiltered ? <FilterButton filter={spec.filter} onChange={filter => change({ filter })} /> : null}
      {options.map(option => (
        <Option key={option} option={option} spec={spec} />
      ))}
    </div>
  )
}

function change(part: Partial<TableSpec>): void {
  chooseMark(null)
  changeTable(part)
}

const yesNo = ['withEmpty', 'sameTeller', 'withoutOwn'] as const

function isYesNo(option: TableOption): option is (typeof yesNo)[number] {
  return yesNo.some(each => each === option)
}

function Option({ option, spec }: { option: TableOption; spec: TableSpec }): ReactNode {
  const { t } = useTranslation('tables')
  const variables = useVariables().data ?? []
  const label = isYesNo(option) ? t(option) : t(`option.${option}`)
  switch (option) {
    case 'by':
      return (
        <Segments
          label={label}
          value={spec.by}
          options={flowMeasures.map(value => ({
            value,
            label: spec.kind === 'flows' && value === 'passages' ? t('by.flows') : t(`by.${value}`),
          }))}
          onChange={by => (by ? change({ by }) : undefined)}
        />
      )
    case 'level':
      return (
        <Segments
          label={label}
          value={spec.level}
          options={codeLevels.map(value => ({ value, label: t(`level.${value}`) }))}
          onChange={level => (level ? change({ level }) : undefined)}
        />
      )
    case 'variable':
      return (
        <Select
          label={label}
          hideLabel
          className="tables-select"
          value={spec.variable ?? ownGroup}
          options={[
            { value: ownGroup, label: t('variable.group') },
            { value: 'waves', label: t('variable.waves') },
            ...variables.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={value => change({ variable: value === ownGroup ? null : value })}
        />
      )
    case 'relation':
      return (
        <Select
          label={label}
          hideLabel
          className="tables-select"
          value={spec.relation}
          options={togetherness.map(value => ({ value, label: t(`relation.${value}`) }))}
          onChange={relation => change({ relation })}
        />
      )
    case 'show':
      return spec.relation === 'within' ? null : (
        <Select
          label={label}
          hideLabel
          className="tables-select"
          value={spec.show}
          options={coOccurrenceShown.map(value => ({ value, label: t(`show.${value}`) }))}
          onChange={show => change({ show })}
        />
      )
    case 'type':
      return (
        <Segments
          label={label}
          value={spec.type}
          options={TableSpec.shape.type.unwrap().options.map(value => ({ value, label: t(`type.${value}`) }))}
          onChange={type => (type ? change({ type }) : undefined)}
        />
      )
    case 'turns':
      return (
        <Select
          label={label}
          hideLabel
          className="tables-select"
          value={String(spec.turns)}
          options={[...new Set([...turnChoices, spec.turns])]
            .sort((a, b) => a - b)
            .map(count => ({
              value: String(count),
              label: count === 0 ? t('turns.0') : count >= wholeDocument ? t('turns.all') : t('turns', { count }),
            }))}
          onChange={turns => change({ turns: Number(turns) })}
        />
      )
    case 'length':
      return (
        <Select
          label={label}
          hideLabel
          className="tables-select"
          value={String(spec.length)}
          options={lengths.map(count => ({ value: String(count), label: t('length', { count }) }))}
          onChange={length => change({ length: Number(length) })}
        />
      )
    case 'follow':
      return (
        <Segments
          label={label}
          value={spec.follow}
          options={(['any', 'next'] as const).map(value => ({ value, label: t(`follow.${value}`) }))}
          onChange={follow => (follow ? change({ follow }) : undefined)}
        />
      )
    case 'sameTeller':
    case 'withoutOwn':
    case 'withEmpty':
      return (
        <Checkbox isSelected={spec[option]} onChange={on => change({ [option]: on })}>
          {label}
        </Checkbox>
      )
  }
}
