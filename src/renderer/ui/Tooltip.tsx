import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import { KeyHint } from './KeyHint'

/** Words beside what is pointed at or focused, after 400 ms. The child must be one of the kit's buttons. */
export function Tooltip({
  words,
  keys,
  children,
}: {
  words: string
  keys?: string | undefined
  children: ReactElement
}) {
  return (
    <TooltipTrigger delay={400} closeDelay={60}>
      {children}
      <AriaTooltip className="ui-tooltip" offset={6}>
        {words}
        {keys === undefined ? null : <KeyHint keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
