import { type Static, Type } from 'typebox'
import type { TenantPageFacts } from '#domain/super-admin/find-tenant-page.ts'
import { Closed, orNull, Timestamp } from '../primitives.ts'
import { AdminAct, adminActReply } from './act.ts'
import { AdminTenant, adminTenantReply, SuspensionEffect } from './tenant.ts'

const Count = Type.Integer({ minimum: 0 })

export const AdminTenantPage = Closed({
  tenant: AdminTenant,
  team: Closed({ owner: Count, admin: Count, staff: Count, viewer: Count }),
  suspension: orNull(Closed({ effect: SuspensionEffect, reason: Type.String(), since: Timestamp })),
  licence: orNull(
    Closed({
      number: Type.String(),
      authority: orNull(Type.String()),
      validUntil: orNull(Type.String({ format: 'date' })),
      recordedAt: orNull(Timestamp),
    }),
  ),
  verification: Type.Enum(['none', 'pending', 'verified', 'refused']),
  assistantStopped: orNull(Closed({ at: Timestamp, reason: Type.String() })),
  deletionAt: orNull(Timestamp),
  suspensions: Type.Array(AdminAct, { description: 'How it was suspended and reactivated, newest first' }),
  acts: Type.Array(AdminAct, { description: 'What super admins did lately about it' }),
})

export function adminTenantPageReply(facts: TenantPageFacts): Static<typeof AdminTenantPage> {
  const { team, suspended_at, suspension_effect, suspension_reason } = facts
  return {
    tenant: adminTenantReply(facts),
    team: { owner: 0, admin: 0, staff: 0, viewer: 0, ...team },
    suspension: suspended_at && {
      effect: suspension_effect ?? 'everything',
      reason: suspension_reason ?? '',
      since: suspended_at.toISOString(),
    },
    licence:
      facts.licence_number === null
        ? null
        : {
            number: facts.licence_number,
            authority: facts.licence_authority,
            validUntil: facts.licence_valid_until,
            recordedAt: facts.licence_recorded_at?.toISOString() ?? null,
          },
    verification: facts.verification_state,
    assistantStopped: facts.assistant_stopped_at && {
      at: facts.assistant_stopped_at.toISOString(),
      reason: facts.assistant_stop_reason ?? '',
    },
    deletionAt: facts.deletion_at?.toISOString() ?? null,
    suspensions: facts.suspensions.map(adminActReply),
    acts: facts.acts.map(adminActReply),
  }
}
