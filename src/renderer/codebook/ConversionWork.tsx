import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code } from '../../shared/model/code'
import { type ConversionItem, isJudged, type Judgement } from '../../shared/model/conversion'
import { showError } from '../app/errors'
import { jumpTo } from '../coding/jump'
import { useCodeIndex } from '../coding/use-code-index'
import { isTextField } from '../commands/text-field'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { CodePickerDialog } from './CodePickerDialog'
import { ConversionList } from './ConversionList'
import { ConversionPassage } from './ConversionPassage'
import { candidatesFor, useJudging } from './use-conversion'

/** The work list: passages left, the one that is read with what it may be in 2020 right. Every judgement is an action of its own. */
export function ConversionWork(props: { items: readonly ConversionItem[]; end: ReactNode; onClose(): void }) {
  const { t } = useTranslation('codebook')
  const { items, end, onClose } = props
  const index = useCodeIndex()
  const judging = useJudging(items)
  const [other, setOther] = useState(false)
  const [note, setNote] = useState<{ of: string; words: string } | null>(null)
  const { current } = judging
  const words = current === undefined ? '' : note?.of === current.coding ? note.words : current.note
  const candidates = current === undefined ? [] : candidatesFor(current, index.codes).slice(0, 9)

  const judge = (decision: Judgement, code?: Code) => {
    if (current === undefined) return
    setOther(false)
    setNote(null)
    judging.judge(current, decision, { ...(code ? { code: code.key } : {}), note: words.trim() }).catch(showError)
  }
  const goToText = (document: string) => {
    if (current === undefined) return
    onClose()
    jumpTo(document, current.coding)
  }
  const takeBack = () => void judging.takeBack().catch(showError)
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || other) return
    if (event.target instanceof Element && isTextField(event.target)) return
    const key = event.key.toLowerCase()
    const code = candidates[Number(key) - 1]
    if (code) judge('recoded', code)
    else if (key === 'k') judge('kept')
    else if (key === 'r') judge('reframing')
    else if (key === 'l') judge('later')
    else if (key === 'o' && current) setOther(true)
    else if (key === 'u') takeBack()
    else if (key === 'arrowright' || key === 'arrowdown') judging.step(1)
    else if (key === 'arrowleft' || key === 'arrowup') judging.step(-1)
    else return
    event.preventDefault()
  }
  if (other && current)
    return (
      <CodePickerDialog
        title={t('split.other')}
        except={index.codes.filter(code => code.key === current.code).map(code => code.id)}
        onChoose={code => judge('recoded', code)}
        onClose={() => setOther(false)}
      />
    )
  const done = items.filter(isJudged).length
  return (
    <Dialog
      title={t('convert.title')}
      onClose={onClose}
      className="codebook-convert"
      actions={
        <>
          <Button keys="u" isDisabled={judging.done.length === 0} onPress={takeBack}>
            {t('convert.takeBack')}
          </Button>
          <Button keys="ArrowLeft" isDisabled={judging.index === 0} onPress={() => judging.step(-1)}>
            {t('split.back')}
          </Button>
          <Button keys="ArrowRight" isDisabled={current === undefined} onPress={() => judging.step(1)}>
            {t('convert.next')}
          </Button>
          <Button look="primary" keys="Escape" onPress={onClose}>
            {t('convert.close')}
          </Button>
        </>
      }
    >
      <div className="codebook-convert-progress">
        <progress max={Math.max(1, items.length)} value={done} aria-label={t('convert.progress')} />
        <span role="status">{t('convert.judged', { done, count: items.length })}</span>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of what is inside */}
      <div className="codebook-convert-body" onKeyDown={press}>
        <ConversionList items={items} current={current?.coding ?? null} onChoose={judging.goTo} />
        <div className="codebook-convert-work">
          {current === undefined ? (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: keys act here
            <div tabIndex={0} ref={focusNow} className="codebook-split-end">
              {end}
            </div>
          ) : (
            <ConversionPassage
              key={current.coding}
              item={current}
              candidates={candidates}
              note={words}
              onNote={changed => setNote({ of: current.coding, words: changed })}
              onJudge={judge}
              onOther={() => setOther(true)}
              onText={goToText}
            />
          )}
        </div>
      </div>
    </Dialog>
  )
}

function focusNow(element: HTMLElement | null): void {
  element?.focus()
}
