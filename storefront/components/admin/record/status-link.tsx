'use client'
import { Copy, ExternalLink, RefreshCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Alert } from '@/components/ui/alert.tsx'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { AskDialog } from '../dialogs/ask-dialog.tsx'
import { useRefusal } from '../refusal.ts'
import { call } from '../session.ts'
import type { RecordKind } from '../status-badge.tsx'
import { Section } from './section.tsx'
import { useRecordFact } from './use-record.ts'

/**
 * The page of the one who ordered, gave or promised: to send again, or to make a new one that ends the old. It can call the
 * record off, so it is given to nobody who may only read.
 */
export function StatusLink({ url, ...record }: { kind: RecordKind; number: string; url: string | null }) {
  return url === null ? null : <KnownLink {...record} url={url} />
}

function KnownLink({ kind, number, url }: { kind: RecordKind; number: string; url: string }) {
  const t = useTranslations('admin.statusLink')
  const announce = useToast()
  const say = useRefusal()
  const [asking, ask] = useState(false)
  const renewal = useRecordFact(kind, number, path => call(`${path}/status-link`, { method: 'PUT' }))
  const copy = () =>
    navigator.clipboard
      .writeText(url)
      .then(() => announce(t('copied')))
      .catch(() => {})
  return (
    <Section title={t('title')} className="print:hidden">
      <p className="text-muted-foreground text-sm">{t('text')}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button variant="outline" size="sm" className="max-md:min-h-11" onClick={copy}>
          <Copy aria-hidden />
          {t('copy')}
        </Button>
        <Button asChild variant="outline" size="icon-sm" className="max-md:size-11">
          <a href={url} target="_blank" rel="noreferrer" aria-label={t('open')} title={t('open')}>
            <ExternalLink aria-hidden className="mirror-rtl" />
          </a>
        </Button>
        <Button
          variant="ghost"
          size="sm"
          className="max-md:min-h-11"
          aria-disabled={renewal.isPending || undefined}
          onClick={() => ask(true)}
        >
          <RefreshCw aria-hidden />
          {t('renew')}
        </Button>
      </div>
      {renewal.isError ? (
        <Alert role="alert" tone="danger" className="mt-3">
          {say(renewal.error)}
        </Alert>
      ) : null}
      <AskDialog
        open={asking}
        onOpenChange={ask}
        title={t('ask.title')}
        text={t('ask.text')}
        submit={t('ask.submit')}
        onSubmit={() => renewal.mutate(undefined, { onSuccess: () => announce(t('renewed')) })}
      />
    </Section>
  )
}
