import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Coding } from '../../shared/model/coding'
import { showError } from '../app/errors'
import { KeyHint } from '../ui/KeyHint'
import { changeCoding } from './change-coding'
import { currentStage } from './session'

/** A pause in writing after which the memo is stored: long enough that undo takes back a thought and not a letter. */
const pause = 1500

/** The memo of a coding, stored when one pauses, leaves the field or goes on to another coding. */
export function MemoField({ coding, readOnly }: { coding: Coding; readOnly: boolean }) {
  const { t } = useTranslation('coding')
  const [memo, setMemo] = useState(coding.memo)
  const state = useRef({ memo, coding, stored: coding.memo })
  state.current.memo = memo
  state.current.coding = coding

  const store = useRef(() => {
    const { memo: written, coding: of, stored } = state.current
    if (written === stored) return
    state.current.stored = written
    changeCoding(of, { memo: written }).catch(showError)
  }).current

  useEffect(() => {
    // Undone or changed elsewhere: what nobody is writing now follows.
    if (state.current.memo === state.current.stored) setMemo(coding.memo)
    state.current.stored = coding.memo
  }, [coding.memo])
  // biome-ignore lint/correctness/useExhaustiveDependencies: every letter begins the pause anew
  useEffect(() => {
    const timer = setTimeout(store, pause)
    return () => clearTimeout(timer)
  }, [memo, store])
  useEffect(() => store, [store])

  return (
    <section className="ui-section" aria-label={t('memo')}>
      <div className="coding-section-head">
        <h3>{t('memo')}</h3>
        <span className="ui-grow" />
        <KeyHint keys="m" />
      </div>
      <textarea
        className="coding-memo"
        aria-label={t('memo.label')}
        placeholder={readOnly ? '' : t('memo.placeholder')}
        readOnly={readOnly}
        rows={1}
        value={memo}
        onChange={event => setMemo(event.target.value)}
        onBlur={store}
        onKeyDown={event => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          store()
          currentStage()?.view.takeFocus()
        }}
      />
    </section>
  )
}
