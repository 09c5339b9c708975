'use client'
import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react'
import type { Page } from '@/api/shapes.ts'
import type { TeamItem } from '@/api/team-shapes.ts'
import { Money } from '@/components/money.tsx'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { cn } from '@/lib/cn.ts'
import { textIn } from '@/lib/locale.ts'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { StockHint } from './stock-hint.tsx'

type Props = { onPick: (item: TeamItem) => void; mistake: string | undefined }

/** Finds an item by its name: arrows move, Enter takes, and the field is ready for the next one. */
export function ItemPicker({ onPick, mistake }: Props) {
  const t = useTranslations('admin.orders.entry')
  const list = useId()
  const { typed, type, at, items, pick, onKeyDown, shown, setOpen } = useChoice(onPick)
  return (
    <Field label={t('findItem')} error={mistake} required className="relative">
      {control => (
        <>
          <Input
            {...control}
            name="items"
            dir="auto"
            role="combobox"
            aria-expanded={shown}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={shown ? `${list}-${at}` : undefined}
            autoComplete="off"
            maxLength={100}
            placeholder={t('findItemHint')}
            value={typed}
            onChange={event => type(event.target.value)}
            onClick={() => setOpen(true)}
            onBlur={() => setOpen(false)}
            onKeyDown={onKeyDown}
          />
          <ul
            id={list}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the list of a combobox
            role="listbox"
            aria-label={t('items')}
            className={cn(
              'absolute inset-x-0 top-full z-10 mt-1 max-h-80 overflow-y-auto rounded-lg border bg-popover p-1 shadow-lg',
              !shown && 'hidden',
            )}
          >
            {items.map((item, index) => (
              <Choice key={item.id} id={`${list}-${index}`} item={item} chosen={index === at} pick={() => pick(item)} />
            ))}
          </ul>
        </>
      )}
    </Field>
  )
}

/** What is typed, what is found for it, and which of that the arrows stand at. */
function useChoice(onPick: Props['onPick']) {
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const [open, setOpen] = useState(false)
  const items = useItems(typed, open)
  const pick = (item: TeamItem | undefined) => {
    if (!item) return
    onPick(item)
    setTyped('')
    setAt(0)
    setOpen(false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setAt(Math.min(Math.max(0, at + step), items.length - 1))
    else if (event.key === 'Enter') pick(items[at])
    else if (event.key === 'Escape' && open) setOpen(false)
    else return
    if (step !== 0) setOpen(true)
    event.preventDefault()
  }
  const type = (text: string) => {
    setTyped(text)
    setAt(0)
    setOpen(true)
  }
  return { typed, type, at, items, pick, onKeyDown, shown: open && items.length > 0, setOpen }
}

function Choice({ id, item, chosen, pick }: { id: string; item: TeamItem; chosen: boolean; pick: () => void }) {
  const { reader } = useTenant()
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the keyboard stays in the field, which says which one is meant
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
    <li
      id={id}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a choice of a combobox
      role="option"
      aria-selected={chosen}
      className={cn('flex min-h-11 cursor-pointer items-center gap-3 rounded-sm px-3 text-sm', chosen && 'bg-hover')}
      onMouseDown={event => event.preventDefault()}
      onClick={pick}
    >
      <Plus aria-hidden className="size-4 shrink-0 stroke-[1.5] text-muted-foreground" />
      <span className="min-w-0 grow truncate">
        <bdi>{textIn(reader.locale, item.name)}</bdi>
      </span>
      <span className="text-xs">
        <StockHint item={item} />
      </span>
      <Money money={item.price} reader={reader} />
    </li>
  )
}

const none: TeamItem[] = []

function useItems(typed: string, open: boolean): TeamItem[] {
  const { slug } = useTenant()
  const q = useDeferredValue(typed.trim())
  const found = useQuery({
    queryKey: ['items', slug, 'pick', q],
    queryFn: ({ signal }) =>
      call<Page<TeamItem>>(
        `/tenants/${encodeURIComponent(slug)}/catalog?${new URLSearchParams({ limit: '20', published: 'true', ...(q && { q }) })}`,
        { signal },
      ),
    enabled: open,
    placeholderData: before => before,
    staleTime: 30_000,
  })
  return found.data?.data ?? none
}
