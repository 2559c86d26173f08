import { keysAsRead } from '../commands/keys'

/** Keys as a person reads them, from their form in the command registry (`$mod+k`). Hidden from screen readers, which hear `aria-keyshortcuts`. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span className="ui-kbd" aria-hidden="true">
      {keysAsRead(keys)}
    </span>
  )
}
