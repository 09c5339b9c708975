'use client'
import { BadgeCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Donation } from '@/api/team-shapes.ts'
import { Alert } from '@/components/ui/alert.tsx'
import { Badge } from '@/components/ui/badge.tsx'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { formatDate } from '@/lib/format.ts'
import { ReasonButton } from '../dialogs/reason-button.tsx'
import { DocumentButton } from '../record/document-button.tsx'
import { Section } from '../record/section.tsx'
import { useRecordFact } from '../record/use-record.ts'
import { useRefusal } from '../refusal.ts'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'

type Receipt = Donation['receipts'][number]

/** The papers of a gift, the one in force first; a wrong one is voided and stays. */
export function Receipts({ donation }: { donation: Donation }) {
  const t = useTranslations('admin.donation.receipt')
  if (donation.receipts.length === 0) {
    return (
      <Section title={t('title')} className="sm:col-span-2">
        <p className="text-muted-foreground text-sm">{t(donation.receiptRequested ? 'asked' : 'none')}</p>
      </Section>
    )
  }
  return (
    <Section title={t('title')} className="sm:col-span-2">
      <ul className="divide-y">
        {donation.receipts.map(receipt => (
          <OneReceipt key={receipt.id} receipt={receipt} donation={donation} />
        ))}
      </ul>
    </Section>
  )
}

function OneReceipt({ receipt, donation }: { receipt: Receipt; donation: Donation }) {
  const t = useTranslations('admin.donation.receipt')
  const { slug, reader, may, looking } = useTenant()
  const announce = useToast()
  const say = useRefusal()
  const path = `/tenants/${encodeURIComponent(slug)}/receipts/${encodeURIComponent(receipt.number)}`
  const voiding = useRecordFact('donations', donation.number, (_path, reason: string) =>
    call(`${path}/void`, { method: 'PUT', body: { reason } }),
  )
  const inForce = receipt.status === 'issued'
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
      <div className="min-w-0 grow">
        <p className="flex items-center gap-2">
          <bdi className={inForce ? 'font-semibold tabular-nums' : 'text-muted-foreground tabular-nums line-through'}>
            {receipt.number}
          </bdi>
          {inForce ? null : <Badge>{t('voided')}</Badge>}
        </p>
        <p className="text-muted-foreground text-sm">{formatDate(receipt.issuedAt, reader)}</p>
        {receipt.voidReason ? <p className="mt-0.5 break-words text-sm">{receipt.voidReason}</p> : null}
      </div>
      <div className="flex flex-wrap gap-2 print:hidden">
        {looking ? null : (
          <DocumentButton path={`${path}/document.pdf?locale=${donation.locale}`}>{t('pdf')}</DocumentButton>
        )}
        <Button asChild variant="ghost" size="sm" className="max-md:min-h-11">
          <a href={receipt.verificationUrl} target="_blank" rel="noreferrer">
            <BadgeCheck aria-hidden />
            {t('verify')}
          </a>
        </Button>
        {inForce && may('receipts.void') ? (
          <ReasonButton
            label={t('void.label')}
            size="sm"
            variant="ghost"
            required
            title={t.rich('void.title', { number: receipt.number, b: text => <bdi>{text}</bdi> })}
            text={t('void.text')}
            submit={t('void.label')}
            onReason={reason => voiding.mutate(reason ?? '', { onSuccess: () => announce(t('void.done')) })}
          />
        ) : null}
      </div>
      {voiding.isError ? (
        <Alert role="alert" tone="danger" className="w-full">
          {say(voiding.error)}
        </Alert>
      ) : null}
    </li>
  )
}
