import type { ReactNode } from 'react'

/** The next step as one clear button, others beside it. On a phone they stay within the thumb's reach. */
export function StepBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      className="flex gap-2 max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-20 max-md:border-t max-md:bg-background max-md:px-4 max-md:pt-3 max-md:pb-[max(0.75rem,env(safe-area-inset-bottom))] print:hidden"
    >
      {children}
    </section>
  )
}
