import type { Locale } from '#domain/bilingual.ts'
import type { Voucher } from '../identity-provider.ts'
import { builtinIssuer } from '../user.ts'

/** Whom we know ourselves: the subject is the id of the user. */
export function vouchFor(
  user: { id: string; email: string; name: string; locale: Locale },
  secondFactor: Voucher['secondFactor'] = null,
): Voucher {
  const { id, email, name, locale } = user
  return { issuer: builtinIssuer, subject: id, email, name, locale, secondFactor }
}
