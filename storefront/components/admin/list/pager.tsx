'use client'
import { ChevronLeft, ChevronRight, ChevronsLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button.tsx'
import { ShallowLink } from '../shallow-link.tsx'
import { useList } from './list-context.tsx'

type Props = { before: string | undefined; next: string | null; onStep: (cursor: string) => void }

/** Newer and older: a cursor knows no page numbers. */
export function Pager({ before, next, onStep }: Props) {
  const t = useTranslations('admin.list')
  const { query, pageOf } = useList()
  if (query.cursor === '' && !next) return null
  const to = (cursor: string) => ({
    href: pageOf(cursor),
    onClick: () => {
      onStep(cursor)
      window.scrollTo({ top: 0 })
    },
  })
  return (
    <nav aria-label={t('pages')} className="flex items-center gap-2 print:hidden">
      {query.cursor !== '' && before !== '' ? (
        <Button asChild variant="ghost" size="sm" className="max-md:min-h-11">
          <ShallowLink {...to('')}>
            <ChevronsLeft aria-hidden className="mirror-rtl" />
            {t('newest')}
          </ShallowLink>
        </Button>
      ) : null}
      {before === undefined ? null : (
        <Button asChild variant="outline" size="sm" className="max-md:min-h-11">
          <ShallowLink {...to(before)}>
            <ChevronLeft aria-hidden className="mirror-rtl" />
            {t('newer')}
          </ShallowLink>
        </Button>
      )}
      {next ? (
        <Button asChild variant="outline" size="sm" className="max-md:min-h-11">
          <ShallowLink {...to(next)}>
            {t('older')}
            <ChevronRight aria-hidden className="mirror-rtl" />
          </ShallowLink>
        </Button>
      ) : null}
    </nav>
  )
}
