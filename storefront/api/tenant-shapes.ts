// A store's own facts, its address, and whether it is published. Types only, from the API's own schemas.
import type { Static } from 'typebox'
import type { Publication as PublicationSchema } from '../../api/schemas/publication.ts'
import type {
  NewTenant as NewTenantSchema,
  SlugAnswer as SlugAnswerSchema,
  TenantChange as TenantChangeSchema,
  Tenant as TenantSchema,
} from '../../api/schemas/tenant.ts'

export type NewTenant = Static<typeof NewTenantSchema>
export type Tenant = Static<typeof TenantSchema>
export type TenantChange = Static<typeof TenantChangeSchema>
export type TenantKind = Tenant['kind']
export type SlugAnswer = Static<typeof SlugAnswerSchema>
export type SlugObjection = NonNullable<SlugAnswer['reason']>
export type Publication = Static<typeof PublicationSchema>
export type Requirement = Publication['requirements'][number]

export const tenantKinds = ['shop', 'charity', 'both'] as const satisfies TenantKind[]
