import { Sprout } from 'lucide-react'

/** What an amount does, in the charity's own words. */
export function ImpactLine({ children }: { children: string }) {
  if (!children) return null
  return (
    <p className="flex items-start gap-2.5 rounded-lg bg-accent-soft px-4 py-3 text-sm">
      <Sprout aria-hidden className="mt-0.5 size-4.5 shrink-0 stroke-[1.5] text-accent-ink" />
      <span className="min-w-0">{children}</span>
    </p>
  )
}
