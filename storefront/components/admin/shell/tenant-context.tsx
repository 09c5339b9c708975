'use client'
import { createContext, useContext } from 'react'
import type { Storefront } from '@/api/shapes.ts'
import type { Me, Membership, Permission } from '@/api/team-shapes.ts'
import type { Reader } from '@/lib/format.ts'
import type { StreamState } from '@/lib/live/follow-stream.ts'

export type OpenTenant = {
  slug: string
  membership: Membership
  me: Me
  /** Language of the person; digits and time zone of the tenant. */
  reader: Reader
  shopUrl: string
  /** Of every store, with `{slug}` in the place of its address. */
  shopOrigin: string
  live: StreamState
  /** A super admin looks in: nothing leaves with a look, no file either. */
  looking: boolean
  /** The storefront as the public reads it: currency, what is on, the address form. Undefined until it has been read. */
  store: Storefront | undefined
  /** Whether the role has a permission. The API decides; this only keeps what it would refuse out of sight. */
  may: (permission: Permission) => boolean
}

export const TenantContext = createContext<OpenTenant | undefined>(undefined)

export function useTenant(): OpenTenant {
  const tenant = useContext(TenantContext)
  if (!tenant) throw new Error('useTenant is for pages inside TenantShell')
  return tenant
}
