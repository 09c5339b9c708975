'use client'
import { CircleCheckBig, CircleDashed, OctagonPause } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { AdminTenant } from '@/api/super-shapes.ts'
import { Badge } from '@/components/ui/badge.tsx'

const looks = {
  active: { tone: 'success', Icon: CircleCheckBig },
  unpublished: { tone: 'neutral', Icon: CircleDashed },
  suspended: { tone: 'danger', Icon: OctagonPause },
} as const

export function TenantStatusBadge({ tenant: { status, suspensionEffect } }: { tenant: AdminTenant }) {
  const t = useTranslations('super.status')
  const { tone, Icon } = looks[status]
  return (
    <Badge tone={tone}>
      <Icon aria-hidden />
      {t(status === 'suspended' && suspensionEffect === 'storefront' ? 'storefrontSuspended' : status)}
    </Badge>
  )
}
