import { ArrowDown } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { FlowKind, FlowStatus } from '../../shared/framework/relations'
import { flowStatuses } from '../../shared/framework/relations'
import type { Passage } from '../../shared/model/flow'
import { showError } from '../app/errors'
import { useCodebook } from '../app/queries'
import { Button } from '../ui/Button'
import { CycleMark } from '../ui/CycleMark'
import { Dialog } from '../ui/Dialog'
import { Icon } from '../ui/Icon'
import { KeyHint } from '../ui/KeyHint'
import { TextField } from '../ui/TextField'
import { markOf } from './code-index'
import { addFlow } from './draw-flow'
import { kindKeys, kindsFrom, statusKeys } from './flow-kinds'
import { currentStage, useCoding } from './session'

/** Asks what leads from one passage to the other, and how sure that is. All by single keys; Enter stores. */
export function FlowDialog({ from, to }: { from: Passage; to: Passage }) {
  const { t } = useTranslation('coding')
  const { data: codes } = useCodebook()
  const kinds = kindsFrom(codes?.find(code => code.id === from.code)?.cycle ?? null)
  const [kind, setKind] = useState<FlowKind>('flow')
  const [status, setStatus] = useState<FlowStatus>('told')
  const [memo, setMemo] = useState('')
  const close = () => {
    useCoding.setState({ flowDialog: null })
    // As soon as the dialog is gone, for whoever types on; and again after it has put the focus back where it was.
    const takeFocus = () => currentStage()?.view.takeFocus()
    queueMicrotask(takeFocus)
    setTimeout(takeFocus, 50)
  }
  const save = () => {
    close()
    addFlow(from, to, { kind, status, memo }).catch(showError)
  }
  const press = (event: KeyboardEvent) => {
    const writing = event.target instanceof HTMLTextAreaElement
    if (
      event.key === 'Enter' &&
      (!writing || event.ctrlKey || event.metaKey) &&
      !(event.target instanceof HTMLButtonElement)
    ) {
      event.preventDefault()
      save()
    }
    if (writing || event.ctrlKey || event.metaKey || event.altKey) return
    const byKind = kinds.find(each => kindKeys[each] === event.key.toLowerCase())
    const byStatus = flowStatuses.find(each => statusKeys[each] === event.key)
    if (!byKind && !byStatus) return
    event.preventDefault()
    if (byKind) setKind(byKind)
    if (byStatus) setStatus(byStatus)
  }
  const end = (passage: Passage) => {
    const code = codes?.find(each => each.id === passage.code)
    return (
      <div className="coding-dialog-end">
        {code ? <CycleMark cycle={markOf(code)} /> : null}
        <p className="ui-quote-list">“{passage.quote}”</p>
      </div>
    )
  }
  return (
    <Dialog
      title={t('flow.title')}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t('flow.cancel')}</Button>
          <Button look="primary" keys="Enter" onPress={save}>
            {t('flow.save')}
          </Button>
        </>
      }
    >
      {/* Caught on the way down: the radio buttons would keep Enter to themselves. */}
      <div className="coding-flow-dialog" onKeyDownCapture={press}>
        <div className="coding-dialog-ends">
          {end(from)}
          <Icon icon={ArrowDown} small />
          {end(to)}
        </div>
        <div className="coding-dialog-choices">
          <RadioGroup
            className="coding-choices"
            value={kind}
            onChange={value => setKind(kinds.find(each => each === value) ?? kind)}
          >
            <Label className="ui-field-label">{t('flow.kind')}</Label>
            {kinds.map(each => (
              <Radio key={each} value={each} className="coding-choice" autoFocus={each === 'flow'}>
                <KeyHint keys={kindKeys[each]} />
                <span className="coding-choice-words">
                  {t(`kind.${each}`)}
                  <span className="ui-label ui-faint">{t(`kind.${each}.hint`)}</span>
                </span>
              </Radio>
            ))}
          </RadioGroup>
          <RadioGroup
            className="coding-choices"
            value={status}
            onChange={value => setStatus(flowStatuses.find(each => each === value) ?? status)}
          >
            <Label className="ui-field-label">{t('flow.status')}</Label>
            {flowStatuses.map(each => (
              <Radio key={each} value={each} className="coding-choice">
                <KeyHint keys={statusKeys[each]} />
                <span className="coding-choice-words">
                  {t(`status.${each}.long`)}
                  <span className="ui-label ui-faint">{t(`status.${each}.hint`)}</span>
                </span>
              </Radio>
            ))}
          </RadioGroup>
        </div>
        <TextField label={t('flow.memo.label')} rows={2} value={memo} onChange={setMemo} />
      </div>
    </Dialog>
  )
}
