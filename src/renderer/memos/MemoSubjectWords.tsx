import { useTranslation } from 'react-i18next'
import type { MemoLine } from '../../shared/model/memo'
import { markOf } from '../coding/code-index'
import { useCodeIndex } from '../coding/use-code-index'
import { CycleMark } from '../ui/CycleMark'

const quoted: ReadonlySet<string> = new Set(['passage', 'coding', 'flow'])

/** What a memo is about, in one line: marks of its codes, and its title, name or quote. */
export function MemoSubjectWords({ memo }: { memo: MemoLine }) {
  const { t } = useTranslation('memos')
  const { byId } = useCodeIndex()
  return (
    <span className="memos-subject" title={memo.words}>
      {[...new Set(memo.codes)].map(id => {
        const code = byId.get(id)
        return code ? <CycleMark key={id} cycle={markOf(code)} colour={code.colour} /> : null
      })}
      {memo.codes.length === 0 ? <span className="ui-secondary">{t(`on.${memo.about.on}`)}</span> : null}
      <span className={quoted.has(memo.about.on) ? 'memos-quote' : 'ui-ellipsis'}>{memo.words}</span>
    </span>
  )
}
