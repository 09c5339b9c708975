import type { ReactNode } from 'react'
import { AuthFrame } from '@/components/admin/auth/auth-frame.tsx'

export default function SignedOutLayout({ children }: { children: ReactNode }) {
  return <AuthFrame>{children}</AuthFrame>
}
