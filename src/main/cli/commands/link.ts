import { AppError } from '../../../shared/errors'
import { type FlowKind, type FlowStatus, flowKinds, flowStatuses } from '../../../shared/framework/relations'
import { addFlow } from '../../db/flows'
import type { Command } from '../arguments'
import { printData } from '../output'
import { withProject } from '../project'

/** Names of the framework for a flow of a certain status or direction; negative and return follow from its ends. */
const otherKinds: Record<string, { kind: FlowKind; status?: FlowStatus }> = {
  aspired: { kind: 'flow', status: 'aspired' },
  blocked: { kind: 'flow', status: 'blocked' },
  negative: { kind: 'flow' },
  return: { kind: 'flow' },
}

export const linkCommand: Command = {
  name: 'link',
  usage: 'PROJECT --from ID --to ID [--kind flow] [--status told] [--coder NAME]',
  summary: 'draws a flow from one coding to another; prints the flow’s id',
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    kind: { type: 'string' },
    status: { type: 'string' },
    coder: { type: 'string' },
  },
  words: [1, 1],
  async run([path], options) {
    const named = otherKinds[options.text('kind') ?? '']
    const kind = named?.kind ?? options.choice('kind', flowKinds) ?? 'flow'
    const status = options.choice('status', flowStatuses) ?? named?.status ?? 'told'
    const [from, to] = [idOf(options.required('from')), idOf(options.required('to'))]
    const id = await withProject(
      path!,
      project => addFlow(project, { from, to, kind, status, memo: '' }).id,
      options.text('coder'),
    )
    printData(`${id}\n`)
  },
}

function idOf(text: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text))
    throw new AppError('usage', {
      message: `“${text}” is not the id of a coding. “valueloom codings PROJECT” lists them.`,
    })
  return text.toLowerCase()
}
