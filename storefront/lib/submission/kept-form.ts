// One form, one key, one record: kept for the tab's life, so that a reload, the back button or a second tap is still the
// same record. Another tab is another form.
export type FormSession<Draft, Body> = {
  key: string
  draft: Draft
  /** What was sent with this key without an answer: any of it may have arrived. */
  unanswered: Body[]
}

export type KeptForm<Draft, Body> = {
  open(): FormSession<Draft, Body>
  keep(session: FormSession<Draft, Body>): void
  /** The record stands: the next form is a new one. */
  close(): void
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>

export function keptForm<Draft extends Record<string, string>, Body>(
  name: string,
  empty: Draft,
  storage: () => Storage = () => sessionStorage,
): KeptForm<Draft, Body> {
  return {
    open() {
      const kept = readKept<FormSession<Draft, Body>>(name, storage)
      if (kept?.key && kept.draft)
        return { key: kept.key, draft: { ...empty, ...kept.draft }, unanswered: kept.unanswered ?? [] }
      const session = { key: newKey(), draft: empty, unanswered: [] }
      writeKept(name, session, storage)
      return session
    },
    keep: session => writeKept(name, session, storage),
    close: () => writeKept(name, undefined, storage),
  }
}

export function readKept<T>(name: string, storage: () => Storage = () => sessionStorage): T | undefined {
  try {
    return JSON.parse(storage().getItem(name) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

export function writeKept(name: string, value: unknown, storage: () => Storage = () => sessionStorage): void {
  try {
    if (value === undefined) storage().removeItem(name)
    else storage().setItem(name, JSON.stringify(value))
  } catch {
    // Without storage the form still works for as long as it is open.
  }
}

// Not crypto.randomUUID: some browsers offer it on https only, and a store may be tried out on plain http.
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18))
  return `form-${Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')}`
}
