import { Plus, X } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodeQuery } from '../../shared/model/code-query'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Checkbox'
import { IconButton } from '../ui/IconButton'
import { Menu } from '../ui/Menu'
import { Segments } from '../ui/Segments'
import { ConditionValue } from './ConditionValue'
import { askedIn, conditionKinds, freshCondition, kindOf } from './conditions'
import { PlaceFields } from './PlaceFields'
import { useOffered } from './use-offered'

type Group = Extract<CodeQuery, { op: 'all' | 'any' }>

interface QueryGroupProps {
  group: Group
  onChange(group: Group): void
  isFirst?: boolean
}

/** Conditions of which all or any must be met, and what adds another. */
export function QueryGroup({ group, onChange, isFirst = false }: QueryGroupProps) {
  const { t } = useTranslation('queries')
  const offered = useOffered()
  const box = useRef<HTMLDivElement>(null)
  const change = (of: CodeQuery[]) => onChange({ ...group, of })
  const kinds = conditionKinds.filter(kind => freshCondition(kind, offered) !== null)
  return (
    <div className="queries-group" data-first={isFirst} ref={box}>
      <Segments
        label={t('group.label')}
        className="queries-together"
        value={group.op}
        options={(['all', 'any'] as const).map(value => ({ value, label: t(value) }))}
        onChange={op => (op ? onChange({ op, of: group.of }) : undefined)}
      />
      {group.of.map((condition, at) => (
        <ConditionRow
          // Conditions have no names of their own, and none is moved.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={at}
          condition={condition}
          onChange={next => change(group.of.with(at, next))}
          onRemove={() => {
            change(group.of.toSpliced(at, 1))
            // The button that was pressed goes with its condition; the focus must not be lost with it.
            box.current?.querySelector<HTMLElement>(':scope > [data-add]')?.focus()
          }}
        />
      ))}
      <Menu
        label={t('add')}
        trigger={
          <Button small icon={Plus} data-add="" {...(isFirst ? { 'data-pane-start': '' } : {})}>
            {t('add')}
          </Button>
        }
        groups={[
          {
            entries: kinds.map(kind => ({
              id: kind,
              label: kind === 'place' || kind === 'group' ? t(`add.${kind}`) : t(`condition.${kind}`),
              separatorBefore: kind === 'place',
            })),
          },
        ]}
        onChoose={id => {
          const kind = conditionKinds.find(each => each === id)
          const condition = kind ? freshCondition(kind, offered) : null
          if (condition) change([...group.of, condition])
        }}
      />
    </div>
  )
}

interface ConditionRowProps {
  condition: CodeQuery
  onChange(condition: CodeQuery): void
  onRemove(): void
}

/** One condition: what it asks, whether that is turned round, and what takes it out. */
function ConditionRow({ condition, onChange, onRemove }: ConditionRowProps) {
  const { t } = useTranslation('queries')
  const { asked, isNot } = askedIn(condition)
  const change = (next: CodeQuery) => onChange(isNot ? { op: 'not', of: next } : next)
  const kind = kindOf(asked)
  const inner =
    asked.op === 'all' || asked.op === 'any' ? (
      <QueryGroup group={asked} onChange={change} />
    ) : asked.op === 'place' ? (
      <QueryGroup
        group={asked.with.op === 'all' || asked.with.op === 'any' ? asked.with : { op: 'all', of: [asked.with] }}
        onChange={group => change({ ...asked, with: group })}
      />
    ) : null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of fields without the looks of a field set
    <div role="group" aria-label={t(`condition.${kind}`)} className="queries-condition">
      <div className="queries-row">
        <Checkbox
          className="queries-not"
          isSelected={isNot}
          aria-label={t('not.label')}
          onChange={on => onChange(on ? { op: 'not', of: asked } : asked)}
        >
          {t('not')}
        </Checkbox>
        <span className="queries-kind">{t(`condition.${kind}`)}</span>
        {asked.op === 'place' ? (
          <PlaceFields place={asked} onChange={change} />
        ) : asked.op === 'all' || asked.op === 'any' ? null : (
          <ConditionValue condition={asked} onChange={change} />
        )}
        <span className="ui-grow" />
        <IconButton small icon={X} label={t('removeCondition')} onPress={onRemove} />
      </div>
      {inner ? <div className="queries-inner">{inner}</div> : null}
    </div>
  )
}
