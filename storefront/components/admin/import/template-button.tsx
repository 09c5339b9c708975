'use client'
import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { saveFile } from '@/lib/admin/save-file.ts'
import { currentSession } from '@/lib/session/browser-session.ts'
import { fetchSignedIn } from '@/lib/session/fetch-signed-in.ts'
import { useRefusal } from '../refusal.ts'
import { useTenant } from '../shell/tenant-context.tsx'

/** A file with the right header and two examples, to begin from. */
export function TemplateButton() {
  const t = useTranslations('admin.import')
  const { slug, reader } = useTenant()
  const announce = useToast()
  const say = useRefusal()
  const path = `/tenants/${encodeURIComponent(slug)}/catalog/imports/template.csv?locale=${reader.locale}`
  const fetching = useMutation({
    mutationFn: async () => {
      const response = await fetchSignedIn(currentSession(), path, { accept: 'text/csv' })
      saveFile(await response.blob(), 'items.csv')
    },
    onError: problem => announce(say(problem)),
  })
  return (
    <Button
      variant="ghost"
      size="sm"
      className="max-md:min-h-11"
      aria-disabled={fetching.isPending || undefined}
      onClick={() => fetching.mutate()}
    >
      <Download aria-hidden />
      {t('template')}
    </Button>
  )
}
