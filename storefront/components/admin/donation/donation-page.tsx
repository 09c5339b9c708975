'use client'
import type { Donation } from '@/api/team-shapes.ts'
import { RecordPage } from '../record/record-page.tsx'
import { DonationSheet } from './donation-sheet.tsx'

export function DonationPage({ number }: { number: string }) {
  return (
    <RecordPage<Donation> kind="donations" number={number}>
      {(donation, problem) => <DonationSheet donation={donation} problem={problem} />}
    </RecordPage>
  )
}
