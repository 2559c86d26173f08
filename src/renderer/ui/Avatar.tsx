import { ownColourStyle } from './own-colour-style'

interface AvatarProps {
  name: string
  square?: boolean
  /** The coder's own, as `#rrggbb`. */
  colour?: string | null
}

/** First letters of a coder's name in a circle; another coder's is square. */
export function Avatar({ name, square = false, colour = null }: AvatarProps) {
  return (
    <span
      className="ui-avatar"
      data-square={square}
      data-own={colour !== null}
      style={ownColourStyle(colour)}
      aria-hidden="true"
    >
      {initials(name)}
    </span>
  )
}

/** `Hanne Kok` is HK, `Hanne` is HA, and the second of that name, `Hanne (2)`, is H2. */
export function initials(name: string): string {
  const [, number] = /\((\d+)\)$/.exec(name) ?? []
  const words = name
    .replaceAll(/\(.*?\)/g, '')
    .trim()
    .split(/\s+/)
  if (number !== undefined) return `${Array.from(words[0] ?? '')[0] ?? ''}${number}`.toLocaleUpperCase('en')
  const letters =
    words.length > 1
      ? [words[0], words.at(-1)].map(word => Array.from(word ?? '')[0] ?? '')
      : Array.from(words[0] ?? '').slice(0, 2)
  return letters.join('').toLocaleUpperCase('en')
}
