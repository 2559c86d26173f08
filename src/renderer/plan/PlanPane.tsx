import { Plus, Printer } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { cycleSets } from '../../shared/framework/cycles'
import { type PlanEntry, planKinds } from '../../shared/model/plan'
import { usePlan, useProject } from '../app/queries'
import { setPlace } from '../app/store'
import { PaneHead } from '../people/PaneHead'
import { showPeopleDialog } from '../people/people-state'
import { Button } from '../ui/Button'
import { CycleMark } from '../ui/CycleMark'
import { IconButton } from '../ui/IconButton'
import { moveInGrid } from './move-in-grid'
import { PlanItem } from './PlanItem'
import './plan.css'

const none: PlanEntry[] = []

/** The planning grid: what was hoped for, needed and feared in each cycle, later set against what happened. */
export function PlanPane({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation(['plan', 'ui'])
  const project = useProject().data
  const data = usePlan().data
  const entries = data ?? none
  const cycles = cycleSets[project?.cycleSet ?? '2020']
  const others = [...new Set(entries.map(({ cycle }) => cycle))].filter(cycle => !cycles.includes(cycle))
  useEffect(() => {
    if (data !== undefined)
      setPlace(
        t('place', { count: data.length }),
        t('place.judged', { count: data.filter(({ state }) => state !== 'open').length }),
      )
  }, [data, t])
  return (
    <main id="main" className="ui-pane ui-pane-paper plan-pane" aria-label={t('title')} data-pane>
      <PaneHead title={t('title')}>
        <Button small icon={Printer} onPress={() => window.print()}>
          {t('print')}
        </Button>
      </PaneHead>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="ui-scroll" aria-label={t('title')} tabIndex={0}>
        <p className="plan-print-title">{t('print.title', { project: project?.name ?? '' })}</p>
        <table
          className="plan-table"
          onKeyDown={event => {
            if (moveInGrid(event.currentTarget, event.target, event.key)) event.preventDefault()
          }}
        >
          <thead>
            <tr>
              <th scope="col">{t('cycle')}</th>
              {planKinds.map(kind => (
                <th key={kind} scope="col">
                  {t(`kinds.${kind}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...cycles, ...others].map(cycle => (
              <tr key={cycle}>
                <th scope="row">
                  <span className="plan-cycle">
                    <CycleMark cycle={cycle} decorative />
                    {t(`ui:cycle.${cycle}`)}
                  </span>
                </th>
                {planKinds.map(kind => {
                  const here = entries.filter(entry => entry.cycle === cycle && entry.kind === kind)
                  return (
                    <td key={kind}>
                      {here.map(entry => (
                        <PlanItem
                          key={entry.id}
                          entry={entry}
                          onOpen={() => showPeopleDialog({ name: 'plan', cycle, kind, entry: entry.id })}
                        />
                      ))}
                      {readOnly ? null : (
                        <IconButton
                          icon={Plus}
                          small
                          className="plan-add"
                          label={t('add', { kind: t(`kind.${kind}`), cycle: t(`ui:cycle.${cycle}`) })}
                          onPress={() => showPeopleDialog({ name: 'plan', cycle, kind, entry: null })}
                        />
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </main>
  )
}
