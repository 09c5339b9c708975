'use client'
import { useTranslations } from 'next-intl'
import type { Order } from '@/api/team-shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { nextStep, type StatusChange } from '@/lib/orders/change-status.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { CancelDialog } from './cancel-dialog.tsx'
import type { useStatusChange } from './use-order.ts'

type Props = { order: Order; change: ReturnType<typeof useStatusChange> }

/** The next step as one clear button; cancelling beside it, asked for. On a phone both stay within the thumb's reach. */
export function OrderActions({ order, change }: Props) {
  const t = useTranslations('admin.order')
  const announce = useToast()
  const { mayChangeOrders } = useTenant()
  if (!mayChangeOrders) return <p className="max-w-xs text-muted-foreground text-sm print:hidden">{t('viewer')}</p>
  const step = nextStep(order.allowedStatuses)
  const mayCancel = order.allowedStatuses.includes('cancelled')
  if (!step && !mayCancel) return null
  const move = (to: StatusChange) => {
    // The buttons give way while it is saved; the keyboard stays at the order.
    document.getElementById('order-title')?.focus({ preventScroll: true })
    change.mutate(to, { onSuccess: () => announce(t(`done.${to.status}`, { number: order.number })) })
  }
  return (
    <section
      aria-label={t('actions')}
      className="flex gap-2 max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-20 max-md:border-t max-md:bg-background max-md:px-4 max-md:pt-3 max-md:pb-[max(0.75rem,env(safe-area-inset-bottom))] print:hidden"
    >
      {mayCancel ? (
        <CancelDialog number={order.number} cancel={reason => move({ status: 'cancelled', reason })} />
      ) : null}
      {step ? (
        <Button className="max-md:grow" onClick={event => event.detail > 1 || move({ status: step })}>
          {t(`to.${step}`)}
        </Button>
      ) : null}
    </section>
  )
}
