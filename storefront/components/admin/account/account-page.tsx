import type { ReactNode } from 'react'

type Props = { title: string; text: string; children: ReactNode }

export function AccountPage({ title, text, children }: Props) {
  return (
    <div className="flex flex-col gap-4">
      <header className="mb-1">
        <h1 className="text-2xl">{title}</h1>
        <p className="mt-1 text-muted-foreground">{text}</p>
      </header>
      {children}
    </div>
  )
}
