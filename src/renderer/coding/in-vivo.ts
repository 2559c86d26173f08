import { spanText } from '../../shared/anchor/passage'
import type { Code } from '../../shared/model/code'
import { api } from '../app/api'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { sayInStatus } from '../app/store'
import { text } from '../i18n/text'
import { applyCode, selectedSpan } from './apply-code'
import { cachedCodes } from './cached'
import { currentStage } from './session'

/** Longest name a code takes from the text; what is longer ends after a whole word. */
const longest = 60

/** Codes the selected words with a code that is called by them: one that is there already, or a new one outside the cycles. */
export async function codeInVivo(): Promise<void> {
  const stage = currentStage()
  const span = stage && selectedSpan(stage)
  if (!stage || !span) {
    sayInStatus(text('coding:select.first'))
    return
  }
  const name = nameFrom(
    spanText(
      span,
      stage.turns.map(turn => turn.text),
    ),
  )
  const known = cachedCodes().codes.find(code => code.name.toLocaleLowerCase() === name.toLocaleLowerCase())
  await applyCode((known ?? (await newCode(name, null))).id)
}

/** Makes a code and shows it in the codebook before the list is read anew. */
export async function newCode(name: string, parent: string | null): Promise<Code> {
  const made = await api.codebook.addCode({ parent, name })
  queryClient.setQueryData<Code[]>(queryKeys.codebook, before => [
    ...(before ?? []).filter(code => code.id !== made.id),
    made,
  ])
  return made
}

/** The words of a passage as the name of a code. */
export function nameFrom(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  if (line.length <= longest) return line
  const cut = line.slice(0, longest).toWellFormed()
  const space = cut.lastIndexOf(' ')
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).trimEnd()}…`
}
