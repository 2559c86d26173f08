import { FileDiff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/model/id'
import { useProject } from '../app/queries'
import { IconButton } from '../ui/IconButton'
import { Segments } from '../ui/Segments'
import { modeOf, useCorrection } from './correction-state'
import { PseudonymDialog } from './PseudonymDialog'
import { switchMode } from './switch-mode'

/** In the head of the text: coding or correcting, and what was corrected so far. */
export function CorrectionSwitch({ document }: { document: Id }) {
  const { t } = useTranslation('correction')
  const { data: project } = useProject()
  const mode = useCorrection(state => modeOf(state, document))
  const pseudonymising = useCorrection(state => state.pseudonymising)
  return (
    <>
      <Segments
        label={t('mode')}
        value={mode === 'changes' ? null : mode}
        options={[
          { value: 'coding', label: t('mode.coding') },
          { value: 'correcting', label: t('mode.correcting') },
        ]}
        isDisabled={project?.readOnly ?? true}
        onChange={value => switchMode(value ?? 'coding')}
      />
      <IconButton
        icon={FileDiff}
        small
        label={t('changes.show')}
        isOn={mode === 'changes'}
        onPress={() => switchMode(mode === 'changes' ? 'coding' : 'changes')}
      />
      {pseudonymising ? <PseudonymDialog /> : null}
    </>
  )
}
