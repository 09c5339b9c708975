'use client'
import Link from 'next/link'
import type { ComponentProps } from 'react'

export function AuthLink(props: Omit<ComponentProps<typeof Link>, 'className'>) {
  return <Link {...props} className="font-semibold text-accent-ink underline-offset-4 hover:underline" />
}
