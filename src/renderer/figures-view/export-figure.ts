import type { FigureFormat, FigureSpec } from '../../shared/model/figure-spec'
import { api } from '../app/api'
import { makeFile } from '../app/make-file'
import { fileSafe } from '../figures/export-name'
import { saveFile } from '../figures/save-file'
import { text } from '../i18n/text'
import { showToast } from '../ui/Toast'

/** Has the file made and hands it over. Its name says which project, which figure and how wide, so that two do not replace each other. */
export async function saveFigureFile(
  project: string,
  name: string,
  spec: FigureSpec,
  format: FigureFormat,
  dpi: number,
): Promise<void> {
  const file = await makeFile(options => api.figures.export({ spec, format, dpi }, options))
  const size = format === 'csv' ? '' : text('flows:export.millimetres', { count: spec.widthMm })
  const resolution = format === 'png' || format === 'tiff' ? text('flows:export.dpi.value', { dpi }) : ''
  const called = `${fileSafe([project, name, size, resolution].filter(Boolean).join(', '))}.${format}`
  saveFile(file, called)
  showToast({
    words: text(format === 'csv' ? 'flows:export.savedData' : 'flows:export.saved', { name: called }),
    tone: 'ok',
  })
}

/** Puts the figure on the clipboard: as an image for a text, and as a drawing for programs that take one. */
export async function copyFigure(spec: FigureSpec, dpi: number): Promise<void> {
  const made = (format: FigureFormat) => makeFile(options => api.figures.export({ spec, format, dpi }, options))
  const items: Record<string, Blob> = { 'image/png': await made('png') }
  if (ClipboardItem.supports?.('image/svg+xml')) items['image/svg+xml'] = await made('svg')
  await navigator.clipboard.write([new ClipboardItem(items)])
  showToast({ words: text('figures:export.copied'), tone: 'ok' })
}
