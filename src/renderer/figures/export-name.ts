import type { FigureExport } from '../../shared/model/figure-export'
import { text } from '../i18n/text'

/**
 * Name of an exported file: "Doorstep Network flows by tellers, 84 mm, grey.svg". What sets two exports of one project apart is in it, so that
 * the second does not replace the first.
 */
export function exportName(project: string, { by, format, widthMm, dpi, theme }: FigureExport): string {
  const subject = [text('flows:export.file', { project }), by === 'passages' ? '' : text(`flows:export.file.by.${by}`)]
  const size = format === 'csv' ? '' : text('flows:export.millimetres', { count: widthMm })
  const resolution = format === 'png' ? text('flows:export.dpi.value', { dpi }) : ''
  const look = format === 'csv' || theme === 'light' ? '' : text(`flows:export.file.${theme}`)
  const name = [subject.filter(Boolean).join(' '), size, resolution, look].filter(Boolean).join(', ')
  return `${fileSafe(name)}.${format}`
}

/** Windows refuses the most characters, so its rules are kept everywhere; a name of nothing else still is one. */
export function fileSafe(name: string): string {
  const safe = name
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|[. ]+$/g, '')
  return safe.slice(0, 160).trim() || text('flows:export.file', { project: '' }).trim()
}
