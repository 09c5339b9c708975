import { createHash, randomFillSync } from 'node:crypto'

/** The millisecond of the last id and how many came before it in that one. */
let last = { at: -1, count: 0 }

/**
 * Made outside the database only where an id is needed before the row is written; columns default to Postgres' own uuidv7().
 * Ids that one process makes one after the other for the same millisecond sort in that order (RFC 9562, 6.2, method 1).
 */
export function uuidv7(now: Date | number = Date.now()): string {
  const at = Number(now)
  last = { at, count: at === last.at ? last.count + 1 : 0 }
  const bytes = randomFillSync(Buffer.alloc(16))
  bytes.writeUIntBE(at, 0, 6)
  bytes.writeUInt16BE(Math.min(last.count, 0xfff), 6)
  return format(bytes, 7)
}

/** The smallest id that `uuidv7` gives at a moment: a bound for those made from then on. */
export function uuidFloor(moment: Date): string {
  const bytes = Buffer.alloc(16)
  bytes.writeUIntBE(moment.getTime(), 0, 6)
  return format(bytes, 7)
}

/** RFC 9562 version 5: the same namespace and name always give the same id, which makes a repeated job harmless. */
export function uuidv5(namespace: string, name: string): string {
  if (!isUuid(namespace)) throw new TypeError('the namespace of uuidv5 must be a uuid')
  const digest = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
  return format(digest.subarray(0, 16), 5)
}

/** Lower or upper case, any version: what Postgres prints and clients send. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value)
}

function format(bytes: Buffer, version: number): string {
  bytes[6] = (bytes[6]! & 0x0f) | (version << 4)
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
