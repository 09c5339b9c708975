'use client'
import type { Pledge } from '@/api/team-shapes.ts'
import { RecordPage } from '../record/record-page.tsx'
import { PledgeSheet } from './pledge-sheet.tsx'

export function PledgePage({ number }: { number: string }) {
  return (
    <RecordPage<Pledge> kind="pledges" number={number}>
      {(pledge, problem) => <PledgeSheet pledge={pledge} problem={problem} />}
    </RecordPage>
  )
}
