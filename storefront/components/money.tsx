import { cn } from '@/lib/cn.ts'
import { moneyParts, type Reader } from '@/lib/format.ts'
import type { Money as Amount } from '@/lib/minor-units.ts'

/** An amount as people read it: isolated from the text around it, tabular figures, unit after the number. */
export function Money({ money, reader, className }: { money: Amount; reader: Reader; className?: string }) {
  const { number, unit } = moneyParts(money, reader)
  return (
    <bdi dir={reader.locale === 'ar' ? 'rtl' : 'ltr'} className={cn('whitespace-nowrap tabular-nums', className)}>
      {number}
      {'\u00a0'}
      {unit}
    </bdi>
  )
}
