import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.min.mjs'
import { AppError } from '../../../shared/errors'

type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.min.mjs')

let library: Promise<PdfLibrary> | undefined

/**
 * Opens a PDF with pdf.js, which is loaded only when there is one to read. It neither draws nor compiles nor fetches anything here; the
 * one thing it may read beside the file is its own tables of East Asian character sets.
 *
 * @throws AppError file.encrypted when an empty password does not open it (or the one given), file.damaged
 */
export async function openPdf(
  bytes: Uint8Array,
  file: string,
  password: string | undefined,
): Promise<{ document: PDFDocumentProxy; close(): Promise<void> }> {
  library ??= load()
  const { getDocument } = await library
  const task = getDocument({
    // pdf.js takes the bytes for itself.
    data: Uint8Array.from(bytes),
    ...(password === undefined ? {} : { password }),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    BinaryDataFactory: CharacterMaps,
  })
  try {
    return { document: await task.promise, close: () => task.destroy() }
  } catch (error) {
    await task.destroy()
    const encrypted = error instanceof Error && error.name === 'PasswordException'
    throw new AppError(encrypted ? 'file.encrypted' : 'file.damaged', { file }, { cause: error })
  }
}

/** Reads pdf.js' character maps by their names and nothing else from the disk. */
class CharacterMaps {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl' || !/^[\w-]{1,40}\.bcmap$/.test(filename))
      throw new Error(`not needed for text: ${filename}`)
    const place = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
    return new Uint8Array(await readFile(join(place, 'cmaps', filename)))
  }
}

/**
 * Under Node pdf.js loads a drawing library as soon as it is loaded itself: 35 MB of native code that text does not need and that a
 * stranger's file should not reach. While it loads, it finds an empty one instead.
 */
async function load(): Promise<PdfLibrary> {
  const real = process.getBuiltinModule
  const nothing = () => ({})
  const stand: Record<string, unknown> = { DOMMatrix: class {}, Path2D: class {} }
  const added = Object.keys(stand).filter(name => !(name in globalThis))
  for (const name of added) Object.assign(globalThis, { [name]: stand[name] })
  Object.assign(process, { getBuiltinModule: () => ({ createRequire: () => nothing }) })
  try {
    // pdf.js looks for its other half in a global that this one sets: both then run in the thread that may be ended.
    await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs')
    return await import('pdfjs-dist/legacy/build/pdf.min.mjs')
  } finally {
    Object.assign(process, { getBuiltinModule: real })
  }
}
