import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge.tsx'

const few = 5

/** Speaks only when it matters: sold out, or so few that waiting is a risk. */
export function StockNote({ stock, className }: { stock: number | null; className?: string }) {
  const t = useTranslations('storefront')
  if (stock === null || stock > few) return null
  return (
    <Badge tone={stock > 0 ? 'warning' : 'neutral'} className={className}>
      {stock > 0 ? t('onlyLeft', { count: stock }) : t('soldOut')}
    </Badge>
  )
}
