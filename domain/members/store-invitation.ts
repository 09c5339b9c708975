import type { Locale } from '#domain/bilingual.ts'
import type { Role } from '#platform/db/access.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { uuidv7 } from '#platform/ids.ts'
import type { MemberRow } from './member-queries.ts'

/** `locale` is the mail's; the tenant's own by default. */
export type NewInvitation = { email: string; role: Role; locale?: Locale }

/** The row of an invitation that is not sent yet: the one the address has already, or a new one. Returns its id. */
export async function storeInvitation(
  tx: TenantTx,
  known: MemberRow | undefined,
  { email, role, locale, inviterId }: NewInvitation & { inviterId: string },
): Promise<string> {
  const invited = {
    role,
    locale: locale ?? (await findDefaultLocale(tx)),
    status: 'invited',
    invited_by: inviterId,
    // Without a time to come it counts as nobody yet.
    invite_expires_at: new Date(0),
  } as const
  if (known) {
    await tx.updateTable('tenant_members').set(invited).where('id', '=', known.id).execute()
    return known.id
  }
  const id = uuidv7()
  await tx
    .insertInto('tenant_members')
    .values({ ...invited, id, email, display_name: email })
    .execute()
  return id
}

async function findDefaultLocale(tx: TenantTx): Promise<Locale> {
  const { default_locale } = await tx.selectFrom('tenants').select('default_locale').executeTakeFirstOrThrow()
  return default_locale as Locale
}
