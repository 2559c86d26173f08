import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code } from '../../shared/model/code'
import type { ConversionItem, Judgement } from '../../shared/model/conversion'
import { api } from '../app/api'
import { queryKeys } from '../app/query-keys'
import { markOf } from '../coding/code-index'
import { useCodeIndex } from '../coding/use-code-index'
import { sourceOf } from '../passages/act-on-passages'
import { Button } from '../ui/Button'
import { CycleMark } from '../ui/CycleMark'
import { KeyHint } from '../ui/KeyHint'
import { TextField } from '../ui/TextField'
import { reasonOf } from './use-conversion'

/** One passage in its turn, the code it has, why it is asked about, and what it may be in 2020. */
export function ConversionPassage(props: {
  item: ConversionItem
  candidates: readonly Code[]
  note: string
  onNote(words: string): void
  onJudge(decision: Judgement, code?: Code): void
  onOther(): void
  onText(document: string): void
}) {
  const { t } = useTranslation('codebook')
  const { item, candidates, note, onNote, onJudge, onOther, onText } = props
  const { codes } = useCodeIndex()
  const { data } = useQuery({
    queryKey: queryKeys.passageRows([item.row]),
    queryFn: () => api.passages.rows({ rows: [item.row] }),
  })
  const quote = useRef<HTMLQuoteElement>(null)
  useEffect(() => quote.current?.focus(), [])
  const passage = data?.[0]
  const named = (key: string) => codes.find(code => code.key === key)?.name ?? key
  const reason = reasonOf(item)
  const choice = (keys: string, words: string, run: () => void) => (
    <Button small onPress={run} className="codebook-split-choice">
      <KeyHint keys={keys} />
      <span className="ui-ellipsis">{words}</span>
    </Button>
  )
  return (
    <>
      <p className="ui-secondary">{passage ? `${sourceOf(passage)} · ${passage.coderName}` : item.document}</p>
      <blockquote
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what is read has the focus, and the keys act on it
        tabIndex={0}
        ref={quote}
        className="codebook-split-quote"
        aria-label={t('split.passage')}
      >
        <span className="ui-faint">{passage?.before}</span>
        <mark>{item.quote}</mark>
        <span className="ui-faint">{passage?.after}</span>
      </blockquote>
      <p>
        <span className="ui-medium">
          {t('convert.was', { name: named(item.was), code: item.was })}
          {item.code === item.was ? '' : ` ${t('convert.now', { name: named(item.code), code: item.code })}`}
        </span>
        {item.decision === null ? '' : ` ${t(`convert.decision.${item.decision}`)}`}
        {reason === null ? null : <span className="ui-secondary"> {t(`convert.why.${reason}`)}</span>}
      </p>
      <ol className="codebook-convert-candidates" aria-label={t('convert.candidates')}>
        {candidates.map((code, index) => (
          <li key={code.id}>
            <button
              type="button"
              className="codebook-convert-candidate"
              aria-keyshortcuts={String(index + 1)}
              onClick={() => onJudge('recoded', code)}
            >
              <KeyHint keys={String(index + 1)} />
              <CycleMark cycle={markOf(code)} colour={code.colour} decorative />
              <span>
                <span className="ui-medium">{code.name}</span>{' '}
                <span className="ui-secondary">{code.definition || code.gloss}</span>
                {code.rule ? <span className="codebook-convert-rule">{code.rule}</span> : null}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <div className="codebook-split-choices">
        {choice('k', t('convert.keep', { name: named(item.code) }), () => onJudge('kept'))}
        {reason === 'reframing' ? choice('r', t('convert.loop'), () => onJudge('reframing')) : null}
        {choice('o', t('split.other'), onOther)}
        {choice('l', t('split.later'), () => onJudge('later'))}
        <Button small look="quiet" isDisabled={!passage} onPress={() => passage && onText(passage.document)}>
          {t('convert.inText')}
        </Button>
      </div>
      {item.decision === 'reframing' ? <p className="ui-secondary">{t('convert.drawLoop')}</p> : null}
      <TextField
        label={t('convert.note')}
        value={note}
        onChange={onNote}
        maxLength={2000}
        onKeyDown={event => {
          if (event.key === 'Enter') quote.current?.focus()
          else event.continuePropagation()
        }}
      />
    </>
  )
}
