import { EventEmitter } from 'node:events'
import './register.mjs'

/** Gives a plain Node process the `process.parentPort` of an Electron utility process. */
const { peer } = await import('./peer.ts')
const { Crossing } = await import('./port.ts')

const main = peer(process)
const crossing = new Crossing(main)
const parentPort = new EventEmitter()
parentPort.postMessage = message => void main.call('message', message)
main.answer('message', (data, ports) => {
  parentPort.emit('message', { data, ports: ports.map(id => crossing.takeUp(id)) })
})
process.parentPort = parentPort
process.on('disconnect', () => process.exit())
