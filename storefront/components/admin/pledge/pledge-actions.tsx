'use client'
import { Ban, CalendarSync, CircleSlash, Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Pledge, PledgeChange } from '@/api/team-shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { focusRecord } from '../record/record-heading.tsx'
import { StepBar } from '../record/step-bar.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { type Asked, PledgeQuestion } from './pledge-question.tsx'
import { RecordGift } from './record-gift.tsx'

export type PledgeMove = {
  mutate: (change: PledgeChange, then: { onSuccess: () => void }) => void
}

const icons = { date: CalendarSync, written_off: CircleSlash, cancelled: Ban }

/** A gift that came is the usual next step; moving the date and giving up stand behind one button. */
export function PledgeActions({ pledge, change }: { pledge: Pledge; change: PledgeMove }) {
  const t = useTranslations('admin.pledge')
  const announce = useToast()
  const { may } = useTenant()
  const [asked, ask] = useState<Asked>()
  const { number, allowedStatuses, nextDueOn } = pledge
  if (!may('pledges.write')) return <p className="max-w-xs text-muted-foreground text-sm print:hidden">{t('viewer')}</p>
  const ends = (['written_off', 'cancelled'] as const).filter(status => allowedStatuses.includes(status))
  const choices: Asked[] = [...(nextDueOn ? (['date'] as const) : []), ...ends]
  if (choices.length === 0) return null
  const move = (to: PledgeChange, done: Asked) => {
    focusRecord()
    change.mutate(to, { onSuccess: () => announce(t(`${done}.done`, { number })) })
  }
  return (
    <StepBar label={t('actions')}>
      <DropdownMenu modal={false}>
        <DropdownMenuTrigger asChild>
          <Button variant="outline">
            <Ellipsis aria-hidden />
            {t('more')}
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          {choices.map(choice => {
            const Icon = icons[choice]
            return (
              <DropdownMenuItem key={choice} onSelect={() => ask(choice)}>
                <Icon aria-hidden />
                {t(`${choice}.label`)}
              </DropdownMenuItem>
            )
          })}
        </DropdownMenuContent>
      </DropdownMenu>
      {nextDueOn ? <RecordGift pledge={pledge} /> : null}
      {asked ? <PledgeQuestion pledge={pledge} asked={asked} close={() => ask(undefined)} move={move} /> : null}
    </StepBar>
  )
}
