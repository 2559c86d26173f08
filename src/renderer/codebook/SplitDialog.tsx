import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code } from '../../shared/model/code'
import type { Id } from '../../shared/model/id'
import type { PassageRow } from '../../shared/model/passage-query'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { refreshDocument } from '../app/queries'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { undo } from '../app/undo'
import { markOf } from '../coding/code-index'
import { useCodeIndex } from '../coding/use-code-index'
import { isTextField } from '../commands/text-field'
import { sourceOf } from '../passages/act-on-passages'
import { Button } from '../ui/Button'
import { CycleMark } from '../ui/CycleMark'
import { Dialog } from '../ui/Dialog'
import { KeyHint } from '../ui/KeyHint'
import { CodePickerDialog } from './CodePickerDialog'
import { addCode } from './code-actions'
import { NewSubCode } from './NewSubCode'

/** Reads the passages of a code again one by one and says where each belongs; each decision is an action of its own. */
export function SplitDialog({ code, onClose }: { code: Code; onClose(): void }) {
  const { t } = useTranslation('codebook')
  const { children } = useCodeIndex()
  const { data: all } = useQuery({
    queryKey: ['passages', 'split', code.id],
    queryFn: () => api.codebook.splitPassages({ id: code.id }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const [at, setAt] = useState(0)
  const [asking, setAsking] = useState<'other' | 'new' | null>(null)
  const [decided, setDecided] = useState<ReadonlyMap<Id, string>>(new Map())
  // What was left there earlier is not asked about again; the list stays as it was begun.
  const [begun, setBegun] = useState<typeof all>(undefined)
  if (begun === undefined && all !== undefined) setBegun(all.filter(passage => !passage.kept))
  const list = begun ?? []
  const current = list[at]
  const { data: shown } = useQuery({
    queryKey: queryKeys.passageRows(current ? [current.row] : []),
    queryFn: () => api.passages.rows({ rows: current ? [current.row] : [] }),
    enabled: current !== undefined,
  })
  const passage = shown?.[0]
  const subs = (children.get(code.id) ?? []).filter(each => !each.archived).slice(0, 9)

  const decide = async (to: Code | null, read: PassageRow) => {
    setAsking(null)
    setDecided(before => new Map(before).set(read.id, to?.name ?? code.name))
    setAt(at + 1)
    await api.codebook.split({ coding: read.id, decision: { to: to?.id ?? null } })
    await refreshDocument(read.document)
  }
  const back = async () => {
    const before = list[at - 1]
    if (before === undefined) return
    setAt(at - 1)
    if (!decided.has(before.coding)) return
    setDecided(known => new Map([...known].filter(([id]) => id !== before.coding)))
    await undo()
  }
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || asking !== null) return
    if (event.target instanceof Element && isTextField(event.target)) return
    const key = event.key.toLowerCase()
    const sub = subs[Number(key) - 1]
    if (passage && sub) void decide(sub, passage).catch(showError)
    else if (passage && key === 'k') void decide(null, passage).catch(showError)
    else if (passage && (key === 'o' || key === 'n')) setAsking(key === 'o' ? 'other' : 'new')
    else if (current && (key === 'l' || key === 'arrowright')) setAt(at + 1)
    else if (key === 'arrowleft') void back().catch(showError)
    else return
    event.preventDefault()
  }
  const close = () => {
    void queryClient.invalidateQueries({ queryKey: ['passages'] })
    void queryClient.invalidateQueries({ queryKey: queryKeys.codebook })
    onClose()
  }
  const choice = (keys: string, words: string, run: () => void, mark?: Code) => (
    <Button
      key={`${keys} ${words}`}
      small
      onPress={run}
      className="codebook-split-choice"
      isDisabled={!passage && keys !== 'ArrowRight'}
    >
      <KeyHint keys={keys} />
      {mark ? <CycleMark cycle={markOf(mark)} colour={mark.colour} decorative /> : null}
      <span className="ui-ellipsis">{words}</span>
    </Button>
  )
  if (asking === 'other' && passage)
    return (
      <CodePickerDialog
        title={t('split.other')}
        except={[code.id]}
        onChoose={to => void decide(to, passage).catch(showError)}
        onClose={() => setAsking(null)}
      />
    )
  return (
    <Dialog
      title={t('split.title', { name: code.name })}
      onClose={close}
      className="codebook-split"
      actions={
        <>
          <Button isDisabled={at === 0} keys="ArrowLeft" onPress={() => void back().catch(showError)}>
            {t('split.back')}
          </Button>
          <Button look="primary" keys="Escape" onPress={close}>
            {t('split.done')}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of what is inside */}
      <div className="codebook-split-body" onKeyDown={press}>
        {current === undefined ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: keys act here
          <p tabIndex={0} ref={focusNow} className="codebook-split-end">
            {begun === undefined
              ? ''
              : list.length === 0
                ? t('split.nothing')
                : t('split.end', { count: decided.size })}
          </p>
        ) : (
          <>
            <p className="ui-secondary" role="status">
              {t('split.at', { at: at + 1, count: list.length })}
              {passage ? ` · ${sourceOf(passage)} · ${passage.coderName}` : ''}
            </p>
            <blockquote
              key={current.row}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what is read has the focus, and the keys act on it
              tabIndex={0}
              ref={focusNow}
              className="codebook-split-quote"
              aria-label={t('split.passage')}
            >
              <span className="ui-faint">{passage?.before}</span>
              <mark>{passage?.quote}</mark>
              <span className="ui-faint">{passage?.after}</span>
            </blockquote>
            {passage?.memo ? <p className="ui-secondary">{passage.memo}</p> : null}
            {asking === 'new' && passage ? (
              <NewSubCode
                onAdd={name =>
                  void addCode(code.id, name)
                    .then(made => decide(made, passage))
                    .catch(showError)
                }
                onClose={() => setAsking(null)}
              />
            ) : (
              <div className="codebook-split-choices">
                {choice(
                  'k',
                  t('split.keep', { name: code.name }),
                  () => passage && void decide(null, passage).catch(showError),
                )}
                {subs.map((sub, index) =>
                  choice(String(index + 1), sub.name, () => passage && void decide(sub, passage).catch(showError), sub),
                )}
                {choice('n', t('split.new'), () => setAsking('new'))}
                {choice('o', t('split.other'), () => setAsking('other'))}
                {choice('ArrowRight', t('split.later'), () => setAt(at + 1))}
              </div>
            )}
          </>
        )}
      </div>
    </Dialog>
  )
}

function focusNow(element: HTMLElement | null): void {
  element?.focus()
}
