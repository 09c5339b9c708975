import { sql } from 'kysely'
import { DomainError } from '#domain/errors.ts'
import { openSecret, sealSecret } from '#platform/secrets/envelope.ts'
import type { Identity } from './identity.ts'
import { isAuthentic, type RefreshToken } from './refresh-token.ts'
import { upstreamSealedAs } from './start-session.ts'

/** One question for each session at a time, whoever many tabs cause it. */
const asking = new Map<string, Promise<boolean>>()

/**
 * Shows the provider its own token before ours is rotated: an answer that is lost must not have used up ours. Whether the
 * session may go on; a refusal of the provider ends it, one that is away ends nothing.
 */
export async function keepUpstream(identity: Identity, token: RefreshToken): Promise<boolean> {
  if (identity.provider.name === 'builtin') return true
  const kept = await findUpstream(identity, token)
  if (kept === undefined) return true
  const { sessionId } = token
  const running = asking.get(sessionId) ?? ask(identity, sessionId, kept).finally(() => asking.delete(sessionId))
  asking.set(sessionId, running)
  return running
}

async function ask(identity: Identity, sessionId: string, kept: string): Promise<boolean> {
  try {
    const next = await identity.provider.refresh(kept)
    if (next !== kept) await storeUpstream(identity, sessionId, next)
    return true
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'session_ended')) throw error
    await endRefused(identity, sessionId)
    return false
  }
}

/** Undefined also for the parent of the newest token, for whose successor it was asked, and for one that is refused anyway. */
async function findUpstream({ door, keys }: Identity, token: RefreshToken): Promise<string | undefined> {
  const session = await door.tx(tx =>
    tx
      .selectFrom('sessions')
      .select(['id', 'seed', 'generation', 'upstream_sealed'])
      .where('id', '=', token.sessionId)
      .where('ended_at', 'is', null)
      .where('expires_at', '>', sql<Date>`now()`)
      .executeTakeFirst(),
  )
  if (!session?.upstream_sealed || !isAuthentic(keys.refreshTokens, session, token)) return undefined
  if (token.generation !== session.generation) return undefined
  return openSecret(keys.master, upstreamSealedAs(session.id), session.upstream_sealed).toString()
}

async function storeUpstream({ door, keys }: Identity, sessionId: string, upstream: string): Promise<void> {
  const sealed = sealSecret(keys.master, upstreamSealedAs(sessionId), upstream)
  await door.tx(tx => tx.updateTable('sessions').set({ upstream_sealed: sealed }).where('id', '=', sessionId).execute())
}

async function endRefused({ door }: Identity, sessionId: string): Promise<void> {
  await door.tx(tx =>
    tx
      .updateTable('sessions')
      .set({ ended_at: sql`now()`, end_reason: 'provider_refused', upstream_sealed: null })
      .where('id', '=', sessionId)
      .where('ended_at', 'is', null)
      .execute(),
  )
}
