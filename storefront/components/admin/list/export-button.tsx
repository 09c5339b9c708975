'use client'
import { useMutation } from '@tanstack/react-query'
import { Download, LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import type { Filters } from '@/lib/admin/list-query.ts'
import { newKey } from '@/lib/admin/new-key.ts'
import { followLink } from '@/lib/admin/save-file.ts'
import { useRefusal } from '../refusal.ts'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { useList } from './list-context.tsx'

export function ExportButton() {
  const { list, query } = useList()
  return <DownloadButton list={list} filters={query.filters} />
}

/**
 * Exactly what is filtered, as a file. The browser itself downloads it from an address that works once: it may be large,
 * one may leave the page, and the browser's own list of downloads tells how far it is.
 */
export function DownloadButton({ list, filters }: { list: string; filters: Filters }) {
  const t = useTranslations('admin.export')
  const { slug, reader, may } = useTenant()
  const announce = useToast()
  const say = useRefusal()
  const prepare = useMutation({
    mutationFn: () =>
      call<{ url: string }>(`/tenants/${encodeURIComponent(slug)}/exports`, {
        method: 'POST',
        body: { list, filter: filters, locale: reader.locale },
        headers: newKey(),
      }),
    onSuccess: ({ url }) => {
      followLink(url)
      announce(t('started'))
    },
    onError: problem => announce(say(problem)),
  })
  if (!may('exports.write')) return null
  return (
    <Button
      variant="outline"
      size="sm"
      className="max-md:min-h-11 print:hidden"
      aria-disabled={prepare.isPending || undefined}
      aria-label={t('label')}
      title={t('label')}
      onClick={() => prepare.mutate()}
    >
      {prepare.isPending ? <LoaderCircle aria-hidden className="animate-spin" /> : <Download aria-hidden />}
      <span className="max-sm:sr-only" aria-live="polite">
        {prepare.isPending ? t('preparing') : t('csv')}
      </span>
    </Button>
  )
}
