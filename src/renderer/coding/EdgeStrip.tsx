import { MoveHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { showError } from '../app/errors'
import { text } from '../i18n/text'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { KeyHint } from '../ui/KeyHint'
import { giveUpEdges, keepEdges } from './move-edges'
import { useCoding } from './session'

/** Says while an edge of a coding is held which one it is, and how it moves. */
export function EdgeStrip() {
  const { t } = useTranslation('coding')
  const side = useCoding(state => state.edge?.side)
  if (side === undefined) return null
  return (
    <div className="coding-flow-strip" role="status">
      <Icon icon={MoveHorizontal} small />
      <span className="ui-medium">{t(side === 'start' ? 'edge.start' : 'edge.end')}</span>
      <span className="ui-secondary coding-flow-what">
        <KeyHint keys="ArrowLeft" /> <KeyHint keys="ArrowRight" /> {t('edge.characters')} ·{' '}
        <KeyHint keys="$mod+ArrowRight" /> {t('edge.words')} · <KeyHint keys="ArrowDown" /> {t('edge.sentences')} ·{' '}
        <KeyHint keys="[" /> <KeyHint keys="]" /> {t('edge.other')}
      </span>
      <Button small look="quiet" keys="Escape" onPress={giveUpEdges}>
        {text('ui:cancel')}
      </Button>
      <Button small keys="Enter" onPress={() => void keepEdges().catch(showError)}>
        {t('edge.keep')}
      </Button>
    </div>
  )
}
