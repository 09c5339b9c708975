import type { Locale } from '#domain/bilingual.ts'
import type { IdentityTx } from '#platform/db/identity.ts'
import { isToldByMail, type ToldEventType } from './sign-in-event.ts'

export type EventToTell = {
  type: ToldEventType
  at: Date
  user_agent: string | null
  email: string
  name: string
  locale: Locale
}

/** The event of a mail job with the person it is about; undefined for one that is not told by mail. */
export async function findEventToTell(tx: IdentityTx, eventId: string): Promise<EventToTell | undefined> {
  const row = await tx
    .selectFrom('sign_in_events as e')
    .innerJoin('users as u', 'u.id', 'e.user_id')
    .select(['e.type', 'e.at', 'e.user_agent', 'u.email', 'u.name', 'u.locale'])
    .where('e.id', '=', eventId)
    .executeTakeFirst()
  if (!row || !isToldByMail(row.type)) return undefined
  return { ...row, type: row.type, locale: row.locale as Locale }
}
