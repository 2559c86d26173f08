import { randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * Who may use the web host. A token in the printed address is good once; using it gives the browser a cookie that is good until the
 * host ends. Cookies do not tell ports apart, so the name carries the port: two hosts on one machine keep apart.
 */
export class Sessions {
  readonly #tokens = new Set<string>()
  readonly #sessions = new Set<string>()
  readonly #cookie: string

  constructor(port: number) {
    this.#cookie = `valueloom-${port}`
  }

  /** A new one-time token. */
  newToken(): string {
    const token = randomBytes(24).toString('base64url')
    this.#tokens.add(token)
    return token
  }

  /** Uses up a token. Returns the `Set-Cookie` header of a new session, or null if the token was not good. */
  signIn(token: string): string | null {
    const match = find(this.#tokens, token)
    if (match === undefined) return null
    this.#tokens.delete(match)
    const session = randomBytes(24).toString('base64url')
    this.#sessions.add(session)
    return `${this.#cookie}=${session}; Path=/; HttpOnly; SameSite=Strict`
  }

  /** Whether a request's `Cookie` header holds a session of this host. */
  isSignedIn(cookies: string | undefined): boolean {
    return (cookies ?? '').split(';').some(pair => {
      const [name, value] = pair.trim().split('=', 2)
      return name === this.#cookie && value !== undefined && find(this.#sessions, value) !== undefined
    })
  }
}

/** Compares in constant time, so that the time of an answer tells nothing of a secret. */
function find(secrets: Set<string>, given: string): string | undefined {
  const bytes = Buffer.from(given)
  return [...secrets].find(secret => {
    const known = Buffer.from(secret)
    return known.length === bytes.length && timingSafeEqual(known, bytes)
  })
}
