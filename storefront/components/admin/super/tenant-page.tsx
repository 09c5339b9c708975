'use client'
import { ExternalLink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Problem } from '@/api/problem.ts'
import type { AdminTenantPage } from '@/api/super-shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { cn } from '@/lib/cn.ts'
import { formatDate } from '@/lib/format.ts'
import { shopUrl } from '@/lib/hosts.ts'
import { textIn } from '@/lib/locale.ts'
import { LoadFailed } from '../load-failed.tsx'
import { BackLink } from '../record/back-link.tsx'
import { Facts } from '../record/facts.tsx'
import { RecordSkeleton } from '../record/record-skeleton.tsx'
import { Section } from '../record/section.tsx'
import { Acts } from './acts.tsx'
import { AssistantSwitch } from './assistant-switch.tsx'
import { Licence, Verification } from './legal.tsx'
import { Quotas } from './quotas.tsx'
import { useReader } from './super-session.ts'
import { Suspension } from './suspension.tsx'
import { TenantFigures } from './tenant-figures.tsx'
import { TenantStatusBadge } from './tenant-status.tsx'
import { useSuper } from './use-super.ts'
import { ViewAs } from './view-as.tsx'

type Props = { slug: string; shopOrigin: string }

/** All there is to know about one tenant, and what may be done about it. */
export function TenantPage({ slug, shopOrigin }: Props) {
  const t = useTranslations('super.tenant')
  const found = useSuper<AdminTenantPage>(`/tenants/${encodeURIComponent(slug)}`)
  if (found.data) return <Known page={found.data} shopOrigin={shopOrigin} />
  if (!found.isError) return <RecordSkeleton />
  const isUnknown = found.error instanceof Problem && [400, 404].includes(found.error.status)
  if (!isUnknown) return <LoadFailed problem={found.error} retry={() => void found.refetch()} />
  return (
    <EmptyState as="h1" title={t('unknown')} action={<BackLink href="/super">{t('back')}</BackLink>}>
      <bdi dir="ltr">{slug}</bdi>
    </EmptyState>
  )
}

function Known({ page, shopOrigin }: { page: AdminTenantPage; shopOrigin: string }) {
  const t = useTranslations('super.tenant')
  const { tenant } = page
  const { locale } = useReader()
  return (
    <div className="flex flex-col gap-5">
      <header>
        <BackLink href="/super">{t('back')}</BackLink>
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="min-w-0">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <h1 className="break-words text-2xl">
                <bdi>{textIn(locale, tenant.name)}</bdi>
              </h1>
              <TenantStatusBadge tenant={tenant} />
            </div>
            <p className="mt-1 break-all text-muted-foreground">
              <bdi dir="ltr">{tenant.slug}</bdi>
            </p>
          </div>
          <div className="flex flex-wrap gap-2">
            <ViewAs tenant={tenant} />
            <Button asChild variant="outline" size="sm" className="max-md:min-h-11">
              <a href={shopUrl(tenant.slug, { shopOrigin })} target="_blank" rel="noreferrer">
                <ExternalLink aria-hidden className="mirror-rtl" />
                {t('shop')}
              </a>
            </Button>
          </div>
        </div>
      </header>
      <TenantFigures tenant={tenant} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-5">
          <Suspension page={page} />
          <div className="grid items-start gap-5 xl:grid-cols-2">
            <Licence page={page} />
            <Verification page={page} />
          </div>
          <Section title={t('history')}>
            <Acts acts={page.acts} none={t('noHistory')} />
          </Section>
        </div>
        <div className="grid min-w-0 gap-5">
          <Owners page={page} />
          <Quotas slug={tenant.slug} />
          <Section title={t('assistant')}>
            <AssistantSwitch path={`/tenants/${tenant.slug}/assistant`} of="one" stopped={page.assistantStopped} />
          </Section>
          <AboutTenant page={page} />
        </div>
      </div>
    </div>
  )
}

function Owners({ page: { tenant, team } }: { page: AdminTenantPage }) {
  const t = useTranslations('super.tenant')
  const role = useTranslations('admin.role')
  const others = (['admin', 'staff', 'viewer'] as const).filter(name => team[name] > 0)
  return (
    <Section title={t('owners')}>
      <ul className="flex flex-col gap-3">
        {tenant.owners.map(({ name, email }) => (
          <li key={email} className="min-w-0">
            <p className="break-words font-semibold text-sm">
              <bdi>{name}</bdi>
            </p>
            <a
              href={`mailto:${email}`}
              className="break-all text-muted-foreground text-sm underline-offset-4 hover:underline"
            >
              <bdi dir="ltr">{email}</bdi>
            </a>
          </li>
        ))}
      </ul>
      {others.length > 0 ? (
        <p className={cn('text-muted-foreground text-sm', tenant.owners.length > 0 && 'mt-4 border-t pt-3')}>
          {others.map(name => `${role(name)} ${team[name]}`).join(' · ')}
        </p>
      ) : null}
    </Section>
  )
}

const plans = new Set<string>(['free', 'growth', 'scale'])

function AboutTenant({ page: { tenant } }: { page: AdminTenantPage }) {
  const t = useTranslations('super.tenant')
  const plan = useTranslations('super.quotas.plans')
  const reader = useReader()
  const facts = {
    [t('kind')]: t(`kinds.${tenant.kind}`),
    [t('country')]: new Intl.DisplayNames(reader.locale, { type: 'region' }).of(tenant.country),
    [t('currency')]: tenant.currency,
    [t('plan')]: plans.has(tenant.plan) ? plan(tenant.plan as 'free') : tenant.plan,
    [t('created')]: formatDate(tenant.createdAt, reader, 'date'),
    [t('published')]: tenant.publishedAt ? formatDate(tenant.publishedAt, reader, 'date') : t('notPublished'),
    [t('counted')]: tenant.countedAt && formatDate(tenant.countedAt, reader),
  }
  return (
    <Section title={t('facts')}>
      <Facts facts={facts} />
    </Section>
  )
}
