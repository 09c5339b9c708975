'use client'
import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Permission, Role } from '@/api/team-shapes.ts'
import { useRoles } from './use-team.ts'

/** What each role may do, from the one table of permissions: whoever gives a role can look it up here. */
export function RoleGuide() {
  const t = useTranslations('admin')
  const roles = useRoles()
  if (roles.length === 0) return null
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-semibold text-lg">{t('team.guide.title')}</h2>
      <div className="divide-y rounded-lg border bg-card">
        {roles.map(({ role }) => (
          <details key={role} className="group px-5">
            <summary className="cursor-pointer py-4">
              <span className="font-semibold">{t(`role.${role}`)}</span>{' '}
              <span className="ms-1 text-muted-foreground text-sm">{t(`team.means.${role}`)}</span>
            </summary>
            <div className="pb-5">
              <RoleRightsList role={role} />
            </div>
          </details>
        ))}
      </div>
    </section>
  )
}

/** The changes a role may make; whoever sees a thing only is told so in one line, not in fifteen. */
export function RoleRightsList({ role }: { role: Role }) {
  const t = useTranslations('admin.team')
  const words = useTranslations('permission')
  const { permissions } = useRoles().find(each => each.role === role) ?? { permissions: [] }
  const acts = permissions.filter(name => !isSeeing(name))
  return (
    <div className="text-sm">
      <p className="text-muted-foreground">{t('guide.sees')}</p>
      <ul className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {acts.map(name => (
          <li key={name} className="flex gap-2">
            <Check aria-hidden className="mt-0.5 size-4 shrink-0 stroke-[1.5] text-success" />
            {words(name)}
          </li>
        ))}
      </ul>
    </div>
  )
}

const isSeeing = (name: Permission) => name.endsWith('.read')
