'use client'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Money } from '@/components/money.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Input } from '@/components/ui/input.tsx'
import type { OfficeLine } from '@/lib/admin/office-order.ts'
import { textIn } from '@/lib/locale.ts'
import { times } from '@/lib/minor-units.ts'
import { Group } from '../form/entries.tsx'
import { useMistake } from '../form/form-context.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { ItemPicker } from './item-picker.tsx'
import { StockHint } from './stock-hint.tsx'
import type { useLines } from './use-lines.ts'

type Chosen = ReturnType<typeof useLines>

/** What is ordered: found by name, put down with how many. */
export function ItemLines({ chosen }: { chosen: Chosen }) {
  const t = useTranslations('admin.orders.entry')
  const mistake = useMistake('items')
  return (
    <Group title={t('items')}>
      <ItemPicker onPick={chosen.add} mistake={mistake ? t('itemsNeeded') : undefined} />
      {chosen.lines.length > 0 ? (
        <ul className="divide-y border-y">
          {chosen.lines.map(line => (
            <Line key={line.item.id} line={line} chosen={chosen} />
          ))}
        </ul>
      ) : null}
    </Group>
  )
}

function Line({ line, chosen }: { line: OfficeLine; chosen: Chosen }) {
  const t = useTranslations('admin.orders.entry')
  const { reader } = useTenant()
  const { item, quantity } = line
  const name = textIn(reader.locale, item.name)
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5">
      <div className="min-w-0 grow basis-40">
        <p className="break-words text-sm">
          <bdi>{name}</bdi>
        </p>
        <p className="flex flex-wrap gap-x-2 text-muted-foreground text-xs">
          <Money money={item.price} reader={reader} />
          <StockHint item={item} wanted={quantity} />
        </p>
      </div>
      <Quantity
        label={t('quantityOf', { name })}
        quantity={quantity}
        change={wanted => chosen.change(item.id, wanted)}
      />
      <Money
        money={times(item.price, quantity)}
        reader={reader}
        className="min-w-20 text-end font-semibold text-sm max-sm:order-last"
      />
      <Button
        variant="ghost"
        size="icon-sm"
        className="-me-2 max-md:size-11"
        aria-label={t('remove', { name })}
        onClick={() => chosen.remove(item.id)}
      >
        <Trash2 aria-hidden />
      </Button>
    </li>
  )
}

type QuantityProps = { label: string; quantity: number; change: (wanted: number) => void }

/** Taken over when it is left or Enter is pressed, and only if it is a number: an emptied field waits for the next digit. */
function Quantity({ label, quantity, change }: QuantityProps) {
  const take = (text: string) => {
    const wanted = Math.trunc(Number(text))
    if (wanted >= 1 && wanted <= 9999) change(wanted)
  }
  return (
    <span className="w-20">
      <Input
        key={quantity}
        type="number"
        inputMode="numeric"
        min={1}
        max={9999}
        aria-label={label}
        className="text-center tabular-nums"
        defaultValue={quantity}
        onBlur={event => take(event.target.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          take(event.currentTarget.value)
        }}
      />
    </span>
  )
}
