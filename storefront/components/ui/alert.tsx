import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn.ts'

const tones = {
  info: { classes: 'bg-info-soft text-info', Icon: Info },
  success: { classes: 'bg-success-soft text-success', Icon: CircleCheck },
  warning: { classes: 'bg-warning-soft text-warning', Icon: TriangleAlert },
  danger: { classes: 'bg-danger-soft text-danger', Icon: CircleAlert },
}

type AlertProps = ComponentProps<'div'> & { tone?: keyof typeof tones; heading?: string }

/** What happened, what was kept, what to do. Give it role="alert" only when it appears after an action. */
export function Alert({ tone = 'info', heading, className, children, ...props }: AlertProps) {
  const { classes, Icon } = tones[tone]
  return (
    <div className={cn('flex gap-3 rounded-lg p-4', classes, className)} {...props}>
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0 stroke-[1.5]" />
      <div className="min-w-0 grow text-foreground">
        {heading ? <p className="font-semibold">{heading}</p> : null}
        <div className="text-sm">{children}</div>
      </div>
    </div>
  )
}
