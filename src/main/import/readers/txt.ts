import type { Reader } from '../reader'

/** Plain text, and whatever text no other reader claims. */
export const txt: Reader = {
  format: 'txt',
  claims: file => file.decoded !== null,
  read: ({ decoded }) => ({
    text: decoded?.text ?? '',
    encoding: decoded?.encoding ?? 'utf-8',
    warnings: decoded?.warnings ?? [],
  }),
}
