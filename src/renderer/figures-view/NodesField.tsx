import { useTranslation } from 'react-i18next'
import { frameworkNodes, isAsFramework } from '../../shared/figure/flow/nodes'
import { useProject } from '../app/queries'
import { Button } from '../ui/Button'
import { changeSpec, useFigures } from './figures-state'

/** How the cycles of the flow figure are moved, and the way back. */
export function NodesField() {
  const { t } = useTranslation('figures')
  const nodes = useFigures(state => state.spec.nodes)
  const cycleSet = useProject().data?.cycleSet
  if (!cycleSet) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as the other fields are
    <div className="figures-field" role="group" aria-label={t('nodes')}>
      <span className="ui-field-label" aria-hidden="true">
        {t('nodes')}
      </span>
      <span className="ui-field-description">{t('nodes.hint')}</span>
      <Button small isDisabled={isAsFramework(cycleSet, nodes)} onPress={() => changeSpec({ nodes: frameworkNodes })}>
        {t('nodes.reset')}
      </Button>
    </div>
  )
}
