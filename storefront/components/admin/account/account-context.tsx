'use client'
import { createContext, useContext } from 'react'
import type { Me } from '@/api/team-shapes.ts'
import type { Reader } from '@/lib/format.ts'

/** Whose account it is, and how they read times: in their own zone, for it belongs to no tenant. */
export type OpenAccount = { user: Me['user']; reader: Reader }

export const AccountContext = createContext<OpenAccount | undefined>(undefined)

export function useAccount(): OpenAccount {
  const account = useContext(AccountContext)
  if (!account) throw new Error('useAccount is for pages inside AccountShell')
  return account
}
