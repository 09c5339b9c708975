import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewOrder } from '@/components/admin/orders/new-order.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('orders.new') }
}

export default function Page() {
  return <NewOrder />
}
