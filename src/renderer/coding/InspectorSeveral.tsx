import { Merge, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Coding } from '../../shared/model/coding'
import { showError } from '../app/errors'
import { focusCoding } from '../app/store'
import { Button } from '../ui/Button'
import { CycleMark } from '../ui/CycleMark'
import { IconButton } from '../ui/IconButton'
import { removeCoding } from './change-coding'
import { markOf } from './code-index'
import { InspectorFields } from './InspectorFields'
import { openPalette } from './open-palette'
import { joinChosen } from './reshape-coding'
import { useCodeIndex } from './use-code-index'

/** Several codings at once: which ones, and what is said about all of them. */
export function InspectorSeveral({ codings, readOnly }: { codings: readonly Coding[]; readOnly: boolean }) {
  const { t } = useTranslation('coding')
  const index = useCodeIndex()
  return (
    <>
      <div className="ui-pane-head ui-pane-head-lined">
        <h2>{t('inspector.several', { count: codings.length })}</h2>
        <span className="ui-grow" />
        <IconButton
          small
          icon={Merge}
          label={t('command.join')}
          keys="Shift+x"
          isDisabled={readOnly}
          onPress={() => void joinChosen().catch(showError)}
        />
        <IconButton
          small
          icon={Trash2}
          label={t('command.remove')}
          keys="u"
          isDisabled={readOnly}
          onPress={() => void removeCoding().catch(showError)}
        />
      </div>
      <div className="ui-scroll">
        <section className="ui-section" aria-label={t('inspector.code')}>
          <ul className="coding-several">
            {codings.map(coding => {
              const code = index.byId.get(coding.code)
              return (
                <li key={coding.id}>
                  <button type="button" title={coding.quote} onClick={() => focusCoding(coding.id)}>
                    {code ? <CycleMark cycle={markOf(code)} colour={code.colour} /> : <span />}
                    <span className="ui-ellipsis coding-several-quote">{coding.quote}</span>
                  </button>
                </li>
              )
            })}
          </ul>
          <Button small look="quiet" keys="c" isDisabled={readOnly} onPress={openPalette}>
            {t('inspector.change')}
          </Button>
        </section>
        <InspectorFields codings={codings} readOnly={readOnly} />
      </div>
    </>
  )
}
