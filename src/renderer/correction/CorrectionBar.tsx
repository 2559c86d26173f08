import { PenLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OpenDocument } from '../../shared/model/open-document'
import { runCommand } from '../commands/registry'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { useCorrection } from './correction-state'
import { FindBar } from './FindBar'
import { TurnDialog } from './TurnDialog'

/** Says that the text can be changed now, whether what was typed is stored, and what else there is to do. */
export function CorrectionBar({ document }: { document: OpenDocument }) {
  const { t } = useTranslation('correction')
  const saving = useCorrection(state => state.saving)
  const finding = useCorrection(state => state.finding)
  const turn = useCorrection(state => state.turn)
  return (
    <>
      <div className="correction-bar">
        <Icon icon={PenLine} small />
        <p className="correction-bar-words">{t('bar')}</p>
        <span className="ui-secondary" role="status">
          {t(`saving.${saving}`)}
        </span>
        <span className="ui-grow" />
        <Button small look="quiet" keys="$mod+Shift+l" onPress={() => runCommand('correction.turn')}>
          {t('turn.open')}
        </Button>
        <Button small look="quiet" keys="$mod+h" onPress={() => runCommand('correction.find')}>
          {t('find.open')}
        </Button>
        <Button small look="quiet" onPress={() => runCommand('correction.pseudonym')}>
          {t('name.open')}
        </Button>
      </div>
      {finding ? <FindBar document={document.document.id} /> : null}
      {turn ? <TurnDialog document={document} turn={turn} /> : null}
    </>
  )
}
