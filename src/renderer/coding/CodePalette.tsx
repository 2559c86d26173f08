import { Plus, Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { spanText } from '../../shared/anchor/passage'
import type { Code } from '../../shared/model/code'
import { showError } from '../app/errors'
import { useCodebook } from '../app/queries'
import { SimilarNames } from '../codebook/SimilarNames'
import { CycleMark } from '../ui/CycleMark'
import { Icon } from '../ui/Icon'
import { KeyHint } from '../ui/KeyHint'
import { applyCode, selectedSpan } from './apply-code'
import { CodeCard } from './CodeCard'
import { cachedDocument } from './cached'
import { recode } from './change-coding'
import { ancestry, emptyIndex, indexCodes, markOf } from './code-index'
import { DecisionPath } from './DecisionPath'
import { GuidanceLine, useDoubt } from './GuidanceLine'
import { newCode } from './in-vivo'
import { restoreSelection, useSelectionShown } from './kept-selection'
import { closePalette } from './open-palette'
import { PaletteRow } from './PaletteRow'
import type { CodeMatch } from './palette-search'
import { searchCodes } from './palette-search'
import { coding, currentStage, useCoding } from './session'

/** Chooses a code for the selected words, or another code for a coding: search left, what the code means right. */
export function CodePalette() {
  const { t } = useTranslation('coding')
  const { data: codes } = useCodebook()
  const palette = useCoding(state => state.palette)
  const recent = useCoding(state => state.recentCodes)
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const [applied, setApplied] = useState<readonly string[]>([])
  // Asked before the search field takes the selection away.
  const [selection] = useState(() => saySelection(t))
  const [quote] = useState(quoteToCode)
  const [path, setPath] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const listId = useId()
  const index = useMemo(() => (codes ? indexCodes(codes) : emptyIndex), [codes])
  const groups = useMemo(() => groupsOf(index.codes, recent, words), [index, recent, words])
  const matches = groups.flatMap(group => group.matches)
  const chosen = matches[Math.min(at, matches.length - 1)]?.code
  const parent = chosen ? ancestry(chosen, index).at(-1) : undefined
  const doubt = useDoubt(quote, chosen, index)
  // Who has put codes on and typed nothing more has chosen nothing more.
  const isDone = applied.length > 0 && words === '' && at === 0
  // One code is meant, not several one after the other.
  const recoding = palette !== null && palette.task.name !== 'apply'

  // biome-ignore lint/correctness/useExhaustiveDependencies: the decision path makes the box higher
  useLayoutEffect(() => place(box.current, palette?.anchor), [palette, path])
  // The selection in the transcript would go with the focus, were it not for being set again when the palette closes.
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })
  useSelectionShown()

  const use = (code: Code | undefined, more: boolean) => {
    if (!code || !palette) return
    const { task } = palette
    if (task.name === 'recode') recode(task.codings, code.id).catch(showError)
    else if (task.name === 'choose') Promise.resolve(task.use(code.id)).catch(showError)
    else {
      restoreSelection()
      applyCode(code.id, more).catch(showError)
    }
    if (!more) closePalette()
    else {
      setApplied(names => [...names, code.name])
      setWords('')
      setAt(0)
      field.current?.focus({ preventScroll: true })
    }
  }
  const addCode = async () => {
    const name = words.trim()
    if (name === '') return
    const made = await newCode(name, parent && parent.cycle !== null ? parent.id : null)
    use(made, false)
  }
  const press = (event: KeyboardEvent) => {
    const number = words === '' ? index.codes.find(code => String(code.hotkey) === event.key) : undefined
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, matches.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Enter' && event.shiftKey) void addCode().catch(showError)
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && doubt) use(doubt.instead, false)
    else if (event.key === 'Enter' && isDone) leave()
    else if (event.key === 'Enter') use(chosen, false)
    else if (event.key === '?' && words === '') setPath(!path)
    else if (event.key === 'Tab' && !event.shiftKey && !recoding) use(chosen, true)
    else if (event.key === 'Escape' || event.key === 'Tab') leave()
    else if (number) use(number, false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  if (!palette) return null
  const offset = (group: number) => groups.slice(0, group).reduce((sum, { matches: before }) => sum + before.length, 0)
  return (
    <>
      <div className="coding-palette-around" onPointerDown={leave} />
      <div
        ref={box}
        className="coding-palette ui-popover"
        role="dialog"
        aria-label={t(palette.task.name === 'recode' ? 'palette.recode' : 'palette.label')}
      >
        <div className="coding-palette-search">
          <Icon icon={Search} />
          <input
            ref={field}
            role="combobox"
            aria-expanded="true"
            aria-controls={listId}
            aria-activedescendant={chosen ? `${listId}-${Math.min(at, matches.length - 1)}` : undefined}
            aria-label={t(palette.task.name === 'recode' ? 'palette.recode' : 'palette.label')}
            placeholder={t('palette.placeholder')}
            value={words}
            onChange={event => {
              setWords(event.target.value)
              setAt(0)
            }}
            onKeyDown={press}
          />
          <span className="ui-small ui-faint">
            {applied.length > 0 ? t('palette.applied', { names: applied.join(', ') }) : selection}
          </span>
        </div>
        <div className="coding-palette-body" data-path={path}>
          <div className="coding-palette-left">
            <div id={listId} role="listbox" aria-label={t('palette.codes')} className="coding-palette-list">
              {groups.map((group, number) =>
                group.matches.length === 0 ? null : (
                  // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
                  <div key={group.name} role="group" aria-label={t(`palette.${group.name}`)}>
                    <div className="coding-palette-group" aria-hidden="true">
                      {t(`palette.${group.name}`)}
                    </div>
                    {group.matches.map((match, row) => {
                      const position = offset(number) + row
                      return (
                        <PaletteRow
                          key={match.code.id}
                          id={`${listId}-${position}`}
                          match={match}
                          words={words}
                          selected={match.code === chosen && position === Math.min(at, matches.length - 1)}
                          onPoint={() => setAt(position)}
                          onChoose={() => use(match.code, false)}
                        />
                      )
                    })}
                  </div>
                ),
              )}
              {matches.length === 0 ? <p className="coding-palette-none">{t('palette.none', { words })}</p> : null}
            </div>
            {words.trim() === '' || recoding ? null : (
              <>
                <SimilarNames name={words} />
                <button
                  type="button"
                  tabIndex={-1}
                  className="coding-palette-new"
                  onClick={() => void addCode().catch(showError)}
                >
                  <Icon icon={Plus} small />
                  <span className="ui-ellipsis">
                    {parent && parent.cycle !== null
                      ? t('palette.new', { name: words.trim() })
                      : t('palette.newApart', { name: words.trim() })}
                  </span>
                  {parent && parent.cycle !== null ? <CycleMark cycle={markOf(parent)} /> : null}
                  <span className="ui-grow" />
                  <KeyHint keys="Shift+Enter" />
                </button>
              </>
            )}
          </div>
          <div className="coding-palette-card">
            {path ? (
              <DecisionPath index={index} onChoose={code => use(code, false)} />
            ) : chosen ? (
              <CodeCard code={chosen} index={index} />
            ) : null}
          </div>
        </div>
        {chosen ? (
          <GuidanceLine quote={quote} code={chosen} index={index} keys="$mod+Enter" onUse={code => use(code, false)} />
        ) : null}
        <div className="coding-palette-foot">
          <span>
            <KeyHint keys="Enter" /> {t(isDone ? 'palette.done' : 'palette.apply')}
          </span>
          {recoding ? null : (
            <span>
              <KeyHint keys="Tab" /> {t('palette.another')}
            </span>
          )}
          <span>
            <kbd className="ui-kbd">1–8</kbd> {t('palette.cycle')}
          </span>
          <span className="ui-grow" />
          <button type="button" tabIndex={-1} aria-pressed={path} onClick={() => setPath(!path)}>
            <kbd className="ui-kbd">?</kbd> {t('palette.path')}
          </button>
          <span>
            <KeyHint keys="Escape" /> {t('palette.close')}
          </span>
        </div>
      </div>
    </>
  )
}

type Group = { name: 'codes' | 'recent'; matches: CodeMatch[] }

const shown = 40

/** Without words what was used last comes first; with words what fits. */
function groupsOf(all: readonly Code[], recent: readonly string[], words: string): Group[] {
  const codes = all.filter(code => !code.archived)
  const used = recent
    .flatMap(id => codes.find(code => code.id === id) ?? [])
    .map((code): CodeMatch => ({ code, inName: null }))
  if (words.trim() === '') {
    const rest = codes
      .filter(code => !code.archived && !recent.includes(code.id))
      .map((code): CodeMatch => ({ code, inName: null }))
    return [
      { name: 'recent', matches: used.slice(0, 5) },
      { name: 'codes', matches: rest },
    ]
  }
  const found = searchCodes(
    codes.filter(code => !code.archived),
    words,
  )
  const others = used.filter(match => !found.some(each => each.code.id === match.code.id))
  return [
    { name: 'codes', matches: found.slice(0, shown) },
    { name: 'recent', matches: others.slice(0, 3) },
  ]
}

/** Puts the box under the anchor, or above it where there is no room below. */
function place(box: HTMLElement | null, anchor: { left: number; top: number; bottom: number } | undefined): void {
  if (!box || !anchor) return
  const gap = 10
  const below = anchor.bottom + gap
  const above = anchor.top - gap - box.offsetHeight
  const top = below + box.offsetHeight <= window.innerHeight - 8 || above < 8 ? below : above
  box.style.left = `${Math.max(8, Math.min(anchor.left, window.innerWidth - box.offsetWidth - 8))}px`
  box.style.top = `${Math.max(8, Math.min(top, window.innerHeight - box.offsetHeight - 8))}px`
}

function leave(): void {
  if (coding().palette?.task.name !== 'choose') restoreSelection()
  closePalette()
}

/** The words that are to be coded: those selected, or those of the one coding that gets another code. */
function quoteToCode(): string {
  const stage = currentStage()
  const { palette } = coding()
  if (palette?.task.name === 'recode') {
    const [id, ...others] = palette.task.codings
    return others.length > 0 ? '' : (cachedDocument()?.codings.find(each => each.id === id)?.quote ?? '')
  }
  const span = stage && selectedSpan(stage)
  return span
    ? spanText(
        span,
        stage.turns.map(turn => turn.text),
      )
    : ''
}

function saySelection(t: (key: 'palette.selection', values: { count: number; turn: number }) => string): string {
  const stage = currentStage()
  const span = stage && coding().palette?.task.name === 'apply' ? selectedSpan(stage) : null
  if (!span || !stage || span.startTurn !== span.endTurn) return ''
  return t('palette.selection', { count: span.endOffset - span.startOffset, turn: span.startTurn + 1 })
}
