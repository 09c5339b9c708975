import { forgetOldVisits } from '#domain/attribution/forget-old-visits.ts'
import { forgetOldAudit } from '#domain/audit/forget-old-audit.ts'
import { forgetOldAnswers } from '#domain/idempotency/forget-old-answers.ts'
import { inEachTenant } from './jobs/for-each-tenant.ts'
import type { Schedule } from './schedules.ts'

/** What a tenant's tables keep for a while only. */
export const forgetting: readonly Schedule[] = [
  { duty: 'forget-old-answers', everySeconds: 3600, run: parts => inEachTenant(parts, forgetOldAnswers) },
  { duty: 'forget-old-visits', everySeconds: 24 * 3600, run: parts => inEachTenant(parts, forgetOldVisits) },
  { duty: 'forget-old-audit', everySeconds: 24 * 3600, run: parts => inEachTenant(parts, forgetOldAudit) },
]
