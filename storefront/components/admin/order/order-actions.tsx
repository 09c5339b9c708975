'use client'
import { useTranslations } from 'next-intl'
import type { Order } from '@/api/team-shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { nextStep, type StatusChange } from '@/lib/orders/change-status.ts'
import { ReasonButton } from '../dialogs/reason-button.tsx'
import { focusRecord } from '../record/record-heading.tsx'
import { StepBar } from '../record/step-bar.tsx'
import { useTenant } from '../shell/tenant-context.tsx'

type Props = {
  order: Order
  change: { mutate: (change: StatusChange, then: { onSuccess: () => void }) => void }
}

/** The next step as one clear button; cancelling beside it, asked for. */
export function OrderActions({ order, change }: Props) {
  const t = useTranslations('admin.order')
  const announce = useToast()
  const { may } = useTenant()
  if (!may('orders.write')) return <p className="max-w-xs text-muted-foreground text-sm print:hidden">{t('viewer')}</p>
  const step = nextStep(order.allowedStatuses)
  const mayCancel = order.allowedStatuses.includes('cancelled')
  if (!step && !mayCancel) return null
  const move = (to: StatusChange) => {
    focusRecord()
    change.mutate(to, { onSuccess: () => announce(t(`done.${to.status}`, { number: order.number })) })
  }
  return (
    <StepBar label={t('actions')}>
      {mayCancel ? (
        <ReasonButton
          label={t('to.cancelled')}
          title={t.rich('cancel.title', { number: order.number, b: text => <bdi>{text}</bdi> })}
          text={t('cancel.text')}
          submit={t('cancel.submit')}
          keep={t('cancel.keep')}
          onReason={reason => move({ status: 'cancelled', reason })}
        />
      ) : null}
      {step ? (
        <Button className="max-md:grow" onClick={event => event.detail > 1 || move({ status: step })}>
          {t(`to.${step}`)}
        </Button>
      ) : null}
    </StepBar>
  )
}
