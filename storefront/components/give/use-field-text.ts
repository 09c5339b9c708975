'use client'
import { useTranslations } from 'next-intl'
import { useShop } from '@/components/shop/shop-context.tsx'
import { formatBrief, inDigits } from '@/lib/format.ts'
import { decimalsOfCurrency } from '@/lib/give/amount.ts'
import type { FieldMessage, Giving } from '@/lib/give/donor.ts'
import { isolate } from '@/lib/isolate.ts'

/** What a mistake is called, with the amounts it is about. */
export function useFieldText({ smallest, largest, currency }: Giving): (message?: FieldMessage) => string | undefined {
  const t = useTranslations('give.fields')
  const shop = useShop()
  return message => {
    if (!message) return undefined
    if (message === 'small')
      return smallest ? t('smallOf', { amount: isolate(formatBrief(smallest, shop)) }) : t('small')
    if (message === 'large') return largest ? t('largeOf', { amount: isolate(formatBrief(largest, shop)) }) : t('large')
    if (message === 'decimals') return inDigits(t('decimals', { count: decimalsOfCurrency(currency) }), shop)
    return inDigits(t(message), shop)
  }
}
