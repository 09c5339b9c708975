'use client'
import { Direction as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

/** Tells Radix which way menus, arrow keys and sheets run. */
export function Direction({ dir, children }: { dir: 'rtl' | 'ltr'; children: ReactNode }) {
  return <Radix.DirectionProvider dir={dir}>{children}</Radix.DirectionProvider>
}
