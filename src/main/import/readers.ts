import type { Reader } from './reader'
import { csv } from './readers/csv'
import { docx } from './readers/docx'
import { html } from './readers/html'
import { md } from './readers/md'
import { odt } from './readers/odt'
import { pdf } from './readers/pdf'
import { rtf } from './readers/rtf'
import { srt } from './readers/srt'
import { txt } from './readers/txt'
import { vtt } from './readers/vtt'
import { xlsx } from './readers/xlsx'

/** Every format that is read, in the order in which they are asked whether a file is theirs. */
export const readers: readonly Reader[] = [docx, odt, xlsx, pdf, rtf, vtt, srt, html, csv, md, txt]
