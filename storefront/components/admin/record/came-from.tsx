'use client'
import { useTranslations } from 'next-intl'
import type { Attribution } from '@/api/team-shapes.ts'
import { formatDate } from '@/lib/format.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { Section } from './section.tsx'

type Touch = NonNullable<Attribution['firstTouch']>

/** Which post, link or site brought the person: the first time and the last. */
export function CameFrom({ attribution, channel }: { attribution: Attribution; channel: 'storefront' | 'office' }) {
  const t = useTranslations('admin.cameFrom')
  const { source, firstTouch: first, lastTouch: last } = attribution
  const same = first && last && first.at === last.at
  return (
    <Section title={t('title')}>
      <p className="font-semibold text-sm">
        {channel === 'office' ? t('office') : source === 'direct' ? t('direct') : <bdi>{source}</bdi>}
      </p>
      {first && !same ? <TouchFacts title={t('first')} touch={first} /> : null}
      {last ? <TouchFacts title={same ? t('only') : t('last')} touch={last} /> : null}
    </Section>
  )
}

function TouchFacts({ title, touch }: { title: string; touch: Touch }) {
  const t = useTranslations('admin.cameFrom')
  const { reader } = useTenant()
  const facts = (['source', 'medium', 'campaign', 'content', 'term', 'referrer', 'landingPath'] as const).flatMap(
    name => (touch[name] ? [[name, touch[name]] as const] : []),
  )
  return (
    <div className="mt-3 text-sm">
      <p className="text-muted-foreground text-xs">
        {title} <time dateTime={touch.at}>{formatDate(touch.at, reader)}</time>
      </p>
      <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted-foreground">{t(name)}</dt>
            <dd className="truncate" title={value}>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
