import { Spline } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { text } from '../i18n/text'
import { Button } from '../ui/Button'
import { CycleMark } from '../ui/CycleMark'
import { Icon } from '../ui/Icon'
import { markOf } from './code-index'
import { stopDrawingFlow } from './draw-flow'
import { jumpTo } from './jump'
import { openKin, useKinList } from './kin'
import { useCoding } from './session'
import { useCodeIndex } from './use-code-index'

/** Says what is being done while a flow is drawn; stays through a change of document. */
export function FlowStrip() {
  const { t } = useTranslation('coding')
  const { byId } = useCodeIndex()
  const from = useCoding(state => state.flowFrom)
  const kin = useKinList()
  if (!from) return null
  const code = byId.get(from.code)
  return (
    <div className="coding-flow-strip" role="status">
      <Icon icon={Spline} small />
      <span className="ui-medium">{t('flow.from')}</span>
      {code ? <CycleMark cycle={markOf(code)} colour={code.colour} /> : null}
      <button type="button" className="coding-flow-quote" onClick={() => jumpTo(from.document, from.coding)}>
        “{from.quote}”
      </button>
      <span className="ui-secondary coding-flow-what">{t('flow.what')}</span>
      {kin[0] ? (
        <Button small look="quiet" keys="g" className="coding-flow-kin" onPress={openKin}>
          <bdi className="ui-ellipsis">{t('flow.kin', { title: kin[0].title })}</bdi>
        </Button>
      ) : null}
      <Button small look="quiet" keys="Escape" onPress={stopDrawingFlow}>
        {text('ui:cancel')}
      </Button>
    </div>
  )
}
