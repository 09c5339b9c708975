'use client'
import { ExternalLink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import type { LiveKind } from './live-query.ts'

/** An empty list says what will appear in it, and where it will come from. */
export function FirstWords({ list, path = '' }: { list: LiveKind; path?: string }) {
  const t = useTranslations(`admin.${list}.list.empty`)
  const { shopUrl } = useTenant()
  return (
    <EmptyState
      title={t('title')}
      action={
        <Button asChild>
          <a href={shopUrl + path} target="_blank" rel="noreferrer">
            {t('action')}
            <ExternalLink aria-hidden className="mirror-rtl" />
          </a>
        </Button>
      }
    >
      {t('text')}
    </EmptyState>
  )
}
