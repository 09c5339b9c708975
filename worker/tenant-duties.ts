import { expireAllArchives } from './jobs/expire-all-archives.ts'
import { purgeTenants } from './jobs/purge-tenants.ts'
import type { Schedule } from './schedules.ts'

/** What becomes of tenants' archives, and of tenants, when their time is over. */
export const tenantDuties: readonly Schedule[] = [
  { duty: 'expire-archives', everySeconds: 3600, run: expireAllArchives },
  { duty: 'purge-tenants', everySeconds: 3600, run: purgeTenants },
]
