import { ArrowRight, Brackets, Check, CircleDashed, Diff, type LucideIcon, MessageSquare, Tag } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Disagreement } from '../../shared/model/team'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { useWindowFits } from '../coding/use-window-fits'
import { saveFile } from '../figures/save-file'
import { formatTime } from '../i18n/format'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Checkbox'
import { CycleMark } from '../ui/CycleMark'
import { EmptyState } from '../ui/EmptyState'
import { Icon } from '../ui/Icon'
import { Panel, PanelBorder, Panels } from '../ui/Panels'
import { AgreementPane } from './AgreementPane'
import { DisagreementPane } from './DisagreementPane'
import { InboxFilters } from './InboxFilters'
import { type InboxFilter, isListed, stillThere } from './inbox-filter'
import { useDisagreements } from './queries'
import { showDisagreement, showTeamTab, useTeam } from './team-state'
import { useStep } from './use-step'

const kindIcons: Readonly<Record<Disagreement['kind'], LucideIcon>> = {
  boundary: Brackets,
  code: Tag,
  missing: CircleDashed,
  valence: Diff,
  flow: ArrowRight,
}

/** The inbox of disagreements, the one that is looked at, and how far the coders agree. */
export function DisagreementsPane() {
  const { t } = useTranslation('team')
  const { data: all = [], isPending } = useDisagreements()
  const subject = useTeam(state => state.subject)
  const showsResolved = useTeam(state => state.showsResolved)
  const isWide = useWindowFits(1180)
  const asked = useTeam(state => state.filter)
  const filter = useMemo(() => stillThere(all, asked), [all, asked])
  const among = useMemo(() => all.filter(each => isListed(each, filter)), [all, filter])
  const open = among.filter(({ decision }) => decision === null)
  const shown = showsResolved ? among : open
  const chosen = among.find(each => each.subject === subject) ?? shown[0]
  const at = shown.findIndex(each => each.subject === chosen?.subject)
  const next = () => {
    const later = shown.slice(at + 1).find(each => each.decision === null && each.subject !== chosen?.subject)
    showDisagreement((later ?? open.find(each => each.subject !== chosen?.subject))?.subject ?? null)
  }
  const step = (by: 1 | -1) => {
    const there = shown[at + by]
    if (there) showDisagreement(there.subject)
  }
  useStep(step)
  const panels = ['inbox', 'passage', ...(isWide ? ['agreement'] : [])]
  return (
    <Panels id="team" panels={panels}>
      <Panel id="inbox" defaultSize="288px" minSize="200px" maxSize="40%">
        <Inbox all={all} filter={filter} among={among} shown={shown} chosen={chosen} />
      </Panel>
      <PanelBorder label={t('dis.border')} />
      <Panel id="passage" minSize="320px">
        <main
          id="main"
          className="ui-pane ui-pane-paper team-passage"
          aria-label={t('tab.disagreements')}
          aria-busy={isPending}
          // With nothing to decide there is no better place for the keyboard.
          {...(chosen || isPending ? {} : { 'data-work': '' })}
        >
          {chosen ? (
            <DisagreementPane
              key={chosen.subject}
              disagreement={chosen}
              all={all}
              place={{ at: at + 1, of: shown.length }}
              onNext={next}
              onStep={step}
            />
          ) : isPending ? null : (
            <EmptyState
              whole
              title={t(among.length > 0 ? 'inbox.allDone' : all.length > 0 ? 'inbox.noneListed' : 'inbox.empty')}
              {...(all.length > 0
                ? {}
                : {
                    hint: t('inbox.emptyHint'),
                    action: <Button onPress={() => showTeamTab('copies')}>{t('inbox.toCopies')}</Button>,
                  })}
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
  filter: InboxFilter
  among: readonly Disagreement[]
  shown: readonly Disagreement[]
  chosen: Disagreement | undefined
}

function Inbox({ all, filter, among, shown, chosen }: InboxProps) {
  const { t } = useTranslation('team')
  const list = useRef<HTMLUListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it moves, too, as others come into the list or go
  useEffect(() => {
    if (chosen) list.current?.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen, shown.length])
  const showsResolved = useTeam(state => state.showsResolved)
  const resolved = among.filter(({ decision }) => decision !== null).length
  const reported = all.filter(({ decision }) => decision !== null).length
  const discussed = among.filter(({ decision, remarks }) => decision === null && remarks.length > 0).length
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
        <span className="ui-pane-note">{t('inbox.count', { open: among.length - resolved, all: among.length })}</span>
      </header>
      <div className="team-progress">
        <progress
          max={Math.max(1, among.length)}
          value={resolved}
          aria-label={t('inbox.resolved', { count: resolved })}
        />
        <p>
          <span>{t('inbox.resolved', { count: resolved })}</span>
          <span>{t('inbox.discussed', { count: discussed })}</span>
        </p>
        <InboxFilters all={all} filter={filter} count={among.length} />
        <Checkbox isSelected={showsResolved} onChange={value => useTeam.setState({ showsResolved: value })}>
          {t('inbox.show')}
        </Checkbox>
      </div>
      <ul className="team-inbox" ref={list}>
        {shown.map(each => (
          <li key={each.subject}>
            <button
              type="button"
              className="team-inbox-item"
              aria-current={each.subject === chosen?.subject}
              onClick={() => showDisagreement(each.subject)}
            >
              <span className="team-inbox-kind">
                <Icon icon={kindIcons[each.kind]} small />
                <span className="ui-grow">{t(`dis.${each.kind}`)}</span>
                <Mark side={each.first} /> / <Mark side={each.second} />
              </span>
              <span className="team-inbox-quote" dir="auto">
                {each.first.flow
                  ? `${each.first.quote} → ${each.first.flow.to.quote}`
                  : each.first.quote || each.second.quote}
              </span>
              <span className="team-inbox-place">
                <span className="team-hint ui-ellipsis">
                  {[each.documentTitle, each.speaker, each.time === null ? '' : formatTime(each.time)]
                    .filter(Boolean)
                    .join(', ')}
                </span>
                {each.decision ? (
                  <span>
                    <Icon icon={Check} small />
                    <span className="ui-hidden">{t('inbox.isResolved')}</span>
                  </span>
                ) : null}
                {each.remarks.length > 0 ? (
                  <span className="team-hint team-inbox-remarks">
                    <Icon icon={MessageSquare} small />
                    <span className="ui-hidden">{t('comments')}</span>
                    {each.remarks.length}
                  </span>
                ) : null}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <footer className="team-inbox-foot">
        <Button small isDisabled={reported === 0} onPress={() => save('csv')}>
          {t('report.csv')}
        </Button>
        <Button small isDisabled={reported === 0} onPress={() => save('txt')}>
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
