import type { ReactNode } from 'react'
import { cn } from '@/lib/cn.ts'

export type RadioCard = { value: string; title: string; note?: string; icon?: ReactNode }
type RadioCardsProps = {
  legend: string
  name: string
  value: string
  options: RadioCard[]
  onChange: (value: string) => void
  invalid?: boolean
  className?: string
}

/** Native radios under large cards: arrow keys, form semantics and touch targets come with the platform. */
export function RadioCards({ legend, name, value, options, onChange, invalid, className }: RadioCardsProps) {
  return (
    <fieldset className={cn('grid gap-3 sm:grid-cols-2', className)}>
      <legend className="sr-only">{legend}</legend>
      {options.map(option => (
        <label
          key={option.value}
          className="flex min-h-14 cursor-pointer items-center gap-3 rounded-lg border border-input bg-card px-4 py-3 transition-colors duration-150 hover:bg-muted has-checked:border-accent-ink has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-ring has-focus-visible:outline-offset-2 [&_svg]:size-5 [&_svg]:stroke-[1.5]"
        >
          <input
            type="radio"
            className="size-4.5 shrink-0 accent-(--accent-ink) outline-none"
            name={name}
            value={option.value}
            aria-invalid={invalid || undefined}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className="min-w-0 grow">
            <span className="block font-semibold">{option.title}</span>
            {option.note ? <span className="block text-muted-foreground text-sm">{option.note}</span> : null}
          </span>
          <span aria-hidden className="text-muted-foreground">
            {option.icon}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
