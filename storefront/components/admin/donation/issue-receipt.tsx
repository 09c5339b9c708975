'use client'
import { LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { newKey } from '@/lib/admin/new-key.ts'
import { useRecordFact } from '../record/use-record.ts'
import { useRefusal } from '../refusal.ts'
import { call } from '../session.ts'

/** The next number of the receipts' own series: one press is one receipt, however often it is sent. */
export function IssueReceipt({ number }: { number: string }) {
  const t = useTranslations('admin.donation')
  const announce = useToast()
  const say = useRefusal()
  const key = useRef<ReturnType<typeof newKey>>(undefined)
  const issue = useRecordFact('donations', number, path => {
    key.current ??= newKey()
    return call<{ number: string }>(`${path}/receipts`, { method: 'POST', headers: key.current })
  })
  const press = () =>
    issue.mutate(undefined, {
      onSuccess: receipt => announce(t('receipt.issued', { number: receipt.number })),
      onError: problem => announce(say(problem)),
    })
  return (
    <Button className="max-md:grow" aria-disabled={issue.isPending || undefined} onClick={press}>
      {issue.isPending ? <LoaderCircle aria-hidden className="animate-spin" /> : null}
      {t('receipt.issue')}
    </Button>
  )
}
