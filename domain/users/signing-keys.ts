import { createHash, generateKeyPairSync, type JsonWebKey } from 'node:crypto'
import { sql } from 'kysely'
import type { IdentityTx } from '#platform/db/identity.ts'
import { openSecret, sealSecret } from '#platform/secrets/envelope.ts'

export type SigningKey = { kid: string; privateKey: string }

/** A public key as it stands in the JWKS. */
export type PublishedKey = { kid: string; kty: 'EC'; crv: 'P-256'; x: string; y: string; alg: 'ES256'; use: 'sig' }

/** The key that signs now. The first one is made when it is first needed, once, however many processes ask. */
export async function findSigningKey(tx: IdentityTx, masterKey: Buffer): Promise<SigningKey> {
  const stored = (await newestKey(tx)) ?? (await makeFirstKey(tx, masterKey))
  return {
    kid: stored.kid,
    privateKey: openSecret(masterKey, sealedAs(stored.kid), stored.private_key_encrypted).toString(),
  }
}

/** Every key a token may be signed with now or soon: a key is published before it signs, and until its tokens are over. */
export async function listPublishedKeys(tx: IdentityTx): Promise<PublishedKey[]> {
  const rows = await tx
    .selectFrom('signing_keys')
    .select('public_jwk')
    .where(row => row.or([row('retired_at', 'is', null), row('retired_at', '>', sql<Date>`now()`)]))
    .orderBy('signs_from', 'desc')
    .execute()
  return rows.map(row => row.public_jwk as PublishedKey)
}

/** Stores a new pair, published at once. `signsFrom` lies far enough ahead for every process to have heard of it. */
export async function addSigningKey(tx: IdentityTx, masterKey: Buffer, signsFrom: Date): Promise<string> {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = publish(publicKey.export({ format: 'jwk' }))
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' })
  await tx
    .insertInto('signing_keys')
    .values({
      kid: jwk.kid,
      algorithm: jwk.alg,
      public_jwk: JSON.stringify(jwk),
      private_key_encrypted: sealSecret(masterKey, sealedAs(jwk.kid), pem),
      signs_from: signsFrom,
    })
    .execute()
  return jwk.kid
}

async function newestKey(tx: IdentityTx) {
  return tx
    .selectFrom('signing_keys')
    .select(['kid', 'private_key_encrypted'])
    .where('signs_from', '<=', sql<Date>`clock_timestamp()`)
    .where(row => row.or([row('retired_at', 'is', null), row('retired_at', '>', sql<Date>`now()`)]))
    .orderBy('signs_from', 'desc')
    .limit(1)
    .executeTakeFirst()
}

async function makeFirstKey(tx: IdentityTx, masterKey: Buffer) {
  await sql`select pg_advisory_xact_lock(hashtext('first signing key'))`.execute(tx)
  // @NOTE Asked again: whoever waited for the lock finds the key of the one who had it.
  const made = await newestKey(tx)
  if (made) return made
  await addSigningKey(tx, masterKey, new Date(0))
  return (await newestKey(tx))!
}

/** RFC 7638: the thumbprint is the key's name, so that a name cannot mean two keys. */
function publish({ crv, kty, x, y }: JsonWebKey): PublishedKey {
  const kid = createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url')
  return { kid, kty, crv, x, y, alg: 'ES256', use: 'sig' } as PublishedKey
}

const sealedAs = (kid: string) => `signing-key:${kid}`
