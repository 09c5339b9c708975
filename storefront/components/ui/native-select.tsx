import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn.ts'
import { inputClasses } from './input.tsx'

/** The platform's own list: the best picker a phone has. `select.tsx` is the drawn one for dense desk pages. */
export function NativeSelect({ className, children, ...props }: ComponentProps<'select'>) {
  return (
    <span className="relative block">
      <select className={cn(inputClasses, 'h-11 appearance-none pe-10', className)} {...props}>
        {children}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute end-3 top-1/2 size-4 -translate-y-1/2 stroke-[1.5] text-muted-foreground"
      />
    </span>
  )
}
