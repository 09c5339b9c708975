import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'

export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className="-ms-1 inline-flex min-h-11 items-center gap-1.5 rounded-md px-1 text-muted-foreground text-sm hover:text-foreground"
    >
      <ArrowLeft aria-hidden className="mirror-rtl size-4 stroke-[1.5]" />
      {children}
    </Link>
  )
}
