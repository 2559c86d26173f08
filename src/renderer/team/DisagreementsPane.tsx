import { useTranslation } from 'react-i18next'
import type { Disagreement } from '../../shared/model/team'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { useWindowFits } from '../coding/use-window-fits'
import { saveFile } from '../figures/save-file'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Checkbox'
import { CycleMark } from '../ui/CycleMark'
import { EmptyState } from '../ui/EmptyState'
import { Panel, PanelBorder, Panels } from '../ui/Panels'
import { AgreementPane } from './AgreementPane'
import { DisagreementPane } from './DisagreementPane'
import { useDisagreements } from './queries'
import { showDisagreement, useTeam } from './team-state'

/** The inbox of disagreements, the one that is looked at, and how far the coders agree. */
export function DisagreementsPane() {
  const { t } = useTranslation('team')
  const { data: all = [], isPending } = useDisagreements()
  const subject = useTeam(state => state.subject)
  const showsResolved = useTeam(state => state.showsResolved)
  const isWide = useWindowFits(1180)
  const open = all.filter(({ decision }) => decision === null)
  const shown = showsResolved ? all : open
  const chosen = all.find(each => each.subject === subject) ?? shown[0]
  const next = () => {
    const at = open.findIndex(each => each.subject === chosen?.subject)
    showDisagreement((open[at + 1] ?? open.find(each => each.subject !== chosen?.subject))?.subject ?? null)
  }
  const panels = ['inbox', 'passage', ...(isWide ? ['agreement'] : [])]
  return (
    <Panels id="team" panels={panels}>
      <Panel id="inbox" defaultSize="288px" minSize="200px" maxSize="40%">
        <Inbox all={all} shown={shown} chosen={chosen} />
      </Panel>
      <PanelBorder label={t('dis.border')} />
      <Panel id="passage" minSize="320px">
        <main id="main" className="ui-pane ui-pane-paper team-passage" aria-busy={isPending}>
          {chosen ? (
            <DisagreementPane key={chosen.subject} disagreement={chosen} all={all} onNext={next} />
          ) : (
            <EmptyState
              title={t(all.length > 0 ? 'inbox.allDone' : 'inbox.empty')}
              {...(all.length > 0 ? {} : { hint: t('inbox.emptyHint') })}
            />
          )}
          {isWide ? null : <AgreementPane />}
        </main>
      </Panel>
      {isWide ? (
        <>
          <PanelBorder label={t('dis.agreementBorder')} />
          <Panel id="agreement" defaultSize="300px" minSize="240px" maxSize="45%">
            <AgreementPane />
          </Panel>
        </>
      ) : null}
    </Panels>
  )
}

interface InboxProps {
  all: readonly Disagreement[]
  shown: readonly Disagreement[]
  chosen: Disagreement | undefined
}

function Inbox({ all, shown, chosen }: InboxProps) {
  const { t } = useTranslation('team')
  const showsResolved = useTeam(state => state.showsResolved)
  const resolved = all.filter(({ decision }) => decision !== null).length
  const discussed = all.filter(({ decision, remarks }) => decision === null && remarks.length > 0).length
  const save = (format: 'csv' | 'txt') => {
    api.team
      .report({ format })
      .then(({ name, file }) => saveFile(file, name))
      .catch(showError)
  }
  return (
    <section className="ui-pane" aria-labelledby="team-inbox">
      <header className="ui-pane-head">
        <h2 id="team-inbox">{t('inbox')}</h2>
        <span className="ui-pane-note">{t('inbox.count', { open: all.length - resolved, all: all.length })}</span>
      </header>
      <div className="team-progress">
        <progress
          max={Math.max(1, all.length)}
          value={resolved}
          aria-label={t('inbox.resolved', { count: resolved })}
        />
        <p>
          <span>{t('inbox.resolved', { count: resolved })}</span>
          <span>{t('inbox.discussed', { count: discussed })}</span>
        </p>
        <Checkbox isSelected={showsResolved} onChange={value => useTeam.setState({ showsResolved: value })}>
          {t('inbox.show')}
        </Checkbox>
      </div>
      <ul className="team-inbox">
        {shown.map(each => (
          <li key={each.subject}>
            <button
              type="button"
              className="team-inbox-item"
              aria-current={each.subject === chosen?.subject}
              onClick={() => showDisagreement(each.subject)}
            >
              <span className="team-inbox-kind">
                {t(`dis.${each.kind}`)}
                <Mark side={each.first} /> / <Mark side={each.second} />
              </span>
              <span className="team-inbox-quote">
                {each.first.flow
                  ? `${each.first.quote} → ${each.first.flow.to.quote}`
                  : each.first.quote || each.second.quote}
              </span>
              <span className="team-hint">{[each.documentTitle, each.speaker].filter(Boolean).join(', ')}</span>
            </button>
          </li>
        ))}
      </ul>
      <footer className="team-inbox-foot">
        <Button small isDisabled={resolved === 0} onPress={() => save('csv')}>
          {t('report.csv')}
        </Button>
        <Button small isDisabled={resolved === 0} onPress={() => save('txt')}>
          {t('report.txt')}
        </Button>
      </footer>
    </section>
  )
}

function Mark({ side }: { side: Disagreement['first'] }) {
  const { t } = useTranslation('team')
  return side.coding === null ? <span>{t('inbox.none')}</span> : <CycleMark cycle={side.cycle ?? side.code} />
}
