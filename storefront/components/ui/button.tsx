import { cva, type VariantProps } from 'class-variance-authority'
import { Slot } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn.ts'

export const buttonVariants = cva(
  'inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-md font-semibold transition-[background-color,color,border-color,opacity,transform] duration-150 ease-calm active:translate-y-px disabled:pointer-events-none disabled:opacity-50 aria-disabled:pointer-events-none aria-disabled:opacity-50 [&_svg]:size-[1.125em] [&_svg]:shrink-0 [&_svg]:stroke-[1.5]',
  {
    variants: {
      variant: {
        primary: 'bg-primary text-primary-foreground hover:bg-primary-hover',
        secondary: 'bg-secondary text-secondary-foreground hover:bg-hover',
        outline: 'border border-input bg-card text-foreground hover:bg-muted',
        ghost: 'text-foreground hover:bg-hover',
        link: 'text-accent-ink underline-offset-4 hover:underline',
        /** Nothing to press any more: as readable as any text. */
        spent: 'bg-secondary text-secondary-foreground disabled:opacity-100',
        danger: 'bg-danger-fill text-danger-on hover:opacity-90',
      },
      size: {
        lg: 'min-h-13 px-6 text-base',
        md: 'min-h-11 px-5 text-base',
        sm: 'min-h-9 px-3 text-sm',
        /** Its words stand at the line's end, its target reaches a little beyond. */
        edge: '-me-3 min-h-11 px-3 text-base',
        icon: 'size-11 text-lg',
        'icon-sm': 'size-9 text-base',
      },
    },
    defaultVariants: { variant: 'primary', size: 'md' },
  },
)

type ButtonProps = ComponentProps<'button'> & VariantProps<typeof buttonVariants> & { asChild?: boolean }

export function Button({ className, variant, size, asChild, type, ...props }: ButtonProps) {
  if (asChild) return <Slot.Root className={cn(buttonVariants({ variant, size }), className)} {...props} />
  return <button type={type ?? 'button'} className={cn(buttonVariants({ variant, size }), className)} {...props} />
}
