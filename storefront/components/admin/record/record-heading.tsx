'use client'
import { LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { textIn } from '@/lib/locale.ts'
import { lastListPath } from '../list/last-list.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import type { RecordKind } from '../status-badge.tsx'
import { BackLink } from './back-link.tsx'

type Props = {
  kind: RecordKind
  number: string
  badge: ReactNode
  /** Below the number: when it came in. */
  facts: ReactNode
  saving: boolean
  /** Papers and other quiet buttons, at the end of the first line. */
  aside?: ReactNode
  /** The next step. */
  children: ReactNode
}

export function RecordHeading({ kind, number, badge, facts, saving, aside, children }: Props) {
  const t = useTranslations('admin')
  const { slug, reader, membership } = useTenant()
  return (
    <header className="flex flex-col gap-2">
      <p className="hidden font-semibold print:block">{textIn(reader.locale, membership.name)}</p>
      <div className="flex min-h-9 flex-wrap items-center justify-between gap-x-2 print:hidden">
        <BackLink href={lastListPath(slug, kind)}>{t(`${kind}.title`)}</BackLink>
        <div className="flex items-center gap-2">{aside}</div>
      </div>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 id="record-title" tabIndex={-1} className="text-2xl tabular-nums outline-none">
              <bdi>{number}</bdi>
            </h1>
            {badge}
            {saving ? (
              <span role="status" className="inline-flex items-center gap-1.5 text-muted-foreground text-sm">
                <LoaderCircle aria-hidden className="size-4 animate-spin stroke-[1.5]" />
                {t('record.saving')}
              </span>
            ) : null}
          </div>
          <p className="mt-1 text-muted-foreground text-sm">{facts}</p>
        </div>
        {children}
      </div>
    </header>
  )
}

/** The buttons give way while something is saved; the keyboard stays at the record. */
export function focusRecord(): void {
  document.getElementById('record-title')?.focus({ preventScroll: true })
}
