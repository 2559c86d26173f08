import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { CycleKey } from '../../shared/framework/cycles'
import { flowKinds, flowStatuses } from '../../shared/framework/relations'
import type { Flow } from '../../shared/model/flow'
import { flowStrengths } from '../../shared/model/flow'
import { showError } from '../app/errors'
import { writeMemoOn } from '../memos/memo-state'
import { Menu } from '../ui/Menu'
import { changeFlow, removeFlow, selectedWords, stateWithSelection } from './draw-flow'
import { kindsFrom } from './flow-kinds'

export interface FlowMenuProps {
  flow: Flow
  fromCycle: CycleKey | null
  readOnly: boolean
}

/** A flow's kind and status in a word or two; the words open what can be changed about it. */
export function FlowMenu({ flow, fromCycle, readOnly }: FlowMenuProps) {
  const { t } = useTranslation('coding')
  const words = flow.kind === 'flow' ? t(`status.${flow.status}`) : t(`kind.${flow.kind}.short`)
  if (readOnly) return <span className="ui-label ui-faint coding-flow-menu">{words}</span>
  const choose = (id: string) => {
    const kind = flowKinds.find(each => id === `kind.${each}`)
    const status = flowStatuses.find(each => id === `status.${each}`)
    const strength = flowStrengths.find(each => id === `strength.${each}`)
    if (id === 'memo') writeMemoOn({ about: { on: 'flow', id: flow.id }, words: '' })
    else if (id === 'words') stateWithSelection(flow.id).catch(showError)
    else if (id === 'forget') changeFlow(flow.id, { wordsAt: null }).catch(showError)
    else if (strength) changeFlow(flow.id, { strength: flow.strength === strength ? null : strength }).catch(showError)
    else if (id === 'remove') removeFlow(flow.id).catch(showError)
    else if (kind) changeFlow(flow.id, { kind }).catch(showError)
    else if (status) changeFlow(flow.id, { status }).catch(showError)
  }
  return (
    <Menu
      label={t('flow.change')}
      placement="bottom end"
      trigger={
        <AriaButton className="ui-label coding-flow-menu" aria-label={t('flow.changeOf', { words })}>
          {words}
        </AriaButton>
      }
      groups={[
        {
          label: t('flow.status'),
          entries: flowStatuses.map(status => ({
            id: `status.${status}`,
            label: t(`status.${status}`),
            isOn: flow.status === status,
          })),
        },
        {
          label: t('flow.kind'),
          entries: kindsFrom(fromCycle).map(kind => ({
            id: `kind.${kind}`,
            label: t(`kind.${kind}`),
            isOn: flow.kind === kind,
          })),
        },
        {
          label: t('flow.strength'),
          entries: flowStrengths.map(strength => ({
            id: `strength.${strength}`,
            label: t(`strength.${strength}`),
            isOn: flow.strength === strength,
          })),
        },
        {
          entries: [
            { id: 'words', label: t('flow.words.mark'), keys: 'y', isDisabled: selectedWords() === null },
            ...(flow.words ? [{ id: 'forget', label: t('flow.words.forget') }] : []),
            { id: 'memo', label: t('flow.memo') },
            { id: 'remove', label: t('flow.remove') },
          ],
        },
      ]}
      onChoose={choose}
    />
  )
}
