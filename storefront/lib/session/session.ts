import { Problem } from '../../api/problem.ts'

export type Grant = { accessToken: string; expiresIn: number }
export type SessionState = 'unknown' | 'signedIn' | 'signedOut'
export type Notice = { say: 'renewed'; token: string; until: number } | { say: 'signedOut' }

/** What a session needs from its surroundings; the browser's are in browser-session.ts. */
export type SessionParts = {
  refresh: () => Promise<Grant>
  end: () => Promise<unknown>
  exclusively: <T>(work: () => Promise<T>) => Promise<T>
  tell: (notice: Notice) => void
  /** Whether someone has signed in on this browser: no proof of anything, it only saves a question whose answer is known. */
  trace: { found: () => boolean; leave: () => void; wipe: () => void }
  now: () => number
}

const marginMs = 30_000

/**
 * The access token, in memory only. One refresh at a time in this tab (`#flight`) and across tabs (`exclusively`); the tab
 * that renewed tells the others, so ten open tabs rotate the refresh token once and not ten times.
 */
export class Session {
  #parts: SessionParts
  #held: { token: string; until: number } | undefined
  #state: SessionState = 'unknown'
  #flight: Promise<string> | undefined
  // Counts sign-ins and sign-outs: an answer that set out before one of them must not undo it.
  #era = 0
  #listeners = new Set<() => void>()

  constructor(parts: SessionParts) {
    this.#parts = parts
  }

  state = (): SessionState => this.#state

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** A token that is good for a while; refused with a Problem 401 when nobody is signed in. */
  token(): Promise<string> {
    const held = this.#usable(undefined)
    return held ? Promise.resolve(held) : this.renew(this.#held?.token)
  }

  /** A token other than `stale`, which the API has just refused or which is about to end. */
  renew(stale: string | undefined): Promise<string> {
    const held = this.#usable(stale)
    if (held) return Promise.resolve(held)
    if (!this.#flight) {
      const flight = this.#parts.exclusively(() => this.#refresh(stale))
      this.#flight = flight
      const landed = () => {
        if (this.#flight === flight) this.#flight = undefined
      }
      flight.then(landed, landed)
    }
    return this.#flight
  }

  signIn(grant: Grant): void {
    this.#era += 1
    this.#hold(grant)
  }

  /** Ends the session in every tab. Fails when the API cannot be reached: its cookie would sign the person in again. */
  async signOut(): Promise<void> {
    await this.#parts.exclusively(this.#parts.end)
    this.#drop()
    this.#parts.tell({ say: 'signedOut' })
  }

  /** The API refuses even a fresh token: the session was ended elsewhere. */
  lose(): void {
    this.#drop()
  }

  /** The person ended it by something else than signing out: every tab follows. */
  leave(): void {
    this.#drop()
    this.#parts.tell({ say: 'signedOut' })
  }

  hear(notice: Notice): void {
    if (notice.say === 'signedOut') {
      this.#drop()
    } else {
      this.#held = { token: notice.token, until: notice.until }
      this.#become('signedIn')
    }
  }

  async #refresh(stale: string | undefined): Promise<string> {
    // Another tab may have renewed while this one waited for its turn.
    const held = this.#usable(stale)
    if (held) return held
    if (!this.#parts.trace.found()) {
      this.#drop()
      throw new Problem({ status: 401, code: 'session_ended' })
    }
    const era = this.#era
    try {
      const grant = await this.#parts.refresh()
      if (era === this.#era) this.#hold(grant)
    } catch (problem) {
      if (era === this.#era && problem instanceof Problem && problem.status === 401) this.#drop()
      throw problem
    }
    if (!this.#held) throw new Problem({ status: 401, code: 'session_ended' })
    return this.#held.token
  }

  #usable(stale: string | undefined): string | undefined {
    const held = this.#held
    return held && held.token !== stale && held.until - this.#parts.now() > marginMs ? held.token : undefined
  }

  #hold({ accessToken, expiresIn }: Grant): void {
    this.#held = { token: accessToken, until: this.#parts.now() + expiresIn * 1000 }
    this.#parts.trace.leave()
    this.#parts.tell({ say: 'renewed', ...this.#held })
    this.#become('signedIn')
  }

  #drop(): void {
    this.#era += 1
    this.#held = undefined
    this.#parts.trace.wipe()
    this.#become('signedOut')
  }

  #become(state: SessionState): void {
    if (state === this.#state) return
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}
