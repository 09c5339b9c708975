import { NotThere } from '@/components/admin/shell/not-there.tsx'

export default function NotFound() {
  return <NotThere />
}
