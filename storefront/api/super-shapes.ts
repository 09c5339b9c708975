// Replies the super admins' area reads. Types only, from the API's own schemas.
import type { Static } from 'typebox'
import type { AdminAct } from '../../api/schemas/admin/act.ts'
import type { DeadList, QueueList } from '../../api/schemas/admin/jobs.ts'
import type { WaitingList } from '../../api/schemas/admin/legal.ts'
import type { QuotasReply } from '../../api/schemas/admin/limits.ts'
import type { AdminTenantList, AdminTenant as AdminTenantSchema } from '../../api/schemas/admin/tenant.ts'
import type { AdminTenantPage as AdminTenantPageSchema } from '../../api/schemas/admin/tenant-page.ts'
import type { StartedView as StartedViewSchema } from '../../api/schemas/admin/view.ts'

export type AdminTenant = Static<typeof AdminTenantSchema>
export type TenantStatus = AdminTenant['status']
export type TenantList = Static<typeof AdminTenantList>
export type TenantTotals = TenantList['totals']
export type AdminTenantPage = Static<typeof AdminTenantPageSchema>
export type SuperAct = Static<typeof AdminAct>
export type TenantQuotas = Static<typeof QuotasReply>
export type WaitingTenant = Static<typeof WaitingList>['data'][number]
export type QueueState = Static<typeof QueueList>['data'][number]
export type StartedView = Static<typeof StartedViewSchema>
export type DeadJobs = Static<typeof DeadList>
/** Of the assistant's switch for everybody. */
export type AssistantState = { enabled: boolean; reason: string | null; changedAt: string | null }

export const tenantStatuses = ['active', 'unpublished', 'suspended'] as const satisfies TenantStatus[]
