'use client'
import { Inbox, type LucideIcon } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { cn } from '@/lib/cn.ts'
import { AccountMenu } from './account-menu.tsx'
import { useTenant } from './tenant-context.tsx'
import { TenantSwitch } from './tenant-switch.tsx'

const entries: { key: 'orders'; Icon: LucideIcon }[] = [{ key: 'orders', Icon: Inbox }]

export function RailContents({ onLeave }: { onLeave?: () => void }) {
  const t = useTranslations('admin')
  const { slug } = useTenant()
  const path = usePathname()
  return (
    <div className="flex h-full flex-col gap-4 p-3">
      <TenantSwitch />
      <nav aria-label={t('mainNavigation')} className="grow">
        <ul>
          {entries.map(({ key, Icon }) => {
            const href = `/${slug}/${key}`
            const here = path === href || path.startsWith(`${href}/`)
            return (
              <li key={key}>
                <Link
                  href={href}
                  onClick={onLeave}
                  aria-current={path === href ? 'page' : here ? 'true' : undefined}
                  className={cn(
                    'flex min-h-11 items-center gap-3 rounded-md px-3 text-sm transition-colors duration-150 hover:bg-hover lg:min-h-9 [&_svg]:size-4.5 [&_svg]:stroke-[1.5]',
                    here && 'bg-hover font-semibold [&_svg]:text-accent-ink',
                  )}
                >
                  <Icon aria-hidden />
                  {t(key)}
                </Link>
              </li>
            )
          })}
        </ul>
      </nav>
      <AccountMenu />
    </div>
  )
}
