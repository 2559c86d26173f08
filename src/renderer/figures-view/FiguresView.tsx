import { useLayoutEffect } from 'react'
import { useProject } from '../app/queries'
import { QueriesTab } from '../queries/QueriesTab'
import { ReportsTab } from '../reports/ReportsTab'
import { TablesTab } from '../tables/TablesTab'
import { FiguresTab } from './FiguresTab'
import { enterFigures, useFigures } from './figures-state'
import './figures-view.css'

/** The figures view: figures and tables, each with what it is made from beside it. */
export function FiguresView() {
  const project = useProject().data
  const id = project?.id
  const isHere = useFigures(state => state.project === id)
  useLayoutEffect(() => {
    if (id !== undefined) enterFigures(id)
  }, [id])
  const tab = useFigures(state => state.tab)
  if (!project || !isHere) return <main id="main" />
  if (tab === 'tables') return <TablesTab project={project} />
  if (tab === 'queries') return <QueriesTab project={project} />
  if (tab === 'reports') return <ReportsTab project={project} />
  return <FiguresTab project={project.name} cycleSet={project.cycleSet} readOnly={project.readOnly} />
}
