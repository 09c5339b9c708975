import { ArrowRight } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { LanguageLink } from '@/components/shop/language-link.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Weave } from '@/components/weave.tsx'
import { accentScale } from '@/lib/accent.ts'
import { shopUrl } from '@/lib/hosts.ts'
import { readSettings } from '@/settings.ts'

const stores = [
  { slug: 'bloom', accent: '#a63a5b' },
  { slug: 'noor', accent: '#0f6b5c' },
  { slug: 'dar', accent: '#b4571d' },
] as const
const points = ['orders', 'arabic', 'own'] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('landing')
  const languages = { ar: '/ar', en: '/en', 'x-default': '/en' }
  return {
    title: `Sadu: ${t('title')}`,
    description: t('description'),
    alternates: { canonical: `/${await getLocale()}`, languages },
  }
}

/** What Sadu is, in a few lines, and the ways in: the demo stores and the team's area. */
export default async function LandingPage() {
  const [t, common, locale] = await Promise.all([getTranslations('landing'), getTranslations('common'), getLocale()])
  const settings = readSettings()
  const other = locale === 'ar' ? 'en' : 'ar'
  return (
    <>
      <header>
        <div className="page flex min-h-18 items-center gap-2">
          <p className="me-auto font-semibold text-lg">{locale === 'ar' ? 'سدو' : 'Sadu'}</p>
          <LanguageLink to={other} path={`/${locale}`} label={common('language')} title={common('switchLanguage')} />
          <Button asChild variant="outline">
            <a href={settings.appOrigin}>{t('signIn')}</a>
          </Button>
        </div>
        <Weave />
      </header>
      <main id="main" tabIndex={-1} className="page grow pt-14 pb-20 md:pt-20">
        <h1 className="max-w-[22ch] text-3xl">{t('title')}</h1>
        <p className="mt-5 max-w-prose text-lg text-muted-foreground">{t('intro')}</p>
        <h2 id="stores" className="mt-14 text-xl">
          {t('stores')}
        </h2>
        <ul aria-labelledby="stores" className="mt-5 grid gap-4 md:grid-cols-3">
          {stores.map(({ slug, accent }) => (
            <Store key={slug} href={shopUrl(slug, settings)} accent={accent} name={t(slug)} text={t(`${slug}Text`)} />
          ))}
        </ul>
        <dl className="mt-16 grid gap-8 border-t pt-10 md:grid-cols-3">
          {points.map(point => (
            <div key={point}>
              <dt className="font-semibold text-lg">{t(`points.${point}`)}</dt>
              <dd className="mt-1.5 text-muted-foreground">{t(`points.${point}Text`)}</dd>
            </div>
          ))}
        </dl>
      </main>
      <footer className="border-t bg-muted">
        <div className="page flex flex-wrap items-center gap-x-8 gap-y-1 py-5 text-muted-foreground text-sm">
          <p className="me-auto">
            <span className="font-semibold text-foreground">{t('team')}.</span> {t('teamText')}
          </p>
          <a href="/docs" className="inline-flex min-h-11 items-center underline underline-offset-4">
            {t('developers')}
          </a>
        </div>
      </footer>
    </>
  )
}

type StoreProps = { href: string; accent: string; name: string; text: string }

/** A store in its own colour: the band and the surface come from that tenant's scale, in both themes. */
function Store({ href, accent, name, text }: StoreProps) {
  const { light, dark } = accentScale(accent)
  const own = (['fill', 'ink', 'soft', 'line'] as const).map(step => [
    `--accent-${step}`,
    `light-dark(${light[step]}, ${dark[step]})`,
  ])
  return (
    <li style={Object.fromEntries(own)}>
      <a
        href={href}
        className="group block h-full overflow-hidden rounded-lg border bg-card transition-colors duration-150 hover:border-accent-line hover:bg-accent-soft"
      >
        <Weave />
        <span className="flex items-center justify-between gap-4 p-6">
          <span>
            <span className="block font-semibold text-xl">{name}</span>
            <span className="mt-1 block text-muted-foreground">{text}</span>
          </span>
          <ArrowRight
            aria-hidden
            className="mirror-rtl size-5 shrink-0 stroke-[1.5] text-muted-foreground transition-colors group-hover:text-accent-ink"
          />
        </span>
      </a>
    </li>
  )
}
