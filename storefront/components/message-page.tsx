import type { ReactNode } from 'react'
import { Weave } from './weave.tsx'

/** A page that says one thing: what happened, what was kept, what to do. */
export function MessagePage({ title, text, action }: { title: string; text: string; action?: ReactNode }) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className="page flex grow flex-col items-center justify-center gap-3 py-24 text-center"
    >
      <Weave className="mb-5 w-28" />
      <h1 className="text-2xl">{title}</h1>
      <p className="max-w-md text-muted-foreground">{text}</p>
      {action ? <div className="mt-5">{action}</div> : null}
    </main>
  )
}
