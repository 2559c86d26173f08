import { fillValue, storeVariable } from '../../db/refi/import-people'
import type { BroughtIn } from './brought-in'

/**
 * Groups of documents become attributes of them: “gender: female”, as ATLAS.ti writes attributes, the attribute gender with that value; any other name
 * an attribute that is true of its documents. What groups codes or memos has no counterpart and is said.
 */
export function bringGroups(into: BroughtIn): void {
  for (const { name, sources, codes, notes } of into.prepared.project.sets) {
    const documents = sources.flatMap(guid => into.texts.get(guid) ?? [])
    if (codes.length + notes.length > 0 && !isOwn(name)) into.lose('sets', { name, count: codes.length + notes.length })
    if (documents.length === 0) continue
    if (into.policy.groups === 'leave') {
      into.lose('groups', { name, count: documents.length })
      continue
    }
    const pair = /^([^:]{1,80}?)\s*::?\s*(\S.*)$/s.exec(name)
    const variable = storeVariable(into.project, {
      ...{ name: (pair?.[1] ?? name).slice(0, 200), subject: 'document', role: null, choices: [], note: '' },
      type: pair ? 'text' : 'boolean',
    })
    for (const document of documents) {
      const filled = fillValue(into.project, variable, 'document', document, pair?.[2] ?? 'true')
      if (filled === 'filled') into.counts.attributes++
      else if (filled === 'differs') into.lose('values.differ', { count: 1 })
    }
  }
  for (const name of into.prepared.project.graphs) into.lose('graphs', { name })
}

/** Sets of ours hold the notes that come back by themselves. */
function isOwn(name: string): boolean {
  return name === 'Contribution claims'
}
