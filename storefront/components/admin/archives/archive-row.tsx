'use client'
import { CircleCheck, CircleX, Download, Hourglass, LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Archive } from '@/api/archive-shapes.ts'
import { Badge } from '@/components/ui/badge.tsx'
import { Button } from '@/components/ui/button.tsx'
import { formatDate } from '@/lib/format.ts'
import { isolate } from '@/lib/isolate.ts'
import { formatStorage } from '@/lib/super/amounts.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { useArchiveDownload } from './use-archives.ts'

const signs = {
  waiting: { tone: 'info', icon: <Hourglass aria-hidden /> },
  ready: { tone: 'success', icon: <CircleCheck aria-hidden /> },
  failed: { tone: 'danger', icon: <CircleX aria-hidden /> },
  expired: { tone: 'neutral', icon: null },
} as const

/** One copy: when it was asked for, how it stands, until when it is here. */
export function ArchiveRow({ archive }: { archive: Archive }) {
  const t = useTranslations('admin.settings.archives')
  const { reader } = useTenant()
  const { state, createdAt } = archive
  const { tone, icon } = signs[state]
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0 grow basis-60">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <span className="font-semibold">{t('of', { when: isolate(formatDate(createdAt, reader)) })}</span>
          <span role="status">
            <Badge tone={tone}>
              {icon}
              {t(`states.${state}`)}
            </Badge>
          </span>
        </p>
        <p className="mt-1 text-muted-foreground text-sm">
          <Note archive={archive} />
        </p>
      </div>
      {state === 'ready' ? <DownloadArchive id={archive.id} /> : null}
    </li>
  )
}

function Note({ archive: { state, bytes, expiresAt } }: { archive: Archive }) {
  const t = useTranslations('admin.settings.archives.notes')
  const { reader } = useTenant()
  if (state !== 'ready') return t(state)
  const until = expiresAt ? isolate(formatDate(expiresAt, reader)) : ''
  return t('ready', { size: isolate(formatStorage(bytes ?? 0, reader)), until })
}

function DownloadArchive({ id }: { id: string }) {
  const t = useTranslations('admin.settings.archives')
  const download = useArchiveDownload()
  return (
    <Button
      size="sm"
      className="max-md:min-h-11"
      aria-disabled={download.isPending || undefined}
      onClick={() => !download.isPending && download.mutate(id)}
    >
      {download.isPending ? <LoaderCircle aria-hidden className="animate-spin" /> : <Download aria-hidden />}
      {t('download')}
    </Button>
  )
}
