import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Coding } from '../../shared/model/coding'
import { MemoEditor } from '../memos/MemoEditor'
import { useMemoOf } from '../memos/use-memos'
import { KeyHint } from '../ui/KeyHint'
import { currentStage } from './session'

/**
 * The memo of a coding: its words, which become an editor when one goes into them. Another coding in focus is met with every key, and an
 * editor made for each would be felt.
 */
export function MemoField({ coding, readOnly }: { coding: Coding; readOnly: boolean }) {
  const { t } = useTranslation('coding')
  const [isWriting, setWriting] = useState(false)
  const { data: memo, isFetching } = useMemoOf(isWriting ? { on: 'coding', id: coding.id } : null)
  // Read once on entering; answers after that come from writing itself.
  const [isReady, setReady] = useState(false)
  useEffect(() => {
    if (isWriting && memo !== undefined && !isFetching) setReady(true)
  }, [isWriting, memo, isFetching])
  return (
    <section className="ui-section" aria-label={t('memo')}>
      <div className="coding-section-head">
        <h3>{t('memo')}</h3>
        <span className="ui-grow" />
        <KeyHint keys="m" />
      </div>
      {isReady && memo !== undefined ? (
        <MemoEditor
          about={{ on: 'coding', id: coding.id }}
          memo={memo}
          label={t('memo.label')}
          compact
          autoFocus
          onLeave={() => {
            setWriting(false)
            setReady(false)
            currentStage()?.view.takeFocus()
          }}
        />
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: what is shown here is the text of an editor
        <div
          className="coding-memo"
          role="textbox"
          aria-multiline="true"
          aria-label={t('memo.label')}
          aria-readonly={readOnly}
          tabIndex={0}
          data-empty={coding.memo === ''}
          onFocus={() => (readOnly ? undefined : setWriting(true))}
        >
          {coding.memo === '' && !readOnly ? t('memo.placeholder') : coding.memo}
        </div>
      )}
    </section>
  )
}
