import { Landing } from '@/components/admin/landing.tsx'

export default function AdminPage() {
  return <Landing />
}
