'use client'
import { Monitor, Smartphone, Tablet } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Device } from '@/api/account-shapes.ts'
import { isolate } from '@/lib/isolate.ts'

export function DeviceIcon({ device }: { device: Device | null }) {
  const icons: Record<string, typeof Monitor> = { mobile: Smartphone, tablet: Tablet }
  const Icon = icons[device?.kind ?? ''] ?? Monitor
  return <Icon aria-hidden className="size-5 shrink-0 stroke-[1.5] text-muted-foreground" />
}

/** "Chrome on Android", as far as it is known. */
export function useDeviceName(): (device: Device | null) => string {
  const t = useTranslations('account.device')
  return device => {
    const [browser, os] = [device?.browser, device?.os].map(name => name && isolate(name))
    if (browser && os) return t('both', { browser, os })
    return browser || os || t('unknown')
  }
}
