'use client'
import { Copy, QrCode } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { TrackedLink } from '@/api/store-shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { formatNumber } from '@/lib/format.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { ArchiveLink } from './archive-link.tsx'
import { CodeDialog } from './code-dialog.tsx'

// Counted exactly up to this many; then "and more".
const countedAtMost = 1000

/** One link: what it is called, where it stands, what came by it, and what one does with it. */
export function LinkCard({ link }: { link: TrackedLink }) {
  const t = useTranslations('admin.links')
  const { reader, may, looking } = useTenant()
  const announce = useToast()
  const [showing, show] = useState(false)
  const copy = () =>
    navigator.clipboard
      .writeText(link.url)
      .then(() => announce(t('copied')))
      .catch(() => {})
  const counted = (count: number) => ({
    count,
    number: formatNumber(count, reader) + (count >= countedAtMost ? '+' : ''),
  })
  const where = [link.source, link.medium, link.campaign, link.content, link.term].filter(word => word !== null)
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-3 px-5 py-4">
      <div className="min-w-0 grow basis-72">
        <h2 className="font-semibold">
          <bdi>{link.name}</bdi>
        </h2>
        <p className="mt-0.5 flex flex-wrap gap-x-2 text-muted-foreground text-sm">
          {where.map((word, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two of the five may be the same word
            <span key={`${index} ${word}`} className="flex gap-2">
              {index > 0 ? <span aria-hidden>·</span> : null}
              <bdi>{word}</bdi>
            </span>
          ))}
        </p>
        <p className="mt-0.5 truncate text-sm">
          <bdi dir="ltr">{link.path}</bdi>
        </p>
      </div>
      <p className="text-sm sm:w-56">
        <span className="block font-semibold tabular-nums">{t('visits', counted(link.visits))}</span>
        <span className="text-muted-foreground tabular-nums">{t('conversions', counted(link.conversions))}</span>
      </p>
      <div className="flex items-center gap-1">
        <Button variant="outline" size="sm" className="max-md:min-h-11" onClick={copy}>
          <Copy aria-hidden />
          {t('copy')}
        </Button>
        {looking ? null : (
          <Button variant="outline" size="sm" className="max-md:min-h-11" onClick={() => show(true)}>
            <QrCode aria-hidden />
            {t('code')}
          </Button>
        )}
        {may('links.write') ? <ArchiveLink link={link} /> : null}
      </div>
      <CodeDialog link={link} open={showing} onOpenChange={show} />
    </li>
  )
}
