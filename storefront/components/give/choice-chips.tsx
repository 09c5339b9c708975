'use client'
import { cn } from '@/lib/cn.ts'

type Option = { value: string; label: string }
type Props = {
  legend: string
  name: string
  value: string
  options: Option[]
  onChange: (value: string) => void
  hideLegend?: boolean
}

/** Native radios under pills: one of a few short answers. */
export function ChoiceChips({ legend, name, value, options, onChange, hideLegend }: Props) {
  return (
    <fieldset>
      <legend className={cn('font-semibold', hideLegend ? 'sr-only' : 'mb-2')}>{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {options.map(option => (
          <label
            key={option.value}
            className="relative inline-flex min-h-11 cursor-pointer items-center rounded-full border border-input bg-card px-4 text-sm transition-colors duration-150 hover:bg-hover has-checked:border-accent-ink has-checked:bg-accent-soft has-checked:text-accent-ink has-focus-visible:outline-2 has-focus-visible:outline-ring has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              className="absolute inset-0 cursor-pointer appearance-none rounded-full outline-none"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
