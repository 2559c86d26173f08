import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { isWindowAddress } from './window-address'

type Sender = Pick<IpcMainEvent | IpcMainInvokeEvent, 'senderFrame'>

/** Whether a message comes from the top page of our own window: not from a frame in it, nor from a page it was led to. */
function isTrusted({ senderFrame }: Sender): boolean {
  return senderFrame !== null && senderFrame.parent === null && isWindowAddress(senderFrame.url)
}

/** Like `ipcMain.on`, for messages of our own page only; others are dropped. */
export function onTrusted(channel: string, listener: (event: IpcMainEvent, value: unknown) => void): void {
  ipcMain.on(channel, (event, value: unknown) => {
    if (isTrusted(event)) listener(event, value)
    else console.error(`Refused ${channel} from ${event.senderFrame?.url ?? 'a page that is gone'}`)
  })
}

/** Like `ipcMain.handle`, for messages of our own page only; others get an error. */
export function handleTrusted(
  channel: string,
  handler: (event: IpcMainInvokeEvent, value: unknown) => Promise<unknown>,
): void {
  ipcMain.handle(channel, (event, value: unknown) => {
    if (!isTrusted(event)) throw new Error(`Refused ${channel}`)
    return handler(event, value)
  })
}
