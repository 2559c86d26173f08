import type { LexicalEditor } from 'lexical'
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Memo, type MemoAbout, type MemoKind, memoKinds } from '../../shared/model/memo'
import { showError } from '../app/errors'
import { isReadOnly } from '../coding/cached'
import { Select } from '../ui/Select'
import { blockOfKeys, FormatBar } from './FormatBar'
import { setBlock } from './format-text'
import './memos.css'
import { contentOf, openRichEditor, showContent } from './rich-editor'
import { StoredMemo } from './stored-memo'

/** A pause in writing after which the memo is stored: long enough that undo takes back a thought and not a letter. */
const pause = 1500

export interface MemoEditorProps {
  about: MemoAbout
  /** Null: nothing is written yet. Another memo needs another editor: give it a `key`. */
  memo: Memo | null
  label: string
  /** Of a memo that is begun. */
  kind?: MemoKind
  /** Without title: the short memo of a coding. */
  compact?: boolean
  autoFocus?: boolean
  /** Escape was pressed. */
  onLeave?(): void
  className?: string
}

/** Writes a memo. It is stored when one pauses and when one leaves, each time as one action. */
export function MemoEditor({
  about,
  memo,
  label,
  kind: begun = 'note',
  compact = false,
  autoFocus = false,
  onLeave,
  className = '',
}: MemoEditorProps) {
  const { t } = useTranslation('memos')
  const [title, setTitle] = useState(memo?.title ?? '')
  const [kind, setKind] = useState<MemoKind>(memo?.kind ?? begun)
  const [editor, setEditor] = useState<LexicalEditor | null>(null)
  const [stored] = useState(() => new StoredMemo(about, memo))
  const root = useRef<HTMLDivElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isDirty = useRef(false)
  const head = useRef({ title, kind })
  head.current = { title, kind }
  const readOnly = isReadOnly()

  const store = useCallback(
    (open: LexicalEditor, leaving: boolean) => {
      clearTimeout(timer.current)
      if (!isDirty.current) return
      isDirty.current = false
      const draft = { ...head.current, ...contentOf(open) }
      ;(leaving ? stored.leave(draft) : stored.store(draft)).catch((error: unknown) => {
        isDirty.current = true
        showError(error)
      })
    },
    [stored],
  )
  const later = useCallback(
    (open: LexicalEditor) => {
      isDirty.current = true
      clearTimeout(timer.current)
      timer.current = setTimeout(() => store(open, false), pause)
    },
    [store],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: the text it opens with is read once; later ones come by the next effect. It is there before the field can be focused
  useLayoutEffect(() => {
    if (root.current === null) return
    const opened = openRichEditor(root.current, { body: memo?.body ?? null, plain: memo?.plain ?? '' }, () =>
      later(opened.editor),
    )
    opened.editor.setEditable(!readOnly)
    setEditor(opened.editor)
    if (autoFocus) opened.editor.focus()
    return () => {
      store(opened.editor, true)
      opened.close()
    }
  }, [store, later])

  // Undone elsewhere, or written by somebody else: shown, unless one is writing oneself.
  useEffect(() => {
    if (editor === null || memo === null || isDirty.current) return
    const last = stored.memo
    if (last !== null && last.changedAt >= memo.changedAt && last.plain === memo.plain && last.title === memo.title)
      return
    setTitle(memo.title)
    setKind(memo.kind)
    showContent(editor, memo)
  }, [memo, editor, stored])

  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && onLeave) {
      event.preventDefault()
      event.stopPropagation()
      if (editor) store(editor, false)
      onLeave()
      return
    }
    const block = blockOfKeys(event)
    if (block === null || editor === null) return
    event.preventDefault()
    setBlock(editor, block)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of what is inside
    <div
      className={`memo-editor ${className}`}
      data-compact={compact}
      onKeyDown={press}
      onBlur={event =>
        editor && !event.currentTarget.contains(event.relatedTarget) ? store(editor, false) : undefined
      }
    >
      {compact ? null : (
        <input
          className="memo-title"
          aria-label={t('title')}
          placeholder={t('title')}
          maxLength={300}
          readOnly={readOnly}
          value={title}
          onChange={event => {
            setTitle(event.target.value)
            if (editor) later(editor)
          }}
        />
      )}
      <div className="memo-bar">
        <Select
          label={t('kind')}
          hideLabel
          className="memo-kind"
          value={kind}
          isDisabled={readOnly}
          options={memoKinds.map(value => ({ value, label: t(`kind.${value}`) }))}
          onChange={value => {
            setKind(value)
            head.current = { ...head.current, kind: value }
            if (editor) later(editor)
          }}
        />
        {editor && !readOnly ? <FormatBar editor={editor} /> : null}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a text area holds no bold words */}
      <div
        ref={root}
        className="memo-text"
        role="textbox"
        aria-multiline="true"
        aria-label={label}
        aria-readonly={readOnly}
        contentEditable={!readOnly}
        suppressContentEditableWarning
        data-placeholder={readOnly ? '' : t('placeholder')}
        spellCheck
        tabIndex={0}
      />
    </div>
  )
}
