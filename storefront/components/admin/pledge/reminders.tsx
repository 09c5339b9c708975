'use client'
import { Bell, BellOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Pledge } from '@/api/team-shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import type { PledgeMove } from './pledge-actions.tsx'

/** Whether the pledger is reminded; they can stop it themselves, and ask for it again. */
export function Reminders({ pledge, change }: { pledge: Pledge; change: PledgeMove }) {
  const t = useTranslations('admin.pledge.reminders')
  const announce = useToast()
  const { may } = useTenant()
  const { stopped } = pledge.reminders
  const Icon = stopped ? BellOff : Bell
  const next = stopped ? 'sent' : 'stopped'
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-3 text-sm print:hidden">
      <Icon aria-hidden className="size-4 stroke-[1.5] text-muted-foreground" />
      <p className="grow">{t(stopped ? 'off' : 'on')}</p>
      {may('pledges.write') && pledge.nextDueOn ? (
        <Button
          variant="link"
          size="sm"
          className="px-0"
          onClick={() => change.mutate({ reminders: next }, { onSuccess: () => announce(t(`done.${next}`)) })}
        >
          {t(`to.${next}`)}
        </Button>
      ) : null}
    </div>
  )
}
