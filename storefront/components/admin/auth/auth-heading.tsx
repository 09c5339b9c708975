import type { ReactNode } from 'react'

export function AuthHeading({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h1 className="text-2xl">{title}</h1>
      <p className="mt-1.5 text-muted-foreground">{children}</p>
    </div>
  )
}
