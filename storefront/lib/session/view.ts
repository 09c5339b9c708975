import type { Permission } from '../../api/team-shapes.ts'

/** A super admin's look at one store: for reading, until a time of this browser's clock. */
export type View = { slug: string; token: string; until: number; permissions: Permission[] }

/** `over`: why nothing can be read any more. */
export type ViewState = View & { over?: 'time' | 'ended' }

export type ViewParts = {
  /** Of this tab alone, and gone with it. */
  kept: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  now: () => number
}

const key = 'sadu-view'

/** The one look that is open in this tab. Its token is for calls about its store and for nothing else. */
export class ViewSession {
  #parts: ViewParts
  #state: ViewState | undefined
  #listeners = new Set<() => void>()

  constructor(parts: ViewParts) {
    this.#parts = parts
    this.#state = this.#read()
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The look at a store, open or just over. */
  at(slug: string): ViewState | undefined {
    return this.#state?.slug === slug ? this.#state : undefined
  }

  /** For a call about the store one looks at; undefined where one calls as oneself. */
  token(path: string): string | undefined {
    const { slug, token, over } = this.#state ?? {}
    if (slug === undefined || over) return undefined
    const about = `/tenants/${encodeURIComponent(slug)}`
    return path === about || path.startsWith(`${about}/`) || path.startsWith(`${about}?`) ? token : undefined
  }

  begin(view: View): void {
    this.#parts.kept.setItem(key, JSON.stringify(view))
    this.#become(view)
  }

  /** Nothing of the store is read any more; the page says so until it is left. */
  end(over: 'time' | 'ended'): void {
    this.#parts.kept.removeItem(key)
    if (this.#state && !this.#state.over) this.#become({ ...this.#state, token: '', over })
  }

  /** The page that said so is left. */
  leave(): void {
    if (this.#state?.over) this.forget()
  }

  forget(): void {
    this.#parts.kept.removeItem(key)
    this.#become(undefined)
  }

  #become(state: ViewState | undefined): void {
    if (state === this.#state) return
    this.#state = state
    for (const listener of this.#listeners) listener()
  }

  #read(): ViewState | undefined {
    try {
      const view = JSON.parse(this.#parts.kept.getItem(key) ?? 'null') as View | null
      return view && view.until > this.#parts.now() ? view : undefined
    } catch {
      return undefined
    }
  }
}
