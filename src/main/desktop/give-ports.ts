import { MessageChannelMain, type MessagePortMain } from 'electron'
import type { KeptCore } from '../keep-core'
import { channels } from './channels'
import { onTrusted } from './trusted-ipc'

/** Joins a window that asks for it to the core. The two then speak directly; nothing passes through this process. */
export function givePorts(core: KeptCore<MessagePortMain>): void {
  onTrusted(channels.requestPort, ({ sender }) => {
    const { port1, port2 } = new MessageChannelMain()
    core.connect(port1).catch(() => port1.close())
    sender.postMessage(channels.port, null, [port2])
  })
}
