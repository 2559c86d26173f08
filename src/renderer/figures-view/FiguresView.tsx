import { useLayoutEffect } from 'react'
import { useProject } from '../app/queries'
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
  if (!project || !isHere) return <main id="main" />
  return <FiguresTab project={project.name} readOnly={project.readOnly} />
}
