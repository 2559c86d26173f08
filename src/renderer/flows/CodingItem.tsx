import type { Code } from '../../shared/model/code'
import type { Passage } from '../../shared/model/flow'
import { formatTime } from '../i18n/format'
import { CycleMark } from '../ui/CycleMark'
import { goToPassage } from './go-to-passage'
import { PassageButton } from './PassageButton'

/** One coded passage of a bar. The name of a code below the cycle stands at the end of the first line. */
export function CodingItem({ passage, code, cycle }: { passage: Passage; code: Code | undefined; cycle: string }) {
  return (
    <>
      <div className="flows-evidence-who">
        <span className="flows-evidence-speaker">{passage.speaker}</span>
        <span className="ui-ellipsis">{passage.time === null ? passage.documentTitle : formatTime(passage.time)}</span>
        <span className="ui-grow" />
        {code && code.parent !== null ? <span className="flows-evidence-code">{code.name}</span> : null}
      </div>
      <div className="flows-evidence-ends">
        <CycleMark cycle={cycle} />
        <PassageButton quote={passage.quote} onPress={() => goToPassage(passage, passage.coding)} />
      </div>
    </>
  )
}
