import type { Reader } from '../reader'
import { readCues } from './caption-cues'

/** WebVTT, known by its first word wherever it stands (also in a .txt). */
export const vtt: Reader = {
  format: 'vtt',
  claims: file => file.decoded !== null && /^\s*WEBVTT(?:[\s]|$)/.test(file.decoded.text.slice(0, 40)),
  read: ({ decoded }) => {
    const text = decoded?.text ?? ''
    return { text, encoding: decoded?.encoding ?? 'utf-8', warnings: decoded?.warnings ?? [], ...readCues(text, true) }
  },
}
