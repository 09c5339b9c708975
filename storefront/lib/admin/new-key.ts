/** The header of a call that creates: one for each intent, the same again when it is tried again. */
export function newKey(key: string = crypto.randomUUID()): { 'idempotency-key': string } {
  return { 'idempotency-key': key }
}
