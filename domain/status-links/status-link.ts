import { createHmac, timingSafeEqual } from 'node:crypto'
import { deriveKey } from '#platform/secrets/envelope.ts'

export type LinkKind = 'order' | 'donation' | 'pledge'

/** What a status link opens: one record of one tenant, until it expires or the record's link version is raised. */
export type LinkTarget = { tenantId: string; kind: LinkKind; id: string; linkVersion: number; expiresAt: Date }

export type StatusLinks = {
  sign(target: LinkTarget): string
  /** Undefined for anything that is not a token of ours, altered or expired. Whether it was revoked, the record tells. */
  read(token: string, now: Date): LinkTarget | undefined
}

const version = 1
const kinds: readonly LinkKind[] = ['order', 'donation', 'pledge']
const payloadBytes = 1 + 16 + 1 + 16 + 4 + 4
const macBytes = 20

/** Status links of a deployment: `base64url(version, tenant, kind, id, link version, expiry).hmac`, HMAC-SHA-256 cut to 160 bits. */
export function statusLinks(masterKey: Buffer): StatusLinks {
  const key = deriveKey(masterKey, 'status links v1')
  const macOf = (payload: Buffer) => createHmac('sha256', key).update(payload).digest().subarray(0, macBytes)
  return {
    sign(target) {
      const payload = encode(target)
      return `${payload.toString('base64url')}.${macOf(payload).toString('base64url')}`
    },
    read(token, now) {
      const [first = '', second = '', ...rest] = token.split('.')
      const payload = Buffer.from(first, 'base64url')
      const mac = Buffer.from(second, 'base64url')
      if (rest.length > 0 || payload.length !== payloadBytes || mac.length !== macBytes) return undefined
      if (payload.toString('base64url') !== first || mac.toString('base64url') !== second) return undefined
      if (!timingSafeEqual(mac, macOf(payload)) || payload[0] !== version) return undefined
      const target = decode(payload)
      return target.expiresAt > now ? target : undefined
    },
  }
}

function encode({ tenantId, kind, id, linkVersion, expiresAt }: LinkTarget): Buffer {
  const payload = Buffer.alloc(payloadBytes)
  payload[0] = version
  uuidBytes(tenantId).copy(payload, 1)
  payload[17] = kinds.indexOf(kind)
  uuidBytes(id).copy(payload, 18)
  payload.writeUInt32BE(linkVersion, 34)
  payload.writeUInt32BE(Math.floor(expiresAt.getTime() / 1000), 38)
  return payload
}

function decode(payload: Buffer): LinkTarget {
  return {
    tenantId: uuidText(payload.subarray(1, 17)),
    kind: kinds[payload[17]!]!,
    id: uuidText(payload.subarray(18, 34)),
    linkVersion: payload.readUInt32BE(34),
    expiresAt: new Date(payload.readUInt32BE(38) * 1000),
  }
}

const uuidBytes = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex')

const uuidText = (bytes: Buffer) => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
