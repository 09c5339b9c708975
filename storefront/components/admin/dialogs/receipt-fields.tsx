'use client'
import { useTranslations } from 'next-intl'
import { type PaymentMethod, paymentMethods } from '@/api/team-shapes.ts'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { NativeSelect } from '@/components/ui/native-select.tsx'
import { todayIn } from '@/lib/admin/days.ts'
import { useTenant } from '../shell/tenant-context.tsx'

/** How and when money came in. */
export function ReceiptFields({ reference = true }: { reference?: boolean }) {
  const t = useTranslations('admin.payment')
  const common = useTranslations('common')
  const { reader } = useTenant()
  const today = todayIn(reader)
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field label={t('method')}>
        {control => (
          <NativeSelect {...control} name="paymentMethod" defaultValue="cash">
            {paymentMethods.map(method => (
              <option key={method} value={method}>
                {t(`methods.${method}`)}
              </option>
            ))}
          </NativeSelect>
        )}
      </Field>
      <Field label={t('receivedOn')}>
        {control => <Input {...control} type="date" name="receivedOn" defaultValue={today} max={today} required />}
      </Field>
      {reference ? (
        <Field label={t('reference')} optional={common('optional')} hint={t('referenceHint')} className="sm:col-span-2">
          {control => <Input {...control} name="paymentReference" dir="auto" maxLength={120} />}
        </Field>
      ) : null}
    </div>
  )
}

export function receiptIn(given: FormData): {
  paymentMethod: PaymentMethod
  receivedOn?: string
  paymentReference?: string
} {
  const text = (name: string) => String(given.get(name) ?? '').trim() || undefined
  const asked = text('paymentMethod')
  return {
    paymentMethod: paymentMethods.find(method => method === asked) ?? 'cash',
    ...(text('receivedOn') && { receivedOn: text('receivedOn') }),
    ...(text('paymentReference') && { paymentReference: text('paymentReference') }),
  }
}
