import { JobRefused } from '#platform/jobs/runner.ts'
import type { WorkerParts } from '../parts.ts'
import { sendAccountCode } from './send-account-code.ts'
import { sendAccountNotice } from './send-account-notice.ts'

/** Sends one of the mails about somebody's own account. */
export async function sendAccountMail(parts: WorkerParts, payload: unknown): Promise<void> {
  const { template } = payload as { template: string }
  if (template === 'account-code') return sendAccountCode(parts, payload)
  if (template === 'account-notice') return sendAccountNotice(parts, payload)
  throw new JobRefused(`no such mail: ${template}`)
}
