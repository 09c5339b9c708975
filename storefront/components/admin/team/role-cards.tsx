'use client'
import { useTranslations } from 'next-intl'
import type { Role } from '@/api/team-shapes.ts'
import { RadioCards } from '@/components/ui/radio-cards.tsx'

/** One role of several, each with what it is for in a line. */
export function RoleCards({ value, roles, onChange }: { value: Role; roles: Role[]; onChange: (role: Role) => void }) {
  const t = useTranslations('admin')
  return (
    <RadioCards
      legend={t('team.role')}
      name="role"
      value={value}
      options={roles.map(role => ({ value: role, title: t(`role.${role}`), note: t(`team.means.${role}`) }))}
      onChange={chosen => onChange(chosen as Role)}
      className="sm:grid-cols-1"
    />
  )
}
