import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../../src/main/import/decode'
import { readFile } from '../../../src/main/import/read'

const talk = 'Interviewer: Wie war’s für Sie?\nBefragte: Schön, größer als früher – ärgerlich über die Maßnahmen.\n'
const bytes = (text: string, encoding: string, bom = false) => iconv.encode(text, encoding, { addBOM: bom })

describe('the letters of a text file', () => {
  test.each([
    ['utf-8', 'utf-8', false],
    ['utf-8 with a mark', 'utf-8', true],
    ['utf-16le with a mark', 'utf-16le', true],
    ['utf-16be with a mark', 'utf-16be', true],
    ['utf-32le with a mark', 'utf-32le', true],
  ])('are read for certain from %s', (_, encoding, bom) => {
    const decoded = decodeText(bytes(talk, encoding, bom), 'a.txt')
    expect(decoded).toEqual({ text: talk, encoding, warnings: [] })
  })

  const russian = 'Интервьюер: Что изменилось для вас?\nУчастник: Мы стали встречаться каждую неделю и записывать.\n'
  const japanese = '聞き手：何が変わりましたか。\n回答者：毎週集まるようになりました。それは良かったです。\n'
  test.each([
    ['windows-1252', talk, 'windows-1252'],
    ['utf-16le', talk, 'utf-16le'],
    ['utf-16be', talk, 'utf-16be'],
    ['utf-16le', `${russian} - 12 3`, 'utf-16le'],
    ['windows-1251', russian, 'windows-1251'],
    ['shift_jis', japanese, 'shift_jis'],
    ['euc-jp', japanese, 'euc-jp'],
    ['gb18030', '主持人：发生了什么变化？\n参与者：我们每周见面，把事情写下来。\n', 'gb18030'],
  ])('in %s are guessed, and the guess is said', (encoding, text, expected) => {
    const decoded = decodeText(bytes(text, encoding), 'a.txt')
    expect(decoded.text).toBe(text)
    expect(decoded.encoding).toBe(expected)
    expect(decoded.warnings).toEqual([{ code: 'import.encodingGuessed', details: { encoding: expected } }])
  })

  test('are read as a person says', () => {
    expect(decodeText(bytes('naïve', 'macintosh'), 'a.txt', 'macintosh')).toMatchObject({
      text: 'naïve',
      encoding: 'macintosh',
    })
  })

  test('are refused where the chosen encoding cannot be right', () => {
    expect(() => decodeText(bytes(talk, 'windows-1252'), 'a.txt', 'utf-8')).toThrow('file.encoding')
    expect(() => decodeText(bytes(talk, 'utf-8'), 'a.txt', 'klingon')).toThrow('file.encoding')
  })

  test('that are damaged here and there are counted instead of turning the whole text into something else', () => {
    const whole = Buffer.from(talk.repeat(4))
    const cut = whole.subarray(0, whole.lastIndexOf(0xc3) + 1)
    const decoded = decodeText(cut, 'a.txt')
    expect(decoded.text.endsWith('\ufffd')).toBe(true)
    expect(decoded.warnings).toEqual([{ code: 'import.damagedCharacters', details: { count: 1, encoding: 'utf-8' } }])
  })

  test('keep their normal forms, a mark inside the text and control characters; line ends become LF', () => {
    const text = 'e\u0301 é \ufeff a\u0007b \u2028 c\r\nd\re\n\rf'
    expect(decodeText(Buffer.from(text), 'a.txt').text).toBe('e\u0301 é \ufeff a\u0007b \u2028 c\nd\ne\n\nf')
  })

  test('that are zero or half a pair become U+FFFD one for one', () => {
    expect(decodeText(Buffer.from('a\u0000b and some more words'), 'a.txt').text).toBe('a\ufffdb and some more words')
    const half = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from('a', 'utf16le'),
      Buffer.from([0x3d, 0xd8]),
      Buffer.from('b', 'utf16le'),
    ])
    expect(decodeText(half, 'a.txt').text).toBe('a\ufffdb')
  })

  test('appear in the draft with their encoding', async () => {
    const draft = await readFile(bytes(talk, 'windows-1252'), 'C:\\Transkripte\\gespräch 1.txt')
    expect(draft).toMatchObject({ encoding: 'windows-1252', file: 'gespräch 1.txt', title: 'gespräch 1' })
    expect(draft.warnings.map(warning => warning.code)).toEqual(['import.encodingGuessed'])
  })
})
