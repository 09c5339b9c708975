'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { CalendarX2, LoaderCircle } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { formatDate } from '@/lib/format.ts'
import { isolate } from '@/lib/isolate.ts'
import { useRefusal } from '../refusal.ts'
import { call } from '../session.ts'
import { useTenant } from './tenant-context.tsx'

/** On every page of a store that waits to be deleted: until when, and for its owners the way back. */
export function ClosingBanner({ at }: { at: string }) {
  const t = useTranslations('admin.closing')
  const { slug, may, reader } = useTenant()
  const keep = useKeeping()
  const mayKeep = may('tenant.delete')
  const date = isolate(formatDate(at, reader, 'date'))
  return (
    <aside
      aria-label={t('label')}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 bg-warning-soft px-4 py-3 lg:px-8 print:hidden"
    >
      <CalendarX2 aria-hidden className="size-5 shrink-0 stroke-[1.5] text-warning" />
      <p className="min-w-0 grow basis-60 text-sm">
        <span className="block font-semibold">{t('title', { date })}</span>
        {t(mayKeep ? 'textOwner' : 'text')}
      </p>
      {may('tenant.archive') ? (
        <Link
          href={`/${slug}/settings#copy`}
          className="-my-2 inline-flex min-h-11 items-center font-semibold text-sm underline underline-offset-4"
        >
          {t('copy')}
        </Link>
      ) : null}
      {mayKeep ? (
        <Button
          variant="outline"
          size="sm"
          className="max-md:min-h-11"
          aria-disabled={keep.isPending || undefined}
          onClick={() => keep.mutate()}
        >
          {keep.isPending ? <LoaderCircle aria-hidden className="animate-spin" /> : null}
          {t('keep')}
        </Button>
      ) : null}
    </aside>
  )
}

function useKeeping() {
  const t = useTranslations('admin.closing')
  const { slug } = useTenant()
  const client = useQueryClient()
  const announce = useToast()
  const say = useRefusal()
  return useMutation({
    mutationFn: () => call(`/tenants/${encodeURIComponent(slug)}/deletion`, { method: 'DELETE' }),
    onSuccess: async () => {
      announce(t('kept'))
      await client.invalidateQueries({ queryKey: ['me'] })
      for (const name of ['tenant', 'store']) void client.invalidateQueries({ queryKey: [name, slug] })
    },
    onError: problem => announce(say(problem)),
  })
}
