'use client'
import { Undo2 } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Pledge } from '@/api/team-shapes.ts'
import { Money } from '@/components/money.tsx'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { AskDialog } from '../dialogs/ask-dialog.tsx'
import { focusRecord } from '../record/record-heading.tsx'
import { useRecordFact } from '../record/use-record.ts'
import { useRefusal } from '../refusal.ts'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'

type Props = { pledge: string; payments: Pledge['payments'] }

/** The gifts that settled a part; one that was meant for something else can be taken out again. */
export function PartPayments({ pledge, payments }: Props) {
  const { slug, reader, may } = useTenant()
  return (
    <ul className="flex flex-wrap gap-x-3 text-muted-foreground text-xs">
      {payments.map(({ donationNumber, amount }) => (
        <li key={donationNumber} className="inline-flex items-center">
          <Link
            href={`/${slug}/donations/${donationNumber}`}
            className="inline-flex min-h-6 items-center gap-1 underline-offset-4 hover:underline"
          >
            <bdi className="tabular-nums">{donationNumber}</bdi>
            <Money money={amount} reader={reader} />
          </Link>
          {may('pledges.write') ? <TakeBack pledge={pledge} donation={donationNumber} /> : null}
        </li>
      ))}
    </ul>
  )
}

/** The gift may have settled several parts: all of them are open again. */
function TakeBack({ pledge, donation }: { pledge: string; donation: string }) {
  const t = useTranslations('admin.pledge.takeBack')
  const words = useTranslations('admin.pledge')
  const [open, setOpen] = useState(false)
  const { take, busy } = useTakingBack(pledge, donation)
  return (
    <>
      <Button
        variant="ghost"
        size="icon-sm"
        className="max-md:min-h-11 max-md:min-w-11 print:hidden"
        aria-label={t('label', { donation })}
        title={t('label', { donation })}
        aria-disabled={busy || undefined}
        onClick={() => setOpen(true)}
      >
        <Undo2 aria-hidden className="mirror-rtl" />
      </Button>
      <AskDialog
        open={open}
        onOpenChange={setOpen}
        title={t.rich('title', { donation, b: text => <bdi>{text}</bdi> })}
        text={t('text')}
        submit={t('submit')}
        keep={words('keep')}
        danger
        onSubmit={take}
      />
    </>
  )
}

function useTakingBack(pledge: string, donation: string) {
  const t = useTranslations('admin.pledge.takeBack')
  const announce = useToast()
  const say = useRefusal()
  const fact = useRecordFact('pledges', pledge, path =>
    call(`${path}/payments/${encodeURIComponent(donation)}`, { method: 'DELETE' }),
  )
  const take = () => {
    focusRecord()
    fact.mutate(undefined, {
      onSuccess: () => announce(t('done', { donation })),
      onError: problem => announce(say(problem)),
    })
  }
  return { take, busy: fact.isPending }
}
