import { inTenant, type TenantScope } from '#platform/db/tenancy.ts'
import { type Job, type JobHandlers, JobRefused } from '#platform/jobs/runner.ts'
import { dispatchEvent } from './jobs/dispatch-event.ts'
import { doUpkeep } from './jobs/do-upkeep.ts'
import { react } from './jobs/react.ts'
import { sendAccountMail } from './jobs/send-account-mail.ts'
import { sendMails } from './jobs/send-mails.ts'
import { workOnArchives } from './jobs/work-on-archives.ts'
import { workOnMedia } from './jobs/work-on-media.ts'
import type { WorkerParts } from './parts.ts'

/** Which verb carries out the jobs of each queue. */
export function jobRoutes(parts: WorkerParts): JobHandlers {
  return {
    archives: job => workOnArchives(parts, jobScope(job), job.payload),
    dispatch: job => inTenant(parts.databases.user, jobScope(job), tx => dispatchEvent(tx, job.payload)),
    mail: job =>
      job.scope === 'identity' ? sendAccountMail(parts, job.payload) : sendMails(parts, jobScope(job), job.payload),
    media: job => workOnMedia(parts, jobScope(job), job.payload),
    reactions: job => inTenant(parts.databases.user, jobScope(job), tx => react(tx, job.payload)),
    upkeep: async job => doUpkeep(parts, platformDuty(job)),
  }
}

/** What is done for all tenants is asked for by the platform itself. */
function platformDuty(job: Job): Job {
  if (job.scope !== 'system') throw new JobRefused('this job belongs to the platform')
  return job
}

/** The tenant comes from the job's stamp, which the database made; the platform itself is acting. */
function jobScope(job: Job): TenantScope {
  if (job.scope !== 'tenant' || job.tenantId === null) throw new JobRefused('this job belongs to a tenant')
  return { tenantId: job.tenantId, actor: { kind: 'system' }, requestId: job.id }
}
