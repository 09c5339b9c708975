'use client'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Problem } from '@/api/problem.ts'
import type { Pledge, PledgePayment } from '@/api/team-shapes.ts'
import { Alert } from '@/components/ui/alert.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/components/ui/dialog.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { readMoney } from '@/lib/admin/read-money.ts'
import { restOf } from '@/lib/admin/share.ts'
import { receiptIn } from '../dialogs/receipt-fields.tsx'
import { MistakesContext } from '../form/form-context.tsx'
import { useEntry } from '../form/use-entry.ts'
import { useRecordFact } from '../record/use-record.ts'
import { useRefusal } from '../refusal.ts'
import { call } from '../session.ts'
import { PaymentEntries } from './payment-entries.tsx'

/** Money that came for a promise: it settles the oldest part first, and more than that carries on. */
export function RecordGift({ pledge }: { pledge: Pledge }) {
  const t = useTranslations('admin.pledge.payment')
  const common = useTranslations('common')
  const say = useRefusal()
  const [open, setOpen] = useState(false)
  const { entry, enterSurplus } = usePayment(pledge, () => setOpen(false))
  const overpaid = entry.problem instanceof Problem && entry.problem.code === 'pledge_overpaid'
  return (
    <>
      <Button className="max-md:grow" onClick={() => setOpen(true)}>
        {t('label')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen}>
        <DialogContent closeLabel={common('close')}>
          <DialogTitle>{t('title')}</DialogTitle>
          <DialogDescription>{t('text')}</DialogDescription>
          <MistakesContext value={entry.mistakes}>
            <form ref={entry.form} noValidate onSubmit={entry.onSubmit} className="flex flex-col gap-5">
              <PaymentEntries suggested={pledge.nextAmount ?? restOf(pledge.amount, pledge.fulfilled)} />
              {entry.problem ? (
                <Alert role="alert" tone={overpaid ? 'warning' : 'danger'}>
                  <p>{say(entry.problem)}</p>
                  {overpaid ? (
                    <Button size="sm" variant="outline" className="mt-2" onClick={enterSurplus}>
                      {t('anyway')}
                    </Button>
                  ) : null}
                </Alert>
              ) : null}
              <Button type="submit" aria-disabled={entry.busy || undefined}>
                {t('submit')}
              </Button>
            </form>
          </MistakesContext>
        </DialogContent>
      </Dialog>
    </>
  )
}

function usePayment(pledge: Pledge, close: () => void) {
  const t = useTranslations('admin.pledge.payment')
  const announce = useToast()
  const last = useRef<PledgePayment>(undefined)
  const fact = useRecordFact('pledges', pledge.number, (path, given: Sent) =>
    call<Pledge>(`${path}/payments`, { method: 'POST', ...given }),
  )
  const entry = useEntry<PledgePayment, Pledge>({
    read: given => readPayment(given, pledge.amount.currency),
    send: (body, headers) => {
      last.current = body
      return fact.mutateAsync({ body, headers })
    },
    onDone: () => {
      close()
      announce(t('done'))
    },
  })
  const enterSurplus = () => last.current && void entry.submit({ ...last.current, allowSurplus: true })
  return { entry, enterSurplus }
}

type Sent = { body: PledgePayment; headers: Record<string, string> }

function readPayment(given: FormData, currency: string) {
  const amount = readMoney(given.get('amount'), currency)
  if (typeof amount !== 'object') return { mistakes: { amount: 'amount' } }
  return { body: { amount, ...receiptIn(given), receiptRequested: given.has('receiptRequested') } }
}
