import type { Locale } from '#domain/bilingual.ts'

/** Who vouches for the users that sign in with a password of ours; their subject is their id. */
export const builtinIssuer = 'builtin'

export type NewUser = { email: string; password: string; name: string; locale: Locale }
