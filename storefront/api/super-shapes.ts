// Replies the super admins' area reads. Types only, from the API's own schemas.
import type { Static } from 'typebox'
import type { AdminAct } from '../../api/schemas/admin/act.ts'
import type { AdminTenantList, AdminTenant as AdminTenantSchema } from '../../api/schemas/admin/tenant.ts'
import type { AdminTenantPage as AdminTenantPageSchema } from '../../api/schemas/admin/tenant-page.ts'

export type AdminTenant = Static<typeof AdminTenantSchema>
export type TenantStatus = AdminTenant['status']
export type TenantList = Static<typeof AdminTenantList>
export type TenantTotals = TenantList['totals']
export type AdminTenantPage = Static<typeof AdminTenantPageSchema>
export type SuperAct = Static<typeof AdminAct>

export const tenantStatuses = ['active', 'unpublished', 'suspended'] as const satisfies TenantStatus[]
