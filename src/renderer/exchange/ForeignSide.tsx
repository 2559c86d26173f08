import { FileText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ForeignPreview } from '../../shared/model/exchange'
import { runCommand } from '../commands/registry'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Checkbox'
import { changePolicy, useForeign } from './foreign-state'
import { LossList } from './LossList'

/** What can be decided, and what is lost or changed on the way and why. */
export function ForeignSide({ preview }: { preview: ForeignPreview }) {
  const { t } = useTranslation('exchange')
  const policy = useForeign(state => state.policy)
  const { losses } = preview.report
  return (
    <aside className="ui-pane import-side" aria-label={t('side')} data-pane="">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="ui-scroll" aria-label={t('side')} tabIndex={0}>
        <div className="ui-section">
          <h3>{t('policy')}</h3>
          <Checkbox
            className="import-check"
            isSelected={policy.codes === 'match'}
            onChange={is => void changePolicy({ codes: is ? 'match' : 'apart' })}
          >
            <span>
              {t('policy.codes')}
              <span className="ui-secondary import-why">{t('policy.codes.why')}</span>
            </span>
          </Checkbox>
          <Checkbox
            className="import-check"
            isSelected={policy.groups === 'attributes'}
            onChange={is => void changePolicy({ groups: is ? 'attributes' : 'leave' })}
          >
            <span>
              {t('policy.groups')}
              <span className="ui-secondary import-why">{t('policy.groups.why')}</span>
            </span>
          </Checkbox>
        </div>
        <div className="ui-section">
          <div className="exchange-losses-head">
            <h3>{t('losses')}</h3>
            {losses.length === 0 ? null : (
              <Button look="quiet" small icon={FileText} onPress={() => runCommand('exchange.report')}>
                {t('losses.save')}
              </Button>
            )}
          </div>
          {losses.length === 0 ? (
            <p className="ui-small ui-secondary">{t('losses.none')}</p>
          ) : (
            <LossList losses={losses} />
          )}
        </div>
      </section>
    </aside>
  )
}
