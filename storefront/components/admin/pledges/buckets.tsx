'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type Board, pledgeAges } from '@/api/team-shapes.ts'
import { Money } from '@/components/money.tsx'
import { listPath } from '@/lib/admin/list-query.ts'
import { inDigits } from '@/lib/format.ts'
import { toMinor } from '@/lib/minor-units.ts'
import { useTenant } from '../shell/tenant-context.tsx'

type Name = keyof Board['buckets']

/** Six ages of what is outstanding; each opens its rows. */
export function Buckets({ buckets }: { buckets: Board['buckets'] }) {
  const t = useTranslations('admin.pledges.board')
  const largest = Math.max(1, ...pledgeAges.map(name => Number(toMinor(buckets[name].outstanding.amount))))
  return (
    <section aria-label={t('ageing')}>
      <ul className="grid grid-cols-2 gap-3 lg:grid-cols-3 2xl:grid-cols-6">
        {pledgeAges.map(name => (
          <Bucket key={name} name={name} bucket={buckets[name]} largest={largest} />
        ))}
      </ul>
    </section>
  )
}

function Bucket({ name, bucket, largest }: { name: Name; bucket: Board['buckets'][Name]; largest: number }) {
  const t = useTranslations('admin.pledges.board')
  const { slug, reader } = useTenant()
  const tone = name === 'upcoming' ? 'bg-info' : name === 'due' ? 'bg-warning' : 'bg-danger'
  const height = Number(toMinor(bucket.outstanding.amount)) / largest
  return (
    <li>
      <Link
        href={listPath(slug, 'pledges', { filters: { age: name } })}
        className="group flex h-full flex-col rounded-lg border bg-card p-4 transition-colors duration-150 hover:bg-muted"
      >
        <span className="flex items-center gap-2 text-muted-foreground text-sm">
          <span aria-hidden className={`size-2 shrink-0 rounded-full ${tone}`} />
          {inDigits(t(`bucket.${name}`), reader)}
        </span>
        <span className="mt-2 font-semibold text-lg">
          <Money money={bucket.outstanding} reader={reader} />
        </span>
        <span className="text-muted-foreground text-sm">
          {inDigits(t('pledges', { count: bucket.pledges }), reader)}
        </span>
        <span aria-hidden className="mt-3 block h-1 overflow-hidden rounded-full bg-secondary">
          <span className={`block h-full rounded-full ${tone}`} style={{ width: `${height * 100}%` }} />
        </span>
      </Link>
    </li>
  )
}
