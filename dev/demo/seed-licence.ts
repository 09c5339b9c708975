import { recordLicence } from '#domain/tenants/record-licence.ts'
import { inSystem, type SystemDatabase } from '#platform/db/system.ts'

export type LicensingParts = { databases: { system: SystemDatabase } }

/** Records the licence of a demo charity, as a super admin does. */
export async function seedLicence(
  { databases }: LicensingParts,
  slug: string,
  licence: { number: string; authority: string },
  now: Date,
): Promise<void> {
  await inSystem(databases.system, 'record the licence of a demo tenant', tx =>
    recordLicence(tx, { slug, ...licence, now }),
  )
}
