import { GripVertical, Plus, X } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodeQuery } from '../../shared/model/code-query'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Checkbox'
import { Icon } from '../ui/Icon'
import { IconButton } from '../ui/IconButton'
import { Menu } from '../ui/Menu'
import { Segments } from '../ui/Segments'
import { ConditionValue } from './ConditionValue'
import type { Path } from './condition-moves'
import { askedIn, conditionKinds, freshCondition, kindOf } from './conditions'
import { MoveMenu } from './MoveMenu'
import { useMoving } from './moving'
import { PlaceFields } from './PlaceFields'
import { useOffered } from './use-offered'

type Group = Extract<CodeQuery, { op: 'all' | 'any' }>

interface QueryGroupProps {
  group: Group
  onChange(group: Group): void
  path: Path
}

/** Conditions of which all or any must be met, and what adds another. */
export function QueryGroup({ group, onChange, path }: QueryGroupProps) {
  const { t } = useTranslation('queries')
  const { dragged, gap, hold, drop } = useMoving()
  const isFirst = path.length === 0
  const isEnd = gap?.at === group.of.length && gap.group.join('.') === path.join('.')
  const offered = useOffered()
  const box = useRef<HTMLDivElement>(null)
  const change = (of: CodeQuery[]) => onChange({ ...group, of })
  const kinds = conditionKinds.filter(kind => freshCondition(kind, offered) !== null)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is dragged here can be moved by keys and by its menu
    <div
      className="queries-group"
      data-first={isFirst}
      data-drop-end={isEnd}
      ref={box}
      onDragOver={event => {
        if (!dragged) return
        event.preventDefault()
        event.stopPropagation()
        if (!isEnd) hold({ group: path, at: group.of.length })
      }}
      onDrop={event => {
        event.preventDefault()
        event.stopPropagation()
        drop()
      }}
    >
      <Segments
        label={t('group.label')}
        className="queries-together"
        value={group.op}
        options={(['all', 'any'] as const).map(value => ({ value, label: t(value) }))}
        onChange={op => (op ? onChange({ op, of: group.of }) : undefined)}
      />
      {group.of.map((condition, at) => (
        <ConditionRow
          // Conditions have no names of their own, and keep nothing that is not in them.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={at}
          condition={condition}
          path={[...path, at]}
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
  path: Path
  onChange(condition: CodeQuery): void
  onRemove(): void
}

/** One condition: what it asks, whether that is turned round, and what takes it out. */
function ConditionRow({ condition, path, onChange, onRemove }: ConditionRowProps) {
  const { t } = useTranslation('queries')
  const { dragged, gap, drag, hold } = useMoving()
  const home = path.slice(0, -1)
  const at = path.at(-1) ?? 0
  const number = path.map(place => place + 1).join('.')
  const isOver = gap?.at === at && gap.group.join('.') === home.join('.')
  const { asked, isNot } = askedIn(condition)
  const change = (next: CodeQuery) => onChange(isNot ? { op: 'not', of: next } : next)
  const kind = kindOf(asked)
  const inner =
    asked.op === 'all' || asked.op === 'any' ? (
      <QueryGroup group={asked} onChange={change} path={path} />
    ) : asked.op === 'place' ? (
      <QueryGroup
        group={asked.with.op === 'all' || asked.with.op === 'any' ? asked.with : { op: 'all', of: [asked.with] }}
        onChange={group => change({ ...asked, with: group })}
        path={path}
      />
    ) : null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of fields without the looks of a field set
    <div
      role="group"
      aria-label={`${number} ${t(`condition.${kind}`)}`}
      className="queries-condition"
      data-condition={path.join('.')}
      data-dragged={dragged?.join('.') === path.join('.')}
      data-drop-before={isOver}
      onDragOver={event => {
        if (!dragged) return
        event.preventDefault()
        event.stopPropagation()
        const { top, height } = event.currentTarget.getBoundingClientRect()
        const goal = event.clientY < top + height / 2 ? at : at + 1
        if (gap?.at !== goal || gap.group.join('.') !== home.join('.')) hold({ group: home, at: goal })
      }}
    >
      <div className="queries-row">
        <span
          className="queries-grip"
          aria-hidden="true"
          draggable
          onDragStart={event => {
            event.dataTransfer.setData('text/plain', number)
            event.dataTransfer.effectAllowed = 'move'
            drag(path)
          }}
          onDragEnd={() => drag(null)}
        >
          <Icon icon={GripVertical} small />
        </span>
        <span className="ui-row-count">{number}</span>
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
        <MoveMenu path={path} number={number} />
        <IconButton small icon={X} label={t('removeCondition')} onPress={onRemove} />
      </div>
      {inner ? <div className="queries-inner">{inner}</div> : null}
    </div>
  )
}
