import { z } from 'zod'
import { Bytes } from '../bytes'
import { ConsentLeftOut } from '../model/consent'
import { PassageList, PassageQuery, PassageRow } from '../model/passage-query'
import { base } from './base'

export const passages = {
  /** All passages that pass, as row ids: the rows themselves are asked for as they come into sight. */
  find: base.input(PassageQuery).output(PassageList),
  /** In the order asked for; rows that are gone are left out. */
  rows: base.input(z.object({ rows: z.array(z.int()).max(1000) })).output(z.array(PassageRow)),
  /** Rows as they may be quoted elsewhere: without those whose people refused or withdrew. */
  quote: base
    .input(z.object({ rows: z.array(z.int()).max(1000) }))
    .output(z.object({ passages: z.array(PassageRow), leftOut: ConsentLeftOut })),
  /** The passages as a table for a spreadsheet, in the order of the query. */
  export: base
    .input(z.object({ query: PassageQuery, format: z.enum(['csv', 'xlsx']) }))
    .output(z.object({ name: z.string(), file: Bytes, leftOut: ConsentLeftOut })),
}
