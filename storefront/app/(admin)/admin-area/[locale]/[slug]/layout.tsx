import type { ReactNode } from 'react'
import { TenantShell } from '@/components/admin/shell/tenant-shell.tsx'
import { readSettings } from '@/settings.ts'

type Props = { params: Promise<{ slug: string }>; children: ReactNode }

export default async function TenantLayout({ params, children }: Props) {
  const { slug } = await params
  return (
    <TenantShell slug={slug} shopOrigin={readSettings().shopOrigin}>
      {children}
    </TenantShell>
  )
}
