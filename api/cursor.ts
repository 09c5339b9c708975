import { InvalidInput } from '#domain/errors.ts'
import { isUuid } from '#platform/ids.ts'

/** A position in a list as an opaque text: the values the list is ordered by, the last one an id. */
export function encodeCursor(...values: (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

export function decodeIdCursor(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined
  const [id, ...rest] = decode(cursor)
  if (!isUuid(id) || rest.length > 0) throw malformed()
  return id
}

export function decodePositionCursor(cursor: string | undefined): { position: number; id: string } | undefined {
  if (cursor === undefined) return undefined
  const [position, id, ...rest] = decode(cursor)
  if (!Number.isInteger(position) || Math.abs(position as number) > 2 ** 31 - 1) throw malformed()
  if (!isUuid(id) || rest.length > 0) throw malformed()
  return { position: position as number, id }
}

function decode(cursor: string): unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(values)) return values
  } catch {
    // falls through: anything that is not a list of ours is malformed
  }
  throw malformed()
}

function malformed() {
  return new InvalidInput([{ path: '/cursor', code: 'malformed', message: 'not a cursor of this list' }])
}
