import { AppError } from '../../shared/errors'
import type { Zip } from './zip'

/** What a file's first bytes say it is, for formats that are refused by name. `legacy` is read by its own program only. */
const signatures: { at: number; bytes: string; format: string; code: 'file.unsupported' | 'file.notText' }[] = [
  { at: 0, bytes: '\u0089PNG', format: 'a PNG picture', code: 'file.notText' },
  { at: 0, bytes: '\u00ff\u00d8\u00ff', format: 'a JPEG picture', code: 'file.notText' },
  { at: 0, bytes: 'GIF8', format: 'a GIF picture', code: 'file.notText' },
  { at: 0, bytes: 'BM', format: 'a BMP picture', code: 'file.notText' },
  { at: 0, bytes: 'II*\u0000', format: 'a TIFF picture', code: 'file.notText' },
  { at: 0, bytes: 'MM\u0000*', format: 'a TIFF picture', code: 'file.notText' },
  { at: 8, bytes: 'WEBP', format: 'a WebP picture', code: 'file.notText' },
  { at: 8, bytes: 'WAVE', format: 'a WAV recording', code: 'file.notText' },
  { at: 8, bytes: 'AVI ', format: 'an AVI film', code: 'file.notText' },
  { at: 4, bytes: 'ftyp', format: 'a film or recording (MP4, M4A) or a HEIC picture', code: 'file.notText' },
  { at: 0, bytes: 'ID3', format: 'an MP3 recording', code: 'file.notText' },
  { at: 0, bytes: '\u00ff\u00fb', format: 'an MP3 recording', code: 'file.notText' },
  { at: 0, bytes: 'OggS', format: 'an Ogg recording', code: 'file.notText' },
  { at: 0, bytes: 'fLaC', format: 'a FLAC recording', code: 'file.notText' },
  { at: 0, bytes: '\u001aE\u00df\u00a3', format: 'a Matroska or WebM film', code: 'file.notText' },
  { at: 0, bytes: 'SQLite format 3\u0000', format: 'a database', code: 'file.notText' },
  { at: 0, bytes: '\u001f\u008b', format: 'a gzip archive', code: 'file.unsupported' },
  { at: 0, bytes: '7z\u00bc\u00af', format: 'a 7z archive', code: 'file.unsupported' },
  { at: 0, bytes: 'Rar!\u001a', format: 'a RAR archive', code: 'file.unsupported' },
  { at: 0, bytes: '\u007fELF', format: 'a program', code: 'file.notText' },
  { at: 0, bytes: 'MZ\u0090', format: 'a program', code: 'file.notText' },
  { at: 0, bytes: 'bplist', format: 'a property list', code: 'file.notText' },
]

/**
 * Refuses by name what is known and not read, whatever the file is called.
 *
 * @throws AppError file.unsupported, file.notText, file.legacy, file.encrypted
 */
export function refuseBySignature(bytes: Uint8Array, file: string): void {
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) refuseCompound(bytes, file)
  const found = signatures.find(each => start.startsWith(each.bytes, each.at))
  // Two letters are too few to go by alone: a transcript may begin with BM.
  if (found === undefined || (found.bytes.length < 3 && !bytes.subarray(0, 512).includes(0))) return
  throw new AppError(found.code, { file, format: found.format })
}

/** Office's old container: an old document, or a new one under a password. */
function refuseCompound(bytes: Uint8Array, file: string): never {
  const directory = Buffer.from(bytes)
  const has = (name: string) => directory.includes(Buffer.from(name, 'utf16le'))
  if (has('EncryptedPackage')) throw new AppError('file.encrypted', { file })
  const format = has('WordDocument')
    ? 'Word (.doc)'
    : has('Workbook')
      ? 'Excel (.xls)'
      : has('PowerPoint Document')
        ? 'PowerPoint (.ppt)'
        : 'Office'
  throw new AppError('file.legacy', { file, format })
}

/** @throws AppError file.unsupported for archives that no reader has claimed */
export function refuseArchive(zip: Zip, file: string): never {
  const has = (pattern: RegExp) => zip.names.some(name => pattern.test(name))
  const format = has(/^xl\//)
    ? 'Excel (.xlsb)'
    : has(/^ppt\//)
      ? 'PowerPoint (.pptx)'
      : has(/^Index\/|\.iwa$|^index\.apxl$/i)
        ? 'Pages (.pages)'
        : has(/\.qde$/i)
          ? 'REFI-QDA (.qdpx) as a transcript'
          : has(/^META-INF\/container\.xml$/)
            ? 'EPUB'
            : has(/^content\.xml$/)
              ? 'OpenDocument'
              : 'a zip archive'
  throw new AppError('file.unsupported', { file, format })
}
