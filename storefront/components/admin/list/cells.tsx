'use client'
import { Money } from '@/components/money.tsx'
import type { Money as Amount } from '@/lib/minor-units.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { When } from '../when.tsx'

export function NumberCell({ number }: { number: string }) {
  return <bdi>{number}</bdi>
}

/** A name is cut at its own end, whichever script it is in, and stands where the page begins its lines. */
export function NameCell({ name }: { name: string }) {
  return (
    <span className="flex max-md:text-base">
      <bdi className="min-w-0 truncate">{name}</bdi>
    </span>
  )
}

export function MoneyCell({ money }: { money: Amount }) {
  return <Money money={money} reader={useTenant().reader} />
}

/** Above the stretched link, so that the exact time shows on hover. */
export function WhenCell({ at }: { at: string }) {
  return <When at={at} reader={useTenant().reader} className="relative" />
}
