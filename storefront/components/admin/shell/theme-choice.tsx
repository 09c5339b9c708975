'use client'
import { Monitor, Moon, Sun } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { DropdownMenu as Radix } from 'radix-ui'
import { useState } from 'react'
import { DropdownMenuLabel } from '@/components/ui/dropdown-menu.tsx'
import { readTheme, themes } from '@/lib/theme.ts'
import { chooseTheme, currentTheme } from '../preferences.ts'

const icons = { light: Sun, dark: Moon, system: Monitor }

/** Light, dark, or as the device; the menu stays open, so that one sees what one chose. */
export function ThemeChoice() {
  const t = useTranslations('admin.account')
  const [theme, setTheme] = useState(currentTheme)
  const choose = (value: string) => {
    chooseTheme(readTheme(value))
    setTheme(readTheme(value))
  }
  return (
    <>
      <DropdownMenuLabel>{t('theme')}</DropdownMenuLabel>
      <Radix.RadioGroup
        value={theme}
        onValueChange={choose}
        aria-label={t('theme')}
        className="mx-2 mb-2 grid grid-cols-3 gap-1"
      >
        {themes.map(one => {
          const Icon = icons[one]
          return (
            <Radix.RadioItem
              key={one}
              value={one}
              onSelect={event => event.preventDefault()}
              className="flex min-h-14 cursor-pointer select-none flex-col items-center justify-center gap-1 rounded-sm border border-transparent px-1 text-center text-xs outline-none data-highlighted:bg-hover data-[state=checked]:border-accent-line data-[state=checked]:bg-accent-soft data-[state=checked]:text-accent-ink"
            >
              <Icon aria-hidden className="size-4 stroke-[1.5]" />
              {t(one)}
            </Radix.RadioItem>
          )
        })}
      </Radix.RadioGroup>
    </>
  )
}
