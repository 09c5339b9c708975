import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OrdersPage } from '@/components/admin/orders/orders-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('rail.orders') }
}

export default function Page() {
  return <OrdersPage />
}
