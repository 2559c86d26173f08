import { beginConversion, conversionList, finishConversion, judgePassage, reframingInUse } from '../db/conversion'
import { calls } from './contract'
import { given } from './given'
import { readCodebook } from './packs'

export const conversion = {
  list: calls.conversion.list.handler(({ context: { workspace } }) => ({
    items: conversionList(workspace.project),
    reframing: reframingInUse(workspace.project),
  })),
  begin: calls.conversion.begin.handler(({ context: { workspace } }) => {
    const added = beginConversion(workspace.project, readCodebook(workspace.resources, 'both').codes)
    workspace.announce(['project', 'code'], [], '')
    return added
  }),
  judge: calls.conversion.judge.handler(({ context: { workspace }, input: { coding, decision, ...rest } }) => {
    judgePassage(workspace.project, coding, decision, given(rest))
    workspace.announce(['coding', 'flow'], [], '')
  }),
  finish: calls.conversion.finish.handler(({ context: { workspace } }) => {
    finishConversion(workspace.project)
    workspace.announce(['project', 'code'], [], '')
  }),
}
