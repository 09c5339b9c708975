import type { ReactNode } from 'react'

/** Names and what they are, one below the other; what is not known is left out. */
export function Facts({ facts }: { facts: Readonly<Record<string, ReactNode>> }) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 text-sm">
      {Object.entries(facts).map(([name, value]) =>
        value ? (
          <div key={name} className="contents">
            <dt className="text-muted-foreground">{name}</dt>
            <dd className="min-w-0 break-words text-end">{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}
