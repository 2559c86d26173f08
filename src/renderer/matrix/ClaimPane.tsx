import { Plus, Trash2, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type CycleSetKey, cycleSets, isCycleKey } from '../../shared/framework/cycles'
import { type Claim, claimStatuses } from '../../shared/model/claim'
import { causalWords, claimStrength, suggestedStories } from '../../shared/story/claim-strength'
import { showError } from '../app/errors'
import { Button } from '../ui/Button'
import { CycleMark } from '../ui/CycleMark'
import { IconButton } from '../ui/IconButton'
import { Menu } from '../ui/Menu'
import { Segments } from '../ui/Segments'
import { TextField } from '../ui/TextField'
import { useDraft } from '../ui/use-draft'
import { addEvidence, changeClaim, removeClaim } from './change-matrix'
import { EvidenceLines } from './EvidenceLines'
import { useMatrixSession } from './matrix-state'
import { StrengthTable } from './StrengthTable'
import type { MatrixData } from './use-matrix'

export interface ClaimPaneProps {
  claim: Claim
  data: MatrixData
  cycleSet: CycleSetKey
  readOnly: boolean
}

/** A claim: its statement, its path, what is for it and against it, and what it rests on. */
export function ClaimPane({ claim, data, cycleSet, readOnly }: ClaimPaneProps) {
  const { t } = useTranslation(['matrix', 'ui'])
  const own = data.evidence.filter(({ to }) => to.kind === 'claim' && to.id === claim.id)
  const suggested = suggestedStories(claim, data.evidence, data.allStories)
  const statement = useDraft(claim.statement, words =>
    words.trim() ? changeClaim(claim.id, { statement: words.trim() }) : undefined,
  )
  const alternatives = useDraft(claim.alternatives, words => changeClaim(claim.id, { alternatives: words.trim() }))
  const note = useDraft(claim.note, words => changeClaim(claim.id, { note: words.trim() }))
  const causal = causalWords(statement.value)
  const close = () => useMatrixSession.setState({ claim: null })
  return (
    <aside className="ui-pane matrix-pane" data-pane aria-label={t('claims')}>
      <div className="ui-pane-head">
        <h2>{t('claim.number', { number: data.claims.indexOf(claim) + 1 })}</h2>
        <span className="ui-grow" />
        <IconButton
          small
          icon={Trash2}
          label={t('claim.remove')}
          isDisabled={readOnly}
          onPress={() => void removeClaim(claim.id).catch(showError)}
        />
        <IconButton small icon={X} label={t('pane.close')} onPress={close} />
      </div>
      <div className="ui-scroll">
        <section className="ui-section matrix-claim-fields">
          <TextField
            label={t('claim.statement')}
            rows={3}
            isReadOnly={readOnly}
            {...statement}
            className="matrix-statement"
            {...(causal === null ? {} : { description: t('claim.causal', { words: causal }) })}
          />
          <div>
            <span className="ui-field-label">{t('claim.path')}</span>
            <p className="matrix-claim-path">
              {claim.path.map((cycle, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a path may come through a cycle twice, and its order is what it is
                <CycleMark key={at} cycle={cycle} />
              ))}
              <Menu
                label={t('claim.path.add')}
                trigger={
                  <IconButton
                    small
                    icon={Plus}
                    label={t('claim.path.add')}
                    isDisabled={readOnly || claim.path.length >= 20}
                  />
                }
                groups={[
                  {
                    entries: cycleSets[cycleSet].map(id => ({
                      id,
                      label: t(`ui:cycle.${id}`),
                      mark: <CycleMark cycle={id} decorative />,
                    })),
                  },
                ]}
                onChoose={id => (isCycleKey(id) ? changeClaim(claim.id, { path: [...claim.path, id] }) : undefined)}
              />
              {claim.path.length > 0 ? (
                <IconButton
                  small
                  icon={X}
                  label={t('claim.path.last')}
                  isDisabled={readOnly}
                  onPress={() => changeClaim(claim.id, { path: claim.path.slice(0, -1) })}
                />
              ) : (
                <span className="matrix-faint">{t('claim.path.none')}</span>
              )}
            </p>
          </div>
          <Segments
            label={t('claim.status')}
            value={claim.status}
            isDisabled={readOnly}
            options={claimStatuses.map(value => ({ value, label: t(`status.${value}`) }))}
            onChange={value => (value ? changeClaim(claim.id, { status: value }) : undefined)}
          />
        </section>
        <section className="ui-section">
          <h3>{t('claim.rests')}</h3>
          <StrengthTable strength={claimStrength(claim, data.evidence, data.allStories)} />
        </section>
        <section className="ui-section">
          {(
            [
              ['supports', 'claim.for'],
              ['contradicts', 'claim.against'],
              ['rival', 'rival'],
            ] as const
          ).map(([role, title]) => (
            <EvidenceLines
              key={role}
              title={t(title)}
              none={t(role === 'rival' ? 'rival.none' : 'contradicts.none')}
              evidence={own.filter(each => each.role === role)}
              data={data}
              readOnly={readOnly}
            />
          ))}
          <Button
            small
            icon={Plus}
            isDisabled={readOnly}
            onPress={() => useMatrixSession.setState({ adding: { kind: 'claim', id: claim.id } })}
          >
            {t('add')}
          </Button>
        </section>
        {claim.path.length > 0 ? (
          <section className="ui-section">
            <h3>{t('claim.suggested')}</h3>
            {suggested.length === 0 ? <p className="matrix-faint">{t('claim.suggested.none')}</p> : null}
            {suggested.map(story => (
              <p key={story.id} className="matrix-suggested">
                <span>
                  S{data.allStories.indexOf(story) + 1} {story.title}
                </span>
                <IconButton
                  small
                  icon={Plus}
                  label={t('claim.suggest', { title: story.title })}
                  isDisabled={readOnly}
                  onPress={() =>
                    void addEvidence(
                      'supports',
                      { kind: 'story', id: story.id },
                      { kind: 'claim', id: claim.id },
                    ).catch(showError)
                  }
                />
              </p>
            ))}
          </section>
        ) : null}
        <section className="ui-section matrix-claim-fields">
          <TextField
            label={t('claim.alternatives')}
            description={t('claim.alternatives.hint')}
            rows={2}
            isReadOnly={readOnly}
            {...alternatives}
          />
          <TextField label={t('claim.note')} rows={1} isReadOnly={readOnly} {...note} />
        </section>
      </div>
    </aside>
  )
}
