import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge.tsx'
import { inDigits, type Reader } from '@/lib/format.ts'

const few = 5

type Props = { stock: number | null; reader: Reader; className?: string }

/** Speaks only when it matters: sold out, or so few that waiting is a risk. */
export function StockNote({ stock, reader, className }: Props) {
  const t = useTranslations('storefront')
  if (stock === null || stock > few) return null
  return (
    <Badge tone={stock > 0 ? 'warning' : 'neutral'} className={className}>
      {stock > 0 ? inDigits(t('onlyLeft', { count: stock }), reader) : t('soldOut')}
    </Badge>
  )
}
