import { ArrowDown } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { FlowKind, FlowStatus } from '../../shared/framework/relations'
import { flowStatuses } from '../../shared/framework/relations'
import type { FlowStrength, Passage } from '../../shared/model/flow'
import { flowStrengths } from '../../shared/model/flow'
import { showError } from '../app/errors'
import { useCodebook } from '../app/queries'
import { focusTextAfterDialog } from '../correction/focus-text'
import { text } from '../i18n/text'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Checkbox'
import { CycleMark } from '../ui/CycleMark'
import { Dialog } from '../ui/Dialog'
import { Icon } from '../ui/Icon'
import { KeyHint } from '../ui/KeyHint'
import { Segments } from '../ui/Segments'
import { TextField } from '../ui/TextField'
import { markOf } from './code-index'
import { addFlow } from './draw-flow'
import { kindKeys, kindsFrom, statusKeys, strengthKeys } from './flow-kinds'
import { coding, type StatingWords, useCoding } from './session'

export interface FlowDialogProps {
  from: Passage
  to: Passage
  /** Words that were selected when the flow was ended: they state it. */
  words?: StatingWords | null
  /** Words that may state it. */
  suggested?: StatingWords | null
  /** What was written before, where it could not be stored. */
  memo?: string
}

/** Asks what leads from one passage to the other, and how sure that is. All by single keys; Enter stores. */
export function FlowDialog({ from, to, words = null, suggested = null, memo: written = '' }: FlowDialogProps) {
  const { t } = useTranslation('coding')
  const { data: codes } = useCodebook()
  const kinds = kindsFrom(codes?.find(code => code.id === from.code)?.cycle ?? null)
  const [kind, setKind] = useState<FlowKind>('flow')
  const [status, setStatus] = useState<FlowStatus>('told')
  const [memo, setMemo] = useState(written)
  const [strength, setStrength] = useState<FlowStrength | null>(null)
  const [stated, setStated] = useState(words !== null)
  const stating = words ?? suggested
  const close = () => {
    useCoding.setState({ flowDialog: null })
    focusTextAfterDialog()
  }
  const save = () => {
    close()
    const choice = { kind, status, memo, strength, wordsAt: stated ? (stating?.at ?? null) : null }
    addFlow(from, to, choice).catch((error: unknown) => {
      showError(error)
      // What was written is not lost with it, as long as both ends are still there.
      if (coding().flowFrom) useCoding.setState({ flowDialog: { from, to, words, suggested, memo } })
    })
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
    const byStrength = flowStrengths.find(each => strengthKeys[each] === event.key.toLowerCase())
    if (byStrength) setStrength(strength === byStrength ? null : byStrength)
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
        {code ? <CycleMark cycle={markOf(code)} colour={code.colour} /> : null}
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
          <Button onPress={close}>{text('ui:cancel')}</Button>
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
        <div className="ui-field">
          <span>{t('flow.strength')}</span>
          <Segments
            label={t('flow.strength')}
            value={strength === null ? null : String(strength)}
            clearable
            options={flowStrengths.map(each => ({
              value: String(each),
              label: `${t(`strength.${each}`)} (${strengthKeys[each].toUpperCase()})`,
            }))}
            onChange={value => setStrength(flowStrengths.find(each => String(each) === value) ?? null)}
          />
        </div>
        {stating ? (
          <Checkbox isSelected={stated} onChange={setStated}>
            {t(words ? 'flow.stated' : 'flow.mayState', { words: shortWords(stating.text) })}
          </Checkbox>
        ) : (
          <p className="ui-small ui-faint">{t('flow.stating.hint')}</p>
        )}
        <TextField label={t('flow.memo.label')} rows={2} value={memo} onChange={setMemo} />
      </div>
    </Dialog>
  )
}

/** As much of the words as a line of the dialog holds. */
export function shortWords(words: string): string {
  return words.length > 80 ? `${words.slice(0, 80).trimEnd()}…` : words
}
