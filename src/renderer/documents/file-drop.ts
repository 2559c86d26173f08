import { useEffect, useState } from 'react'
import { showError } from '../app/errors'
import { ui } from '../app/store'
import { commandContext } from '../commands/registry'
import { bringIn } from './bring-in'
import { droppedFiles } from './dropped-files'

/** Lets files be dropped anywhere on the window while a project is open. True while files are held over it. */
export function useFileDrop(): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    // Each element entered and left sends its own pair of events; their sum tells whether the window was left.
    let depth = 0
    const wanted = (event: DragEvent): boolean => {
      const { project } = commandContext()
      return (
        event.dataTransfer?.types.includes('Files') === true &&
        project !== null &&
        !project.readOnly &&
        ui().overlay === null
      )
    }
    const enter = (event: DragEvent): void => {
      if (!wanted(event)) return
      depth += 1
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (!wanted(event)) return
      depth -= 1
      if (depth <= 0) setOver(false)
    }
    const hold = (event: DragEvent): void => {
      // Without this the browser would leave the application to show the file.
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault()
    }
    const drop = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') !== true) return
      event.preventDefault()
      depth = 0
      setOver(false)
      if (wanted(event)) void droppedFiles(event.dataTransfer).then(bringIn, showError)
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', hold)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', hold)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return over
}
