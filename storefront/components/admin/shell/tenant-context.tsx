'use client'
import { createContext, useContext } from 'react'
import type { Me, Membership } from '@/api/team-shapes.ts'
import type { Reader } from '@/lib/format.ts'
import type { StreamState } from '@/lib/live/follow-stream.ts'

export type OpenTenant = {
  slug: string
  membership: Membership
  me: Me
  /** Language of the person; digits and time zone of the tenant. */
  reader: Reader
  shopUrl: string
  live: StreamState
  /** What the role allows is decided by the API; this only keeps what it would refuse out of sight. */
  mayChangeOrders: boolean
}

export const TenantContext = createContext<OpenTenant | undefined>(undefined)

export function useTenant(): OpenTenant {
  const tenant = useContext(TenantContext)
  if (!tenant) throw new Error('useTenant is for pages inside TenantShell')
  return tenant
}
