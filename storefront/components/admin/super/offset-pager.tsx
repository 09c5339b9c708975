'use client'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button.tsx'
import { ShallowLink } from '../shallow-link.tsx'

type Props = { page: { total: number; limit: number; offset: number }; hrefOf: (offset: number) => string }

/** "51–100 of 240", and the pages beside it. */
export function OffsetPager({ page: { total, limit, offset }, hrefOf }: Props) {
  const t = useTranslations('super.pager')
  if (total <= limit && offset === 0) return null
  const steps = [
    { key: 'before', to: Math.max(0, offset - limit), isThere: offset > 0, Icon: ChevronLeft },
    { key: 'after', to: offset + limit, isThere: offset + limit < total, Icon: ChevronRight },
  ] as const
  return (
    <nav aria-label={t('label')} className="flex items-center justify-end gap-2 text-sm">
      <p className="me-2 text-muted-foreground tabular-nums">
        <bdi>{t('range', { from: Math.min(offset + 1, total), to: Math.min(offset + limit, total), total })}</bdi>
      </p>
      {steps.map(({ key, to, isThere, Icon }) =>
        isThere ? (
          <Button key={key} asChild variant="outline" size="icon-sm" className="max-md:size-11">
            <ShallowLink href={hrefOf(to)} aria-label={t(key)} onClick={() => window.scrollTo({ top: 0 })}>
              <Icon aria-hidden className="mirror-rtl" />
            </ShallowLink>
          </Button>
        ) : null,
      )}
    </nav>
  )
}
