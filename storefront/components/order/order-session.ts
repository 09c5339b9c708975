'use client'
import type { PlacedOrder } from '@/api/shapes.ts'
import { emptyDraft, type OrderDraft, type OrderRequest } from '@/lib/order-form.ts'

// One form, one key, one order: kept for the tab's life, so that a reload, the back button or a second tap
// is still the same order. Another tab is another form.
export type OrderSession = { key: string; draft: OrderDraft; unanswered: OrderRequest[] }
export type Receipt = {
  order: PlacedOrder
  name: string
  phone: string
  email: string
  method: string
  earlier: boolean
}

const sessionName = 'sadu-order'
const receiptName = 'sadu-receipt'

export function openSession(): OrderSession {
  const kept = read<OrderSession>(sessionName)
  if (kept?.key && kept.draft)
    return { ...kept, draft: { ...emptyDraft, ...kept.draft }, unanswered: kept.unanswered ?? [] }
  const session: OrderSession = { key: newKey(), draft: emptyDraft, unanswered: [] }
  keepSession(session)
  return session
}

export function keepSession(session: OrderSession): void {
  write(sessionName, session)
}

/** The order stands: the next form is a new one. */
export function closeSession(receipt: Receipt): void {
  write(receiptName, receipt)
  write(sessionName, undefined)
}

export function readReceipt(): string | null {
  try {
    return sessionStorage.getItem(receiptName)
  } catch {
    return null
  }
}

// Not crypto.randomUUID: some browsers offer it on https only, and a store may be tried out on plain http.
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18))
  return `order-${Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')}`
}

function read<T>(name: string): T | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

function write(name: string, value: unknown): void {
  try {
    if (value === undefined) sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, JSON.stringify(value))
  } catch {
    // Without storage the form still works for as long as it is open.
  }
}
