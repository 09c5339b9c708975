import { recordLicence } from '#domain/tenants/record-licence.ts'
import { inSystem } from '#platform/db/system.ts'
import type { Databases } from '#test/world.ts'

/** Lets a tenant collect donations, as a super admin does. */
export function giveLicence({ system }: Databases, slug: string, number: string): Promise<void> {
  return inSystem(system, 'record a licence', tx =>
    recordLicence(tx, { slug, number, authority: 'MOSA', now: new Date() }),
  )
}
