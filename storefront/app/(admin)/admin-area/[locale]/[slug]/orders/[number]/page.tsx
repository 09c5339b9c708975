import type { Metadata } from 'next'
import { OrderPage } from '@/components/admin/order/order-page.tsx'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).number }
}

export default async function Page({ params }: Props) {
  return <OrderPage number={(await params).number} />
}
