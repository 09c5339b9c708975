'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import type { NewTrackedLink, TrackedLink } from '@/api/store-shapes.ts'
import { useToast } from '@/components/ui/toast.tsx'
import { previewOf, readLink } from '@/lib/admin/link-body.ts'
import { EntryFrame } from '../form/entry-frame.tsx'
import { useEntry } from '../form/use-entry.ts'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { LinkFields } from './link-fields.tsx'

/** A link is built from where it leads and where it will stand; its address is shown as it grows. */
export function NewLink() {
  const t = useTranslations('admin.links')
  const { slug, shopUrl } = useTenant()
  const router = useRouter()
  const client = useQueryClient()
  const announce = useToast()
  const [preview, setPreview] = useState(`${shopUrl}/`)
  const entry = useEntry<NewTrackedLink, TrackedLink>({
    read: readLink,
    send: (body, headers) => call(`/tenants/${encodeURIComponent(slug)}/links`, { method: 'POST', body, headers }),
    onDone: ({ url }) => {
      void client.invalidateQueries({ queryKey: ['links', slug] })
      announce(t('entry.done'), {
        label: t('copy'),
        run: () => void navigator.clipboard.writeText(url).catch(() => {}),
      })
      router.push(`/${slug}/links`)
    },
  })
  const follow = (event: FormEvent<HTMLDivElement>) => {
    const { form } = event.target as HTMLInputElement
    if (form) setPreview(previewOf(shopUrl, new FormData(form)))
  }
  return (
    <EntryFrame
      title={t('new')}
      text={t('entry.text')}
      back={{ href: `/${slug}/links`, words: t('title') }}
      submit={t('entry.submit')}
      entry={entry}
    >
      <div className="contents" onInput={follow}>
        <LinkFields />
      </div>
      <p className="px-1 text-sm">
        <span className="block text-muted-foreground">{t('entry.preview')}</span>
        <bdi dir="ltr" className="break-all">
          {preview}
        </bdi>
      </p>
    </EntryFrame>
  )
}
