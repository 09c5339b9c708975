import { CatalogueSkeleton } from '@/components/shop/catalogue-skeleton.tsx'

export default function HomeLoading() {
  return (
    <main id="main" className="page grow pt-6 pb-20">
      <CatalogueSkeleton />
    </main>
  )
}
