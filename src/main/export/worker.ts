import { parentPort } from 'node:worker_threads'
import { faultOf, type WorkerFault } from '../worker-fault'
import { type Piece, putIn } from './in-pieces'
import { type Made, type Makers, makers, type Order } from './makers'
import type { Say } from './say-share'

/** The program of a worker that makes one file and ends. It is given the order, then the long lists in it piece by piece, and then begins. */
export type WorkerOrder = { kind: keyof Makers; order: unknown } | { piece: Piece } | 'begin'
export type WorkerNews = { share: number } | { made: Made<keyof Makers> } | { error: WorkerFault }

let given: { kind: keyof Makers; order: unknown } | undefined

async function make(): Promise<Exclude<WorkerNews, { share: number }>> {
  try {
    if (!given) throw new Error('there is nothing to make')
    const maker = makers[given.kind] as (order: Order<keyof Makers>, say: Say) => Promise<Made<keyof Makers>>
    return { made: await maker(given.order as Order<keyof Makers>, share => tell({ share })) }
  } catch (error) {
    return { error: faultOf(error) }
  }
}

function tell(news: WorkerNews): void {
  parentPort?.postMessage(news, 'made' in news ? [news.made.bytes.buffer] : [])
}

parentPort?.on('message', (order: WorkerOrder) => {
  if (order === 'begin') void make().then(tell)
  else if ('piece' in order) putIn(given?.order, order.piece)
  else given = order
})
