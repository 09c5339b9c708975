'use client'
import '@/app/globals.css'

/** The last net: even the store's frame could not be made, so neither its language nor its colours are known. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body className="grid min-h-dvh place-items-center p-6 text-center">
        <title>Sadu</title>
        <main className="flex flex-col items-center gap-2">
          <h1 className="text-xl">This page could not be loaded</h1>
          <p lang="ar" dir="rtl" className="text-xl">
            تعذّر تحميل هذه الصفحة
          </p>
          <button
            type="button"
            className="mt-5 min-h-11 rounded-md bg-primary px-5 font-semibold text-primary-foreground hover:bg-primary-hover"
            onClick={() => location.reload()}
          >
            Try again · <bdi lang="ar">حاول مرة أخرى</bdi>
          </button>
        </main>
      </body>
    </html>
  )
}
