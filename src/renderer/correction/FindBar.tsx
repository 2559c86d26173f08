import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { plainText } from '../../shared/anchor/plain-text'
import type { Id } from '../../shared/model/id'
import { showError } from '../app/errors'
import { sayInStatus } from '../app/store'
import { highlight } from '../editor/highlights'
import { text } from '../i18n/text'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Checkbox'
import { IconButton } from '../ui/IconButton'
import { TextField } from '../ui/TextField'
import { correctionView, useCorrection } from './correction-state'
import { findInTurns } from './find-in-turns'
import { replaceAll } from './replace-all'

const every = 'correction-found'
const present = 'correction-found-now'

/** Finds words in the text and replaces them, one after the other or all at once. */
export function FindBar({ document }: { document: Id }) {
  const { t } = useTranslation('correction')
  const [words, setWords] = useState('')
  const [other, setOther] = useState('')
  const [matchCase, setMatchCase] = useState(false)
  const [wholeWords, setWholeWords] = useState(false)
  const [at, setAt] = useState(0)
  /** Grows with each change of the text, so that it is searched again. */
  const changes = useCorrection(state => state.changes)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text itself is kept by the editor
  const found = useMemo(
    () => findInTurns(correctionView()?.log.turns ?? [], plainText(words), { matchCase, wholeWords }),
    [words, matchCase, wholeWords, changes],
  )
  const now = found[Math.min(at, found.length - 1)]
  useEffect(() => {
    const view = correctionView()
    if (!view) return
    const all = highlight(every)
    const one = highlight(present)
    for (const range of view.ranges(found.slice(0, 2000))) all.add(range)
    for (const range of view.ranges(now ? [now] : [])) one.add(range)
    return () => {
      all.clear()
      one.clear()
    }
  }, [found, now])
  const go = (step: number) => {
    if (found.length === 0) return
    const next = (Math.min(at, found.length - 1) + step + found.length) % found.length
    setAt(next)
    const place = found[next]
    if (place) correctionView()?.reveal({ turn: place.turn, offset: place.at })
  }
  const close = () => {
    useCorrection.setState({ finding: false })
    const view = correctionView()
    view?.takeFocus()
    if (now) view?.putCaret({ turn: now.turn, offset: now.at })
  }
  const replaceOne = () => {
    const view = correctionView()
    const turn = now && view?.log.turns[now.turn]
    if (!view || !now || !turn) return
    view.replace(turn.id, now.at, now.length, plainText(other))
    view.reveal({ turn: now.turn, offset: now.at })
    // The editor takes the focus with its selection.
    field.current?.focus()
  }
  const replaceEvery = () => {
    const count = found.length
    replaceAll(document, found, plainText(other))
      .then(() => sayInStatus(text('correction:find.replaced', { count }), true))
      .catch(showError)
  }
  return (
    <search
      className="correction-find"
      // Before the fields, which keep their keys to themselves.
      onKeyDownCapture={event => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <TextField
        label={t('find.words')}
        hideLabel
        placeholder={t('find.words')}
        inputRef={field}
        value={words}
        onChange={value => {
          setWords(value)
          setAt(0)
        }}
        onKeyDown={event => {
          if (event.key === 'Enter') go(event.shiftKey ? -1 : 1)
          else event.continuePropagation()
        }}
      />
      <TextField
        label={t('find.other')}
        hideLabel
        placeholder={t('find.other')}
        value={other}
        onChange={setOther}
        onKeyDown={event => {
          if (event.key === 'Enter') replaceOne()
          else event.continuePropagation()
        }}
      />
      <span className="ui-secondary correction-find-count" role="status">
        {words === ''
          ? ''
          : found.length === 0
            ? t('find.none')
            : t('find.at', { at: Math.min(at, found.length - 1) + 1, count: found.length })}
      </span>
      <IconButton icon={ArrowUp} small label={t('find.previous')} isDisabled={!now} onPress={() => go(-1)} />
      <IconButton icon={ArrowDown} small label={t('find.next')} isDisabled={!now} onPress={() => go(1)} />
      <Button small isDisabled={!now} onPress={replaceOne}>
        {t('find.replace')}
      </Button>
      <Button small isDisabled={!now} onPress={replaceEvery}>
        {t('find.replaceAll')}
      </Button>
      <Checkbox isSelected={matchCase} onChange={setMatchCase}>
        {t('find.case')}
      </Checkbox>
      <Checkbox isSelected={wholeWords} onChange={setWholeWords}>
        {t('find.whole')}
      </Checkbox>
      <IconButton icon={X} small label={t('find.close')} onPress={close} />
    </search>
  )
}
