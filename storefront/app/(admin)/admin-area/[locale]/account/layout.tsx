import type { ReactNode } from 'react'
import { AccountShell } from '@/components/admin/account/account-shell.tsx'

export default function AccountLayout({ children }: { children: ReactNode }) {
  return <AccountShell>{children}</AccountShell>
}
