import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlainTable } from '../../shared/model/plain-table'
import { parseBlock } from '../../shared/table/block'
import { api } from '../app/api'
import { errorSentence } from '../app/errors'

export interface ReadTable {
  /** What was read last; null before. */
  table: PlainTable | null
  /** Why it could not be read. */
  fault: string | undefined
  readFile(file: File): Promise<void>
  /** Another sheet of the same file. */
  readSheet(sheet: string): Promise<void>
  /** Rows copied from a spreadsheet, the headings first. */
  readPasted(typed: string): void
}

/** A table out of a file or the clipboard. `onRead` runs before each file is read: what was chosen for the one before is over. */
export function useReadTable(onRead?: () => void): ReadTable {
  const { t } = useTranslation('people')
  const [file, setFile] = useState<File | null>(null)
  const [table, setTable] = useState<PlainTable | null>(null)
  const [fault, setFault] = useState<string>()
  const read = async (from: File, sheet?: string) => {
    try {
      setFault(undefined)
      onRead?.()
      const wanted = { name: from.name, bytes: from }
      setTable(await api.variables.readTable(sheet === undefined ? wanted : { ...wanted, sheet }))
      setFile(from)
    } catch (error) {
      setFault(errorSentence(error))
    }
  }
  return {
    table,
    fault,
    readFile: read,
    readSheet: async sheet => {
      if (file) await read(file, sheet)
    },
    readPasted: typed => {
      const [columns = [], ...rows] = parseBlock(typed).filter(row => row.some(cell => cell.trim() !== ''))
      if (rows.length === 0) return setFault(t('import.paste.short'))
      setFault(undefined)
      setTable({
        file: t('import.clipboard'),
        sheet: '',
        sheets: [],
        columns,
        rows: rows.map(row => columns.map((_, i) => row[i] ?? '')),
      })
    },
  }
}
