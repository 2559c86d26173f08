import { isTextField } from './text-field'

/**
 * Presses a key again where the focus is now. A page cannot press keys as a person does, so what the browser would do with one that
 * nobody took is done here: letters are written, the caret moves, a button is pressed.
 * @returns false where somebody took it
 */
export function deliverKey(key: KeyboardEvent): boolean {
  const target = document.activeElement ?? document.body
  const { code, ctrlKey, shiftKey, altKey, metaKey, repeat } = key
  const again = new KeyboardEvent('keydown', {
    key: key.key,
    code,
    ctrlKey,
    shiftKey,
    altKey,
    metaKey,
    repeat,
    bubbles: true,
    cancelable: true,
    composed: true,
  })
  if (!target.dispatchEvent(again)) return false
  const field = isTextField(target)
  const letter = key.key.toLowerCase()
  const plain = !ctrlKey && !metaKey && !altKey
  if (field && plain && [...key.key].length === 1) document.execCommand('insertText', false, key.key)
  else if (field && plain && key.key in edits) document.execCommand(edits[key.key]!)
  else if (key.key === 'Enter' && plain) enter(target)
  else if (key.key === ' ' && target instanceof HTMLButtonElement) target.click()
  else if (field && (ctrlKey || metaKey) && !altKey && letter in editsWithCtrl)
    document.execCommand(letter === 'z' && shiftKey ? 'redo' : editsWithCtrl[letter]!)
  else moveCaret(key)
  if (!field) target.dispatchEvent(new KeyboardEvent('keyup', { key: key.key, code, bubbles: true, cancelable: true }))
  return true
}

/** Pastes again where the focus is now. */
export function deliverPaste(pasted: DataTransfer): void {
  const target = document.activeElement ?? document.body
  const again = new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true, composed: true })
  if (target.dispatchEvent(again) && isTextField(target))
    document.execCommand('insertText', false, pasted.getData('text/plain'))
}

const edits: Record<string, string> = { Backspace: 'delete', Delete: 'forwardDelete' }

/** What a field does by itself with Ctrl or Cmd held. Pasting is not among it: what is pasted comes with an event of its own. */
const editsWithCtrl: Record<string, string> = { a: 'selectAll', c: 'copy', x: 'cut', z: 'undo', y: 'redo' }

function enter(target: Element): void {
  if (target instanceof HTMLInputElement) target.form?.requestSubmit()
  else if (target instanceof HTMLTextAreaElement) document.execCommand('insertLineBreak')
  else if (target instanceof HTMLElement && target.isContentEditable) document.execCommand('insertParagraph')
  else if (target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement) target.click()
}

const moves: Record<string, readonly [direction: string, unit: string, unitWithCtrl: string]> = {
  ArrowLeft: ['left', 'character', 'word'],
  ArrowRight: ['right', 'character', 'word'],
  ArrowUp: ['backward', 'line', 'paragraph'],
  ArrowDown: ['forward', 'line', 'paragraph'],
  Home: ['backward', 'lineboundary', 'documentboundary'],
  End: ['forward', 'lineboundary', 'documentboundary'],
}

function moveCaret({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): void {
  const move = moves[key]
  if (move)
    document.getSelection()?.modify(shiftKey ? 'extend' : 'move', move[0], ctrlKey || metaKey ? move[2] : move[1])
}
