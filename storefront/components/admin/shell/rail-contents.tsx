'use client'
import {
  CalendarHeart,
  Contact,
  HandHeart,
  Inbox,
  Link2,
  ListChecks,
  type LucideIcon,
  Megaphone,
  Package,
  ScrollText,
  Settings,
  UsersRound,
} from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { Permission } from '@/api/team-shapes.ts'
import { cn } from '@/lib/cn.ts'
import { AccountMenu } from './account-menu.tsx'
import { useTenant } from './tenant-context.tsx'
import { TenantSwitch } from './tenant-switch.tsx'

type Needs = 'selling' | 'giving' | 'preparing'
type Entry = { key: string; Icon: LucideIcon; permission: Permission; needs?: Needs }
const entries = [
  { key: 'setup', Icon: ListChecks, permission: 'tenant.publish', needs: 'preparing' },
  { key: 'orders', Icon: Inbox, permission: 'orders.read', needs: 'selling' },
  { key: 'donations', Icon: HandHeart, permission: 'donations.read', needs: 'giving' },
  { key: 'pledges', Icon: CalendarHeart, permission: 'pledges.read', needs: 'giving' },
  { key: 'campaigns', Icon: Megaphone, permission: 'campaigns.read', needs: 'giving' },
  { key: 'items', Icon: Package, permission: 'catalog.read', needs: 'selling' },
  { key: 'contacts', Icon: Contact, permission: 'contacts.read' },
  { key: 'links', Icon: Link2, permission: 'links.read' },
  { key: 'team', Icon: UsersRound, permission: 'members.read' },
  { key: 'audit', Icon: ScrollText, permission: 'audit.read' },
  { key: 'settings', Icon: Settings, permission: 'storefront.write' },
] as const satisfies Entry[]

/** What a store does and a role may; a charity that also sells sees both. */
function useEntries() {
  const { membership, store, may } = useTenant()
  const met: Record<Needs, boolean> = {
    selling: membership.kind !== 'charity' || store?.features.orders === true,
    giving: membership.kind !== 'shop',
    preparing: store?.published === false,
  }
  return entries.filter(entry => may(entry.permission) && (!('needs' in entry) || met[entry.needs]))
}

export function RailContents({ onLeave }: { onLeave?: () => void }) {
  const t = useTranslations('admin')
  const entries = useEntries()
  const { slug } = useTenant()
  const path = usePathname()
  return (
    <div className="flex h-full flex-col gap-4 p-3">
      <TenantSwitch />
      <nav aria-label={t('mainNavigation')} className="min-h-0 grow overflow-y-auto">
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
                  {t(`rail.${key}`)}
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
