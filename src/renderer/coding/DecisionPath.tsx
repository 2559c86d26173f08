import { useTranslation } from 'react-i18next'
import type { Code } from '../../shared/model/code'
import { useDecisionPath } from '../app/queries'
import { CycleMark } from '../ui/CycleMark'
import { KeyHint } from '../ui/KeyHint'
import type { CodeIndex } from './code-index'

/** The questions that lead to a cycle; each answer is a button, and the cycle's number key beside it. */
export function DecisionPath({ index, onChoose }: { index: CodeIndex; onChoose(code: Code): void }) {
  const { t } = useTranslation('coding')
  const { data: steps } = useDecisionPath()
  return (
    <section aria-label={t('path')}>
      <h3 className="ui-small ui-medium">{t('path')}</h3>
      <ol className="coding-path">
        {steps?.map(({ question, yields }) => (
          <li key={question}>
            <span>{question}</span>
            <span className="coding-path-codes">
              {yields.flatMap(key => {
                const code = index.codes.find(each => each.key === key)
                return code ? (
                  <button key={key} type="button" tabIndex={-1} aria-label={code.name} onClick={() => onChoose(code)}>
                    <CycleMark cycle={key} decorative />
                    {code.hotkey ? <KeyHint keys={String(code.hotkey)} /> : null}
                  </button>
                ) : (
                  []
                )
              })}
            </span>
          </li>
        ))}
      </ol>
      <p className="ui-small ui-faint">{t('path.clauses')}</p>
    </section>
  )
}
