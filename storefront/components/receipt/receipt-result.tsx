import { BadgeCheck, Ban } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ReceiptConfirmation } from '@/api/shapes.ts'
import { Money } from '@/components/money.tsx'
import { Alert } from '@/components/ui/alert.tsx'
import { Weave } from '@/components/weave.tsx'
import { cn } from '@/lib/cn.ts'
import { formatDay, type Reader } from '@/lib/format.ts'
import { groupedCode } from '@/lib/give/receipt-code.ts'
import { isolate } from '@/lib/isolate.ts'
import { textIn } from '@/lib/locale.ts'

type Props = { receipt: ReceiptConfirmation; code: string; reader: Reader }

/** That a receipt is genuine, whether it is in force, and what has to be written on it. */
export function ReceiptResult({ receipt, code, reader }: Props) {
  const t = useTranslations('receipt')
  const { status, issuer, campaign, donorInitials, voidedOn } = receipt
  const inForce = status === 'issued'
  const Sign = inForce ? BadgeCheck : Ban
  return (
    <>
      <h1 className={cn('flex items-center gap-3 text-2xl', inForce ? 'text-success' : 'text-danger')}>
        <Sign aria-hidden className="size-8 shrink-0 stroke-[1.5]" />
        {t(inForce ? 'genuine' : 'voided')}
      </h1>
      <p className="mt-2">
        {inForce
          ? t('genuineText', { issuer: isolate(textIn(reader.locale, issuer.name)) })
          : t('voidedText', { date: isolate(voidedOn ? formatDay(voidedOn, reader) : '') })}
      </p>
      <div className={cn('mt-6 overflow-hidden rounded-lg border bg-card', !inForce && 'opacity-80')}>
        <Weave />
        <dl className="divide-y px-5">
          <Line name={t('number')}>
            <bdi dir="ltr" className="font-semibold tabular-nums">
              {receipt.number}
            </bdi>
          </Line>
          <Line name={t('amount')}>
            <Money
              className={cn('font-semibold text-lg', !inForce && 'line-through')}
              money={receipt.amount}
              reader={reader}
            />
          </Line>
          <Line name={t('date')}>{formatDay(receipt.issuedOn, reader)}</Line>
          <Line name={t('for')}>{campaign ? textIn(reader.locale, campaign) : t(`purposes.${receipt.purpose}`)}</Line>
          {donorInitials ? (
            <Line name={t('donor')}>
              <bdi>{donorInitials}</bdi>
            </Line>
          ) : null}
          <Line name={t('issuer')}>
            <bdi>{issuer.legalName || textIn(reader.locale, issuer.name)}</bdi>
          </Line>
          {issuer.licenceNumber ? (
            <Line name={t('licence')}>
              <bdi>{issuer.licenceNumber}</bdi>
            </Line>
          ) : null}
          <Line name={t('code')}>
            <bdi dir="ltr" className="break-all tabular-nums">
              {groupedCode(code)}
            </bdi>
          </Line>
        </dl>
      </div>
      <p className="mt-3 text-muted-foreground text-sm">{t('compare')}</p>
    </>
  )
}

export function ReceiptUnknown({ reason, code }: { reason: 'unknown' | 'tooMany'; code: string }) {
  const t = useTranslations('receipt')
  return (
    <>
      <h1 className="text-2xl">{t(reason)}</h1>
      <Alert tone="warning" className="mt-4">
        {t(`${reason}Text`, { code: `\u2066${groupedCode(code)}\u2069` })}
      </Alert>
    </>
  )
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5 py-3">
      <dt className="text-muted-foreground text-sm">{name}</dt>
      <dd className="min-w-0 text-end">{children}</dd>
    </div>
  )
}
