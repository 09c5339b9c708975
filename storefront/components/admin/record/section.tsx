import { type ReactNode, useId } from 'react'
import { Card, CardContent, CardHeader, CardTitle } from '@/components/ui/card.tsx'
import { cn } from '@/lib/cn.ts'

type Props = { title: string; aside?: ReactNode; className?: string; children: ReactNode }

export function Section({ title, aside, className, children }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={cn('min-w-0 break-inside-avoid', className)}>
      <Card className="h-full">
        <CardHeader>
          <CardTitle id={id}>{title}</CardTitle>
          {aside}
        </CardHeader>
        <CardContent className="pt-2">{children}</CardContent>
      </Card>
    </section>
  )
}
