'use client'
import type { Order } from '@/api/team-shapes.ts'
import { RecordPage } from '../record/record-page.tsx'
import { OrderSheet } from './order-sheet.tsx'

export function OrderPage({ number }: { number: string }) {
  return (
    <RecordPage<Order> kind="orders" number={number}>
      {(order, problem) => <OrderSheet order={order} problem={problem} />}
    </RecordPage>
  )
}
