import { useProject } from '../app/queries'
import { IndicatorDialog } from '../indicators/IndicatorDialog'
import { IndicatorImportDialog } from '../indicators/IndicatorImportDialog'
import { PlanDialog } from '../plan/PlanDialog'
import { AttributeImportDialog } from './AttributeImportDialog'
import { MergeDialog } from './MergeDialog'
import { PersonDialog } from './PersonDialog'
import { showPeopleDialog, usePeople } from './people-state'
import { SpaceDialog } from './SpaceDialog'
import { VariableDialog } from './VariableDialog'
import { WithdrawDialog } from './WithdrawDialog'

/** Whatever floats above the participants view. */
export function PeopleDialogs() {
  const dialog = usePeople(state => state.dialog)
  const readOnly = useProject().data?.readOnly ?? true
  const close = () => showPeopleDialog(null)
  if (dialog === null || readOnly) return null
  switch (dialog.name) {
    case 'person':
      return <PersonDialog onClose={close} />
    case 'variable':
      return <VariableDialog subject={dialog.subject} variable={dialog.variable} onClose={close} />
    case 'merge':
      return <MergeDialog kept={dialog.kept} onClose={close} />
    case 'import':
      return <AttributeImportDialog subject={dialog.subject} onClose={close} />
    case 'space':
      return <SpaceDialog space={dialog.space} onClose={close} />
    case 'indicator':
      return <IndicatorDialog onClose={close} />
    case 'indicatorImport':
      return <IndicatorImportDialog onClose={close} />
    case 'plan':
      return <PlanDialog cycle={dialog.cycle} kind={dialog.kind} entry={dialog.entry} onClose={close} />
    case 'withdraw':
      return <WithdrawDialog decision={dialog} onClose={close} />
  }
}
