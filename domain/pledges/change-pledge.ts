import type { CalendarDate } from '#domain/calendar.ts'
import { InvalidInput } from '#domain/errors.ts'
import type { TenantTx } from '#platform/db/tenancy.ts'
import { changePledgeStatus } from './change-pledge-status.ts'
import { movePledge } from './move-pledge.ts'
import { setReminders } from './set-reminders.ts'

export type PledgeChange = {
  status?: 'cancelled' | 'written_off'
  /** Only with `status`. */
  reason?: string
  targetDate?: CalendarDate
  reminders?: 'stopped' | 'sent'
}

/** Makes the one change that is named. Refuses none or several as invalid input, and what each change refuses. */
export async function changePledge(tx: TenantTx, numberOrId: string, change: PledgeChange, now: Date): Promise<void> {
  const { status, reason, targetDate, reminders } = change
  if ([status, targetDate, reminders].filter(part => part !== undefined).length !== 1)
    throw new InvalidInput([{ path: '', code: 'one_change', message: 'one of status, targetDate, reminders' }])
  if (status) await changePledgeStatus(tx, numberOrId, { status, reason })
  if (targetDate) await movePledge(tx, numberOrId, { targetDate, now })
  if (reminders) await setReminders(tx, numberOrId, { reminders, now })
}
