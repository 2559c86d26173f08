/** A child process, or this process towards its parent. */
interface Endpoint {
  on(event: 'message', listener: (message: unknown) => void): unknown
  send?(message: object, done: () => void): boolean
}
// biome-ignore lint/suspicious/noExplicitAny: each answer takes what its caller sends, which only the two ends know
type Answer = (...args: any[]) => unknown

interface Message {
  id: number
  name?: string
  args?: unknown[]
  value?: unknown
  error?: string
}

/** Calls between two processes over Node's channel for child processes. */
export interface Peer {
  /** Says how a call by this name is answered. */
  answer(name: string, answer: Answer): void
  call<Value = void>(name: string, ...args: unknown[]): Promise<Value>
}

export function peer(other: Endpoint): Peer {
  const answers = new Map<string, Answer>()
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let last = 0

  // With a callback, sending to a process that has gone is no error; what was asked of it stays open.
  const send = (message: Message) => other.send?.(message, () => {})

  const receive = async (message: Message) => {
    if (message.name === undefined) {
      const { resolve, reject } = waiting.get(message.id) ?? {}
      waiting.delete(message.id)
      if (message.error === undefined) resolve?.(message.value)
      else reject?.(new Error(message.error))
      return
    }
    try {
      const value = await answers.get(message.name)?.(...(message.args ?? []))
      send({ id: message.id, value })
    } catch (error) {
      send({ id: message.id, error: String(error) })
    }
  }
  other.on('message', message => void receive(message as Message))

  return {
    answer: (name, answer) => void answers.set(name, answer),
    call: (name, ...args) =>
      new Promise((resolve, reject) => {
        last += 1
        waiting.set(last, { resolve: value => resolve(value as never), reject })
        send({ id: last, name, args })
      }),
  }
}
