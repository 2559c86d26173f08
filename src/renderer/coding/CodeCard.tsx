import { Check, X } from 'lucide-react'
import type { Code } from '../../shared/model/code'
import { CycleMark } from '../ui/CycleMark'
import { Icon } from '../ui/Icon'
import type { CodeIndex } from './code-index'
import { ancestry, markOf } from './code-index'

/** What a code means: definition, what belongs to it and what does not, an example. A sub-code borrows its cycle's where it has none. */
export function CodeCard({ code, index }: { code: Code; index: CodeIndex }) {
  const own = ancestry(code, index)
  const first = (part: 'definition' | 'include' | 'exclude' | 'example') =>
    own.find(each => each[part] !== '')?.[part] ?? ''
  const definition = code.definition || code.gloss
  const above = own.at(-1)
  return (
    <div className="coding-card">
      <div className="coding-code-line">
        <CycleMark cycle={markOf(code)} colour={code.colour} decorative />
        <span className="ui-strong">{code.name}</span>
      </div>
      {definition ? <p>{sentence(definition)}</p> : null}
      {above && above !== code && above.definition ? (
        <p className="ui-secondary">
          <span className="ui-medium">{above.name}.</span> {above.definition}
        </p>
      ) : null}
      {first('include') ? (
        <p className="coding-card-rule">
          <Icon icon={Check} small className="coding-card-in" />
          <span>{sentence(first('include'))}</span>
        </p>
      ) : null}
      {first('exclude') ? (
        <p className="coding-card-rule">
          <Icon icon={X} small className="coding-card-out" />
          <span>{sentence(first('exclude'))}</span>
        </p>
      ) : null}
      {first('example') ? (
        <p className="ui-quote-list coding-card-example">“{first('example').replace(/^[“"]|[”"]$/g, '')}”</p>
      ) : null}
    </div>
  )
}

function sentence(words: string): string {
  return `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}${/[.?!]$/.test(words) ? '' : '.'}`
}
