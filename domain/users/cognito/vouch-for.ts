import { DomainError } from '#domain/errors.ts'
import type { OpenPool } from '#platform/cognito/open-user-pool.ts'
import type { PoolTokens } from '#platform/cognito/user-pool.ts'
import type { Voucher } from '../identity-provider.ts'
import { verified, writeUpstream } from './upstream.ts'

const longestName = 120

/**
 * Vouches for the person of new tokens: subject, address, name and language as the pool's verified claims have them, and
 * nothing else. Refuses an address the pool has not verified with invalid_credentials: invitations are answered by address.
 */
export async function vouchFor(
  open: OpenPool,
  tokens: PoolTokens,
  secondFactor: Voucher['secondFactor'] = null,
): Promise<Voucher> {
  const { subject, username, email, emailVerified, name, locale } = await verified(open, tokens)
  if (!emailVerified || !tokens.refreshToken) throw new DomainError('invalid_credentials')
  return {
    issuer: open.issuer,
    subject,
    email,
    name: (name ?? email.split('@')[0]!).trim().slice(0, longestName),
    locale: locale?.toLowerCase().startsWith('en') ? 'en' : 'ar',
    secondFactor,
    upstream: writeUpstream({ refreshToken: tokens.refreshToken, username, subject }),
  }
}
