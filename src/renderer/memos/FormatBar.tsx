import { $getSelection, $isRangeSelection, FORMAT_TEXT_COMMAND, type LexicalEditor } from 'lexical'
import { Bold, Heading1, Heading2, Heading3, Italic, List, ListOrdered, type LucideIcon, Quote } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Toolbar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/IconButton'
import { type BlockName, currentBlock, setBlock } from './format-text'

const blocks: readonly [name: BlockName, icon: LucideIcon, keys: string][] = [
  ['h1', Heading1, '$mod+Alt+1'],
  ['h2', Heading2, '$mod+Alt+2'],
  ['h3', Heading3, '$mod+Alt+3'],
  ['bullet', List, '$mod+Shift+8'],
  ['number', ListOrdered, '$mod+Shift+7'],
  ['quote', Quote, '$mod+Shift+9'],
]

const plainLooks = { bold: false, italic: false, block: null as BlockName | null }

/** How the words at the caret look, and what changes it. */
export function FormatBar({ editor }: { editor: LexicalEditor }) {
  const { t } = useTranslation('memos')
  const [looks, setLooks] = useState(plainLooks)
  useEffect(() => {
    const read = () =>
      editor.getEditorState().read(() => {
        const selection = $getSelection()
        if (!$isRangeSelection(selection)) return plainLooks
        return { bold: selection.hasFormat('bold'), italic: selection.hasFormat('italic'), block: currentBlock() }
      })
    return editor.registerUpdateListener(() => setLooks(read()))
  }, [editor])
  return (
    <Toolbar aria-label={t('format')} className="memo-format">
      <IconButton
        small
        icon={Bold}
        label={t('format.bold')}
        keys="$mod+b"
        isOn={looks.bold}
        onPress={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold')}
      />
      <IconButton
        small
        icon={Italic}
        label={t('format.italic')}
        keys="$mod+i"
        isOn={looks.italic}
        onPress={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic')}
      />
      {blocks.map(([name, icon, keys]) => (
        <IconButton
          key={name}
          small
          icon={icon}
          label={t(`format.${name as 'h1' | 'h2' | 'h3' | 'bullet' | 'number' | 'quote'}`)}
          keys={keys}
          isOn={looks.block === name}
          onPress={() => setBlock(editor, name)}
        />
      ))}
    </Toolbar>
  )
}

/** The block a key press asks for, by place of the key: with Shift the digits are other letters. */
export function blockOfKeys(event: {
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}): BlockName | null {
  if (!event.ctrlKey && !event.metaKey) return null
  if (event.altKey && !event.shiftKey) {
    if (event.code === 'Digit1') return 'h1'
    if (event.code === 'Digit2') return 'h2'
    return event.code === 'Digit3' ? 'h3' : null
  }
  if (!event.shiftKey || event.altKey) return null
  if (event.code === 'Digit7') return 'number'
  if (event.code === 'Digit8') return 'bullet'
  return event.code === 'Digit9' ? 'quote' : null
}
