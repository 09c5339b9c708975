'use client'
import { X } from 'lucide-react'
import { type AuditFilterName, auditFilterNames, auditPath } from '@/lib/admin/audit-query.ts'
import { formatDay } from '@/lib/admin/days.ts'
import { type Filters, withFilters } from '@/lib/admin/list-query.ts'
import { ShallowLink } from '../shallow-link.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { useAuditWords } from './audit-words.ts'
import { useAuditFacets } from './use-audit.ts'

/** What the log is narrowed to; a press takes one of them away. */
export function AuditChips({ filters }: { filters: Filters }) {
  const { t, action, family } = useAuditWords()
  const { slug, reader } = useTenant()
  const { actors } = useAuditFacets()
  const said: Record<AuditFilterName, (value: string) => string> = {
    actor: id => actors.find(({ userId }) => userId === id)?.name ?? t('filter.onePerson'),
    actorKind: kind => t(`actors.${kind}` as 'actors.public'),
    action: name => (name.includes('.') ? action(name) : family(name)),
    entity: name => name,
    from: day => t('filter.said.from', { value: formatDay(day, reader) }),
    to: day => t('filter.said.to', { value: formatDay(day, reader) }),
  }
  const set = auditFilterNames.filter(name => filters[name])
  if (set.length === 0) return null
  return (
    <ul aria-label={t('filter.active')} className="flex flex-wrap items-center gap-2">
      {set.map(name => (
        <li key={name}>
          <ShallowLink
            href={auditPath(slug, withFilters(filters, { [name]: undefined }))}
            className="inline-flex min-h-8 items-center gap-1.5 rounded-full border border-accent-line bg-accent-soft ps-3 pe-2 text-accent-ink text-sm max-md:min-h-10"
          >
            <bdi>{said[name](filters[name] ?? '')}</bdi>
            <X aria-hidden className="size-3.5 stroke-2" />
            <span className="sr-only">{t('filter.remove')}</span>
          </ShallowLink>
        </li>
      ))}
      <li>
        <ShallowLink
          href={auditPath(slug, {})}
          className="inline-flex min-h-8 items-center px-1 text-muted-foreground text-sm underline-offset-4 hover:underline"
        >
          {t('filter.clear')}
        </ShallowLink>
      </li>
    </ul>
  )
}
