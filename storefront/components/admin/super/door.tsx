'use client'
import { useQuery } from '@tanstack/react-query'
import { ShieldCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { StepUpDialog } from '../account/step-up.tsx'
import { LoadFailed } from '../load-failed.tsx'
import { RecordSkeleton } from '../record/record-skeleton.tsx'
import { asksForSecondStep, superSession } from './super-session.ts'

/** Opens the area for a super admin, after the second step where it was not shown lately. */
export function Door() {
  const t = useTranslations('super.door')
  const [asking, ask] = useState(true)
  const door = useQuery({
    queryKey: ['super', 'door'],
    // The token stays in the session; the answer only says that there is one.
    queryFn: async () => Boolean(await superSession().token()),
    retry: false,
    gcTime: 0,
    staleTime: 0,
  })
  if (!door.isError) return <RecordSkeleton />
  if (!asksForSecondStep(door.error)) return <LoadFailed problem={door.error} retry={() => void door.refetch()} />
  const proved = () => {
    ask(false)
    void door.refetch()
  }
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-3 py-16 text-center">
      <ShieldCheck aria-hidden className="size-8 stroke-[1.5] text-muted-foreground" />
      <h1 className="text-xl">{t('title')}</h1>
      <p className="text-muted-foreground">{t('text')}</p>
      <Button className="mt-3" onClick={() => ask(true)}>
        {t('enter')}
      </Button>
      {asking ? <StepUpDialog onProved={proved} onClose={() => ask(false)} /> : null}
    </div>
  )
}
