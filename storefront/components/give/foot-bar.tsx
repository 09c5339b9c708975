'use client'
import { LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button.tsx'
import type { GiveState } from './use-give-form.ts'

type Props = { form: Pick<GiveState, 'sending' | 'reviewing'>; send: string; amount: ReactNode }

/** The amount and the one button, at the foot of the screen on a phone. */
export function FootBar({ form: { sending, reviewing }, send, amount }: Props) {
  const t = useTranslations('give')
  const busy = sending !== 'no'
  return (
    <div
      data-foot-bar
      className="fixed inset-x-0 bottom-0 z-30 border-t bg-background px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] md:static md:border-0 md:p-0"
    >
      <p role="status" className="sr-only">
        {busy ? t(sending === 'waiting' ? 'waiting' : 'sending') : ''}
      </p>
      {reviewing ? (
        <Button type="submit" size="lg" className="w-full" aria-disabled={busy || undefined}>
          {busy ? (
            <>
              <LoaderCircle aria-hidden className="animate-spin" />
              {t('sending')}
            </>
          ) : (
            send
          )}
        </Button>
      ) : (
        <div className="flex items-center gap-4">
          <p className="min-w-0 grow font-semibold text-lg">{amount}</p>
          <Button type="submit" size="lg" className="md:min-w-48">
            {t('toReview')}
          </Button>
        </div>
      )}
    </div>
  )
}
