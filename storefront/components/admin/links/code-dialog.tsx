'use client'
import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { TrackedLink } from '@/api/store-shapes.ts'
import { Alert } from '@/components/ui/alert.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/components/ui/dialog.tsx'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { saveFile } from '@/lib/admin/save-file.ts'
import { currentSession } from '@/lib/session/browser-session.ts'
import { fetchSignedIn } from '@/lib/session/fetch-signed-in.ts'
import { useRefusal } from '../refusal.ts'
import { useTenant } from '../shell/tenant-context.tsx'

type Props = { link: TrackedLink; open: boolean; onOpenChange: (open: boolean) => void }

/** The link as a code to be printed: to look at, and to take along. */
export function CodeDialog({ link, open, onOpenChange }: Props) {
  const t = useTranslations('admin.links')
  const common = useTranslations('common')
  const say = useRefusal()
  const code = useCode(link.id, open)
  const download = () =>
    code.data && saveFile(new Blob([code.data], { type: 'image/svg+xml' }), `${link.source}-qr.svg`)
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent closeLabel={common('close')} className="max-w-sm">
        <DialogTitle>
          <bdi>{link.name}</bdi>
        </DialogTitle>
        <DialogDescription>{t('codeText')}</DialogDescription>
        {code.data ? (
          // biome-ignore lint/performance/noImgElement: drawn here, of no size
          <img
            src={`data:image/svg+xml;utf8,${encodeURIComponent(code.data)}`}
            alt={t('codeAlt', { name: link.name })}
            className="mx-auto size-56 rounded-md bg-white"
          />
        ) : code.isError ? (
          <Alert role="alert" tone="danger">
            {say(code.error)}
          </Alert>
        ) : (
          <Skeleton className="mx-auto size-56" />
        )}
        <p className="break-all rounded-md bg-muted px-3 py-2 text-xs" dir="ltr">
          {link.url}
        </p>
        <Button onClick={download} aria-disabled={!code.data || undefined}>
          <Download aria-hidden />
          {t('download')}
        </Button>
      </DialogContent>
    </Dialog>
  )
}

function useCode(id: string, enabled: boolean) {
  const { slug } = useTenant()
  const path = `/tenants/${encodeURIComponent(slug)}/links/${id}/qr.svg`
  return useQuery({
    queryKey: ['link-code', slug, id],
    queryFn: async () => (await fetchSignedIn(currentSession(), path, { accept: 'image/svg+xml' })).text(),
    staleTime: Number.POSITIVE_INFINITY,
    enabled,
  })
}
