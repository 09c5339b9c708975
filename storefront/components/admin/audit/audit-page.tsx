'use client'
import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { auditPath, readAuditFilters } from '@/lib/admin/audit-query.ts'
import type { Filters } from '@/lib/admin/list-query.ts'
import { DownloadButton } from '../list/export-button.tsx'
import { LoadFailed } from '../load-failed.tsx'
import { ShallowLink } from '../shallow-link.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { AuditChips } from './audit-chips.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { AuditRow } from './audit-row.tsx'
import { useAudit } from './use-audit.ts'

/** Who did what, when and from where; what it shows is its address. */
export function AuditPage() {
  const t = useTranslations('audit')
  const { slug } = useTenant()
  const params = useSearchParams()
  const filters = useMemo(() => readAuditFilters(params), [params])
  const show = (next: Filters) => window.history.pushState(null, '', auditPath(slug, next))
  return (
    <main id="main" tabIndex={-1} className="min-w-0 px-4 py-5 lg:px-8 lg:py-7">
      <div className="mx-auto flex max-w-5xl flex-col gap-4">
        <header className="flex flex-wrap items-start gap-x-4 gap-y-3">
          <div className="min-w-0 grow basis-72">
            <h1 className="text-2xl">{t('title')}</h1>
            <p className="mt-1 text-muted-foreground">{t('text')}</p>
          </div>
          <div className="flex items-center gap-2">
            <AuditFilters filters={filters} show={show} />
            <DownloadButton list="audit" filters={filters} />
          </div>
        </header>
        <AuditChips filters={filters} />
        <Entries filters={filters} />
      </div>
    </main>
  )
}

function Entries({ filters }: { filters: Filters }) {
  const t = useTranslations('audit')
  const audit = useAudit(filters)
  if (audit.isError && !audit.data) return <LoadFailed problem={audit.error} retry={() => void audit.refetch()} />
  if (!audit.data) return <Skeleton shape="card" className="h-96" />
  const entries = audit.data.pages.flatMap(({ data }) => data)
  if (entries.length === 0) return <Nothing narrowed={Object.keys(filters).length > 0} />
  return (
    <>
      <ol aria-label={t('title')} className="divide-y rounded-lg border bg-card">
        {entries.map(entry => (
          <AuditRow key={entry.id} entry={entry} />
        ))}
      </ol>
      {audit.hasNextPage ? (
        <Button
          variant="outline"
          className="self-center"
          aria-disabled={audit.isFetchingNextPage || undefined}
          onClick={() => void audit.fetchNextPage()}
        >
          {t('more')}
        </Button>
      ) : null}
    </>
  )
}

function Nothing({ narrowed }: { narrowed: boolean }) {
  const t = useTranslations('audit')
  const { slug } = useTenant()
  const all = (
    <Button asChild variant="outline">
      <ShallowLink href={auditPath(slug, {})}>{t('nothingFound.action')}</ShallowLink>
    </Button>
  )
  const key = narrowed ? 'nothingFound' : 'empty'
  return (
    <EmptyState
      className="rounded-lg border bg-card py-20"
      title={t(`${key}.title`)}
      action={narrowed ? all : undefined}
    >
      {t(`${key}.text`)}
    </EmptyState>
  )
}
