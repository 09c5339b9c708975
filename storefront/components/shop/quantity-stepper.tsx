'use client'
import { Minus, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cn } from '@/lib/cn.ts'
import { formatNumber } from '@/lib/format.ts'
import { useShop } from './shop-context.tsx'

type Props = {
  name: string
  quantity: number
  most: number
  least?: number
  onChange: (quantity: number) => void
  className?: string
}

const stepClasses =
  'grid size-11 shrink-0 place-items-center rounded-md transition-colors hover:bg-hover disabled:opacity-35 disabled:hover:bg-transparent [&_svg]:size-4 [&_svg]:stroke-[1.5]'

export function QuantityStepper({ name, quantity, most, least = 1, onChange, className }: Props) {
  const t = useTranslations('storefront')
  const shop = useShop()
  return (
    <fieldset className={cn('inline-flex h-12 items-center rounded-md border border-input bg-card', className)}>
      <legend className="sr-only">{t('quantity')}</legend>
      <button
        type="button"
        className={stepClasses}
        aria-label={t('fewer', { name })}
        disabled={quantity <= least}
        onClick={() => onChange(quantity - 1)}
      >
        <Minus aria-hidden />
      </button>
      <output aria-live="polite" className="min-w-7 text-center tabular-nums">
        {formatNumber(quantity, shop)}
      </output>
      <button
        type="button"
        className={stepClasses}
        aria-label={t('more', { name })}
        disabled={quantity >= most}
        onClick={() => onChange(quantity + 1)}
      >
        <Plus aria-hidden />
      </button>
    </fieldset>
  )
}
