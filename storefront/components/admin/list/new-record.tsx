'use client'
import { Plus } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import type { LiveKind } from './live-query.ts'

/** The one action of a list: entering what came in by phone or over the counter. */
export function NewRecord({ list }: { list: LiveKind }) {
  const t = useTranslations(`admin.${list}`)
  const { slug, may } = useTenant()
  if (!may(`${list}.write`)) return null
  return (
    <Button asChild size="sm" className="max-md:min-h-11">
      <Link href={`/${slug}/${list}/new`}>
        <Plus aria-hidden />
        {t('new')}
      </Link>
    </Button>
  )
}
