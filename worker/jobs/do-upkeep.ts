import { verificationDuty } from '#domain/super-admin/decide-verification.ts'
import { tellVerification, type VerificationTold } from '#domain/tenants/tell-verification.ts'
import { inTenant } from '#platform/db/tenancy.ts'
import { type Job, JobRefused } from '#platform/jobs/runner.ts'
import type { WorkerParts } from '../parts.ts'
import { schedules } from '../schedules.ts'

/** Carries out the duty that a schedule asked for, or that followed from an act of the platform. */
export async function doUpkeep(parts: WorkerParts, { id, payload }: Pick<Job, 'id' | 'payload'>): Promise<void> {
  const { duty } = payload as { duty: string }
  if (duty === verificationDuty) {
    const { tenantId, ...told } = payload as VerificationTold & { tenantId: string }
    const scope = { tenantId, actor: { kind: 'system' }, requestId: id } as const
    return inTenant(parts.databases.user, scope, tx => tellVerification(tx, told))
  }
  const schedule = schedules.find(each => each.duty === duty)
  if (!schedule) throw new JobRefused(`no such duty: ${duty}`)
  await schedule.run(parts)
}
