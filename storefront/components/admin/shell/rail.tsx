'use client'
import { RailContents } from './rail-contents.tsx'

/** At the side where reading begins: left, right in Arabic. */
export function Rail() {
  return (
    <aside className="sticky top-0 hidden h-dvh border-e bg-muted/60 lg:block print:hidden">
      <RailContents />
    </aside>
  )
}
