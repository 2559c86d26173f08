import { Plus } from 'lucide-react'
import { GridList, GridListItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { claimStrength } from '../../shared/story/claim-strength'
import { Button } from '../ui/Button'
import { CycleMark } from '../ui/CycleMark'
import { EmptyState } from '../ui/EmptyState'
import { newClaim } from './change-matrix'
import { useMatrixSession } from './matrix-state'
import type { MatrixData } from './use-matrix'

const counted = ['stories', 'tellers', 'confirmedSteps', 'indicators', 'counterEvidence'] as const

/** The claims with their paths and what they rest on. Choosing one opens it beside. */
export function ClaimTable({ data, readOnly }: { data: MatrixData; readOnly: boolean }) {
  const { t } = useTranslation('matrix')
  const claim = useMatrixSession(state => state.claim)
  if (data.claims.length === 0)
    return (
      <EmptyState
        title={t('claims.none')}
        hint={t('claims.none.hint')}
        action={
          <Button look="primary" icon={Plus} isDisabled={readOnly} onPress={() => void newClaim()}>
            {t('claim.new')}
          </Button>
        }
      />
    )
  return (
    <div className="ui-scroll matrix-claims">
      <GridList
        aria-label={t('claims')}
        data-pane-start=""
        items={data.claims.map((each, index) => ({ ...each, index }))}
        dependencies={[data]}
        selectionMode="single"
        selectionBehavior="replace"
        disallowTypeAhead
        selectedKeys={claim === null ? [] : [claim]}
        onSelectionChange={keys => {
          const [key] = keys === 'all' ? [] : keys
          useMatrixSession.setState({ claim: key === undefined ? null : String(key) })
        }}
      >
        {item => {
          const strength = claimStrength(item, data.evidence, data.allStories)
          return (
            <GridListItem id={item.id} textValue={item.statement} className="matrix-claim">
              <span className="matrix-claim-number">{item.index + 1}</span>
              <span className="matrix-claim-words">
                <span className="matrix-claim-statement">{item.statement}</span>
                <span className="matrix-claim-path">
                  {item.path.length === 0 ? (
                    <span className="matrix-faint">{t('claim.path.none')}</span>
                  ) : (
                    item.path.map((cycle, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: a path may come through a cycle twice, and its order is what it is
                      <CycleMark key={at} cycle={cycle} />
                    ))
                  )}
                  <span className="matrix-faint">{t(`status.${item.status}`)}</span>
                </span>
                <span className="matrix-claim-counts">
                  {counted.map(key => (
                    <span key={key}>
                      {t(`strength.${key}`)} <b>{strength[key]}</b>
                    </span>
                  ))}
                  <span>
                    {t('strength.rivals')}{' '}
                    <b>{t('strength.of', { part: strength.rivalsConsidered, whole: strength.rivals })}</b>
                  </span>
                </span>
              </span>
            </GridListItem>
          )
        }}
      </GridList>
      <Button small icon={Plus} isDisabled={readOnly} onPress={() => void newClaim()}>
        {t('claim.new')}
      </Button>
    </div>
  )
}
